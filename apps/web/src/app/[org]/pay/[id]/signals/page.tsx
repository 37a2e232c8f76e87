import { roleMay } from '@daylight/domain/access'
import { EmptyState, ExitPage, Notice, PageHeader, Panel, Prose, Stack } from '@daylight/ui'
import { ExitPageKeys } from '@daylight/ui/client/exit-page-keys'
import { notFound } from 'next/navigation'
import { periodWords, whosePayroll } from '@/features/pay/pay-words.ts'
import { RecordedHoursForm } from '@/features/signals/recorded-hours-form.tsx'
import { MeetingSignals, SignalPanel } from '@/features/signals/signal-list.tsx'
import { callApi, getOrganisation } from '@/server/api.ts'
import { formatDay } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { recordHoursAction } from './actions.ts'

export const metadata = { title: 'Signals' }

/** For the few who may read signals; for everybody else it does not exist. */
export default async function SignalsPage(props: { readonly params: Promise<{ org: string; id: string }> }) {
  const { api, actor, segment } = await getOrganisation(props.params)
  const { id } = await props.params
  if (!roleMay(actor.role, 'signal:read')) notFound()
  const found = await orNotFound(api.signals.get({ id }))
  const { screening } = found
  return (
    <>
      <ExitPageKeys />
      <PageHeader
        title="Signals"
        subtitle={[whosePayroll(found), periodWords(found)].filter(Boolean).join(' · ')}
        breadcrumbs={[
          { label: 'Pay', href: `/${segment}/pay` },
          { label: 'Result', href: `/${segment}/pay/${id}` },
          { label: 'Signals' },
        ]}
        actions={<ExitPage variant="button" />}
      />
      <Stack>
        {screening?.adviceFirst ? <WorriedFirst under18={screening.under18Notice} /> : null}
        <Notice title={found.notice}>
          Owners and managers alone see this page; that you opened it is on record.
          <ul className="mt-2 list-disc ps-6">
            {found.advice.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
        {screening === null ? (
          <EmptyState title="Nothing is kept of this payroll’s signals">
            They are deleted after some months, or the payroll was read before signals were looked for.
          </EmptyState>
        ) : (
          <>
            {screening.signals.length === 0 ? (
              <EmptyState title="Nothing stood out in this payroll">
                That proves nothing either: most of what goes wrong is in no payroll.
              </EmptyState>
            ) : null}
            <MeetingSignals screening={screening} notice={found.severalNotice} />
            {screening.signals.map((signal, index) => (
              <SignalPanel key={`${signal.kind}-${index}`} signal={signal} />
            ))}
            <Panel title="Hours paid and hours recorded">
              <p className="mb-4">{screening.hours.paid} hours of work were paid in this payroll.</p>
              <RecordedHoursForm
                action={recordHoursAction.bind(null, { org: segment, id })}
                hours={screening.hours.recorded ?? ''}
                source={screening.hours.source ?? ''}
              />
            </Panel>
            <Panel title="What could not be looked for">
              <Prose>
                <ul>
                  {screening.notLookedFor.map(({ name, needs }) => (
                    <li key={name}>
                      {name}: needs {needs.join(', ').replaceAll('_', ' ')}
                    </li>
                  ))}
                </ul>
              </Prose>
            </Panel>
            <p className="max-w-prose text-sm text-muted">
              Rules of version {screening.rulesVersion}. Deleted after {formatDay(screening.forgetAfter)}.
            </p>
          </>
        )}
      </Stack>
    </>
  )
}

async function WorriedFirst({ under18 }: { readonly under18: string | null }) {
  const content = await (await callApi()).reference.safeguarding()
  return (
    <Panel title="Worried about someone?">
      <Prose>
        {under18 ? (
          <p>
            <strong>{under18}</strong>
          </p>
        ) : null}
        <ul>
          {content.contacts.map(({ id, name, phone, when }) =>
            phone ? (
              <li key={id}>
                {name}: <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>. {when}
              </li>
            ) : null,
          )}
        </ul>
        <ul>
          {content.doNot.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          <a href="/worried">What to do now</a>
        </p>
      </Prose>
    </Panel>
  )
}
