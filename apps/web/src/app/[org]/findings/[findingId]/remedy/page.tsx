import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { EventForm, PayslipForm, ScheduleForm } from '@/features/remedy/remedy-forms.tsx'
import {
  RemedyPayments,
  RemedySchedule,
  RemedySums,
  RemedyWorking,
} from '@/features/remedy/remedy-tables.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import {
  openRemedyAction,
  recordPaymentAction,
  scheduleRemedyAction,
  settleRemedyAction,
  shareRemedyAction,
} from './actions.ts'

export const metadata = { title: 'Money owed to workers' }

interface PageProps {
  readonly params: Promise<{ org: string; findingId: string }>
}

export default async function RemedyPage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { findingId } = await params
  const finding = await orNotFound(api.findings.get({ id: findingId }))
  const found = await api.remedies.ofFinding({ findingId })
  const href = `/${segment}/findings/${findingId}`
  const place = { org: segment, findingId }
  const header = (tag?: React.ReactNode) => (
    <PageHeader
      title="Money owed to workers"
      {...(tag ? { tag } : {})}
      subtitle={finding.title}
      breadcrumbs={[
        { label: 'Findings', href: `/${segment}/findings` },
        { label: `F-${finding.number}`, href },
        { label: 'Money owed' },
      ]}
    />
  )
  if (found.kind === 'none') {
    return (
      <>
        {header()}
        <Panel>
          <Stack>
            <p className="max-w-prose">
              Nothing is followed up yet. Daylight reckons from the pay check what each worker of this place
              is owed, by law and up to the Living Wage, finds the repayments in later payroll files, and says
              what is left.
            </p>
            {found.mayOpen ? (
              <EventForm
                action={openRemedyAction.bind(null, place)}
                label="Reckon what is owed"
                tone="primary"
              />
            ) : (
              <p className="text-muted">
                {finding.payCheckId === null
                  ? 'This finding does not come from a pay check, so there is nothing to reckon from.'
                  : 'Your role lets you read this; others begin it.'}
              </p>
            )}
          </Stack>
        </Panel>
      </>
    )
  }
  const { remedy } = found
  const settled = remedy.status === 'settled'
  const change = { id: remedy.id, ...place }
  return (
    <>
      {header(<StatusTag tone={settled ? 'good' : 'action'}>{settled ? 'Settled' : 'Owed'}</StatusTag>)}
      <Stack gap="large">
        {remedy.open ? (
          <Notice title="Not paid yet.">{remedy.open}</Notice>
        ) : settled ? (
          <Notice tone="success" title="Settled on proof of payment.">
            Payments show that everything was paid.
          </Notice>
        ) : null}
        <RemedySums remedy={remedy} />
        <Panel title="When it will be paid" id="schedule">
          <Stack>
            <RemedySchedule remedy={remedy} />
            {remedy.mayWrite && !settled ? (
              <ScheduleForm action={scheduleRemedyAction.bind(null, change)} version={remedy.version} />
            ) : null}
          </Stack>
        </Panel>
        <Panel title="What has been paid, and what shows it" id="payments">
          <Stack>
            <RemedyPayments remedy={remedy} />
            {remedy.mayVerify && !settled ? (
              <PayslipForm
                action={recordPaymentAction.bind(null, change)}
                version={remedy.version}
                evidence={remedy.evidence}
              />
            ) : null}
          </Stack>
        </Panel>
        {remedy.mayShare ? (
          <Panel title="What the supplier sees" id="supplier">
            <Stack>
              <p className="max-w-prose">
                {remedy.sharedAt === null
                  ? 'Nothing of it. You can let the supplier see at its plan’s link what it owes: by its own payroll numbers, who is owed what for which month, so that it can pay. You go on seeing counts and sums, never who.'
                  : `Since ${formatInstant(remedy.sharedAt)} the supplier sees at its plan’s link what it owes, by its own payroll numbers. You see counts and sums, never who.`}
              </p>
              {finding.supplier === null ? null : (
                <p>
                  <LinkText href={`/${segment}/suppliers/${finding.supplier.id}/plan`}>
                    The supplier’s plan and its links
                  </LinkText>
                </p>
              )}
              <EventForm
                action={shareRemedyAction.bind(null, { ...change, shared: remedy.sharedAt === null })}
                version={remedy.version}
                label={
                  remedy.sharedAt === null
                    ? 'Show the supplier what it owes'
                    : 'Stop showing it to the supplier'
                }
                tone="secondary"
              />
            </Stack>
          </Panel>
        ) : null}
        <Panel title="How each figure was made" id="working">
          <Stack>
            <RemedyWorking remedy={remedy} />
            <p>
              <LinkText href={`${href}/remedy/remedy.csv`}>Download these figures (CSV)</LinkText>
              {' · '}
              <LinkText href={`/${segment}/pay/${remedy.payCheckId}`}>The pay check they come from</LinkText>
            </p>
          </Stack>
        </Panel>
        {remedy.mayVerify && !settled && remedy.open === null ? (
          <Panel title="Close it">
            <EventForm
              action={settleRemedyAction.bind(null, change)}
              version={remedy.version}
              label="Everything was paid: close it"
              tone="primary"
            />
          </Panel>
        ) : null}
        <p className="text-sm text-muted">
          Reckoned for {formatDate(isoDate(remedy.on))}. If rates rise before it is paid, what is left by law
          rises too.
        </p>
      </Stack>
    </>
  )
}
