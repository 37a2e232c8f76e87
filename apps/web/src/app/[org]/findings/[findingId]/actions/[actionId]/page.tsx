import { tellEvidenceRefusal } from '@daylight/application'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { isFinished } from '@daylight/domain/remediation'
import { ButtonLink, LinkText, Notice, PageHeader, Panel, Stack, SummaryList } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { AcceptRiskForm } from '@/features/findings/accept-risk-form.tsx'
import { EvidenceForm, EvidenceTable } from '@/features/findings/evidence-panel.tsx'
import { FindingHistory } from '@/features/findings/finding-history.tsx'
import { ReasonForm } from '@/features/findings/reason-form.tsx'
import { ActionStateTag, DueDay, eventButtons, hasButton } from '@/features/findings/words.tsx'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { acceptRiskAction, addNoteAction, stepActionAction } from '../../../actions.ts'
import { CausePanel, ConductPanel, MilestonesPanel } from './plan-panels.tsx'

export const metadata = { title: 'Corrective action' }

interface PageProps {
  readonly params: Promise<{ org: string; findingId: string; actionId: string }>
  readonly searchParams: SearchParams
}

type Action = Awaited<ReturnType<OrganisationPage['api']['correctiveActions']['get']>>

export default async function ActionPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { findingId, actionId } = await params
  const query = await readListQuery(searchParams)
  const action = await orNotFound(api.correctiveActions.get({ id: actionId }))
  if (action.finding.id !== findingId) notFound()
  const conduct = await api.correctiveActions.conductNotes({ actionId: action.id })
  const findingHref = `/${segment}/findings/${findingId}`
  const href = `${findingHref}/actions/${action.id}`
  const place = { org: segment, findingId, actionId: action.id }
  const refused = query.get('refused')
  const mayChange = action.mayWrite && !isFinished(action.status)
  const mayAcceptRisk =
    action.events.includes('accept_risk') && !action.refused.some(({ event }) => event === 'accept_risk')
  return (
    <>
      <PageHeader
        title={action.title}
        tag={<ActionStateTag state={action.status} />}
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: `F-${action.finding.number}`, href: findingHref },
          { label: 'Action' },
        ]}
        actions={
          mayChange ? (
            <ButtonLink href={`${href}/edit`} tone="secondary">
              Change
            </ButtonLink>
          ) : null
        }
      />
      <Stack gap="large">
        {query.get('added') ? (
          <Notice tone="success" title="The evidence was added." announce="status" />
        ) : null}
        {action.finding.disputed ? (
          <Notice tone="warning" title="The supplier disputes the finding behind this.">
            Until it is decided the day stands still, and nobody is reminded.{' '}
            <LinkText href={findingHref}>See the finding</LinkText>
          </Notice>
        ) : null}
        <Facts action={action} findingHref={findingHref} />
        <Panel title="What happens next">
          <NextStep action={action} />
          <ReasonForm
            action={stepActionAction.bind(null, place)}
            name="reason"
            label="Reason or note"
            hint="Needed to dispute, decide, send back, reopen or cancel. Where the supplier is to do it, it reads why it was sent back, reopened or decided. Conditions and records only, nothing about one person."
            version={action.version}
            buttons={action.events
              .filter(hasButton)
              .filter((event) => !action.refused.some((item) => item.event === event))
              .map((event) => ({ event, ...eventButtons[event] }))}
          />
        </Panel>
        <CausePanel action={action} place={place} mayChange={mayChange} href={href} />
        <Panel title="Evidence" id="evidence">
          <Stack>
            <EvidenceTable items={action.evidence} href={`${href}/evidence`} />
            {action.mayAddEvidence ? (
              <EvidenceForm
                href={`${href}/evidence`}
                error={refused === undefined ? null : tellEvidenceRefusal(refused)}
                grade={query.get('grade') ?? ''}
                expiresOn={query.get('expiresOn') ?? ''}
                first={action.evidence.length === 0}
              />
            ) : null}
          </Stack>
        </Panel>
        <MilestonesPanel action={action} place={place} mayChange={mayChange} />
        <ConductPanel conduct={conduct} place={place} />
        {mayAcceptRisk ? (
          <Panel title="Accept the remaining risk">
            <AcceptRiskForm action={acceptRiskAction.bind(null, place)} version={action.version} />
          </Panel>
        ) : null}
        <Panel title="History">
          <Stack>
            {action.mayWrite ? (
              <ReasonForm
                action={addNoteAction.bind(null, place)}
                name="note"
                label="Note"
                hint="Kept in the history; it cannot be changed afterwards."
                version={action.version}
                disclosed="Write a note"
                buttons={[{ event: 'note', label: 'Add the note', tone: 'secondary' }]}
              />
            ) : null}
            <FindingHistory entries={action.history} />
          </Stack>
        </Panel>
      </Stack>
    </>
  )
}

function Facts({ action, findingHref }: { readonly action: Action; readonly findingHref: string }) {
  return (
    <Panel>
      <SummaryList
        rows={[
          {
            key: 'Finding',
            value: (
              <LinkText href={findingHref}>
                F-{action.finding.number} {action.finding.title}
              </LinkText>
            ),
          },
          { key: 'Owner', value: action.ownerName },
          {
            key: 'Due',
            value: (
              <>
                <DueDay on={action.dueOn} late={action.overdue} />
                {action.extensions > 0 ? (
                  <span className="block text-muted">
                    Put off {action.extensions === 1 ? 'once' : `${action.extensions} times`}; first agreed{' '}
                    {formatDate(isoDate(action.firstDueOn))}
                  </span>
                ) : null}
              </>
            ),
          },
          { key: 'Asked for', value: formatInstant(action.createdAt) },
          ...(action.submittedByName ? [{ key: 'Submitted by', value: action.submittedByName }] : []),
          ...(action.verifiedAt
            ? [
                {
                  key: 'Verified',
                  value: `${formatInstant(action.verifiedAt)}, ${action.verifiedByName ?? ''}`,
                },
              ]
            : []),
          ...(action.status === 'verified' && action.effectDueOn
            ? [
                {
                  key: 'Look again',
                  value: `${formatDate(isoDate(action.effectDueOn))} or later: has it worked?`,
                },
              ]
            : []),
          ...(action.riskUntil
            ? [{ key: 'Risk accepted until', value: formatDate(isoDate(action.riskUntil)) }]
            : []),
          ...(action.evidenceAsked ? [{ key: 'Evidence asked for', value: action.evidenceAsked }] : []),
          ...(action.signOff
            ? [
                {
                  key: 'Signed off',
                  value: (
                    <>
                      {action.signOff.label}
                      <span className="block text-muted">{action.signOff.meaning}</span>
                    </>
                  ),
                },
              ]
            : []),
          ...(action.finding.putRight
            ? [{ key: 'What would put it right', value: action.finding.putRight }]
            : []),
        ]}
      />
    </Panel>
  )
}

/** In a sentence, what the person may do, or why there is nothing. */
function NextStep({ action }: { readonly action: Action }) {
  if (action.events.length === 0) {
    return (
      <p className="mb-5 text-muted">
        {isFinished(action.status)
          ? 'Nothing more is asked for now. Those who work on actions can reopen it.'
          : 'Your role lets you read this action; others carry it on.'}
      </p>
    )
  }
  const told = action.refused.filter(
    ({ event }) => event === 'verify' || event === 'confirm_effective' || event === 'reject_dispute',
  )
  if (told.length === 0) return null
  return (
    <div className="mb-5">
      {told.map(({ event, message }) => (
        <Notice key={event} title={refusedTitles[event] ?? 'Not now.'}>
          {message}
        </Notice>
      ))}
    </div>
  )
}

const refusedTitles: Readonly<Partial<Record<Action['events'][number], string>>> = {
  verify: 'You cannot verify this now.',
  confirm_effective: 'Whether it has worked cannot be recorded now.',
  reject_dispute: 'You cannot decide this dispute.',
}
