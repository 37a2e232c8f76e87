import { roleMay } from '@daylight/domain/access'
import { ButtonLink, DataTable, LinkText, PageHeader, Panel, Stack, SummaryList } from '@daylight/ui'
import { FindingHistory } from '@/features/findings/finding-history.tsx'
import { MergeForm } from '@/features/findings/merge-form.tsx'
import { ReasonForm } from '@/features/findings/reason-form.tsx'
import { ActionStateTag, DueDay, FindingStatusTag } from '@/features/findings/words.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { decideFindingAction, mergeFindingAction } from '../actions.ts'
import { DisputeNotice, DisputePanel } from './dispute-panel.tsx'
import { LinkedFindings } from './linked-findings.tsx'
import { type Finding, tellFacts } from './tell-facts.tsx'

export const metadata = { title: 'Finding' }

interface PageProps {
  readonly params: Promise<{ org: string; findingId: string }>
}

export default async function FindingPage({ params }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const { findingId } = await params
  const finding = await orNotFound(api.findings.get({ id: findingId }))
  const href = `/${segment}/findings/${finding.id}`
  const ended = finding.mergedInto !== null || finding.withdrawnAt !== null
  const mayWrite = roleMay(actor.role, 'finding:write') && !ended
  const mayAgree = roleMay(actor.role, 'action:write') && finding.severity !== 'good_example' && !ended
  return (
    <>
      <PageHeader
        title={finding.title}
        tag={<FindingStatusTag status={finding.status} />}
        subtitle={`F-${finding.number}, raised ${formatInstant(finding.raisedAt)}`}
        breadcrumbs={[{ label: 'Findings', href: `/${segment}/findings` }, { label: `F-${finding.number}` }]}
        actions={
          <>
            {mayAgree ? <ButtonLink href={`${href}/actions/new`}>Agree an action</ButtonLink> : null}
            {mayWrite ? (
              <ButtonLink href={`${href}/edit`} tone="secondary">
                Change
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Stack gap="large">
        <DisputeNotice finding={finding} href={href} />
        <LinkedFindings finding={finding} base={`/${segment}/findings`} />
        <Panel title="What was found">
          <p className="mb-4 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{finding.detail}</p>
          {finding.disputes
            .filter(({ correction }) => correction !== '')
            .toReversed()
            .map(({ id, correction }) => (
              <p key={id} className="mb-4 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">
                <strong>Changed after a dispute:</strong> {correction}
              </p>
            ))}
          <SummaryList rows={tellFacts(finding, segment)} />
        </Panel>
        {finding.putRight ? (
          <Panel title="What would put it right">
            <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{finding.putRight}</p>
          </Panel>
        ) : null}
        <Actions finding={finding} href={href} />
        <DisputePanel finding={finding} href={href} />
        {mayWrite && finding.closesByHand ? (
          <Panel title={finding.closed ? 'Open it again' : 'Close it'}>
            <ReasonForm
              action={decideFindingAction.bind(null, { org: segment, findingId })}
              name="reason"
              label="Why"
              hint="It asks for no action, so somebody decides. Others will read this in the history."
              version={finding.version}
              buttons={[
                finding.closed
                  ? { event: 'reopen', label: 'Reopen the finding', tone: 'secondary' }
                  : { event: 'close', label: 'Close the finding', tone: 'secondary' },
              ]}
            />
          </Panel>
        ) : null}
        {mayWrite && finding.mayMergeInto.length > 0 ? (
          <Panel title="Is it a duplicate?">
            <MergeForm
              action={mergeFindingAction.bind(null, { org: segment, findingId })}
              version={finding.version}
              targets={finding.mayMergeInto}
            />
          </Panel>
        ) : null}
        <Panel title="History">
          <FindingHistory entries={finding.history} />
        </Panel>
      </Stack>
    </>
  )
}

function Actions({ finding, href }: { readonly finding: Finding; readonly href: string }) {
  if (finding.severity === 'good_example' && finding.actions.length === 0) return null
  return (
    <Panel title="Corrective actions" variant={finding.actions.length > 0 ? 'flush' : 'normal'}>
      <DataTable
        caption="Corrective actions"
        captionHidden
        rows={finding.actions}
        rowKey={(action) => action.id}
        columns={[
          {
            key: 'title',
            header: 'Action',
            cell: (action) => <LinkText href={`${href}/actions/${action.id}`}>{action.title}</LinkText>,
          },
          {
            key: 'status',
            header: 'Status',
            nowrap: true,
            cell: (action) => <ActionStateTag state={action.status} />,
          },
          { key: 'owner', header: 'Owner', cell: (action) => action.ownerName },
          {
            key: 'due',
            header: 'Due',
            cell: (action) => (
              <>
                <DueDay on={action.dueOn} late={action.overdue} />
                {finding.disputed ? <span className="block text-sm text-muted">Stands still</span> : null}
              </>
            ),
          },
          { key: 'evidence', header: 'Evidence', numeric: true, cell: (action) => action.evidenceCount },
        ]}
        empty={
          <p className="text-muted">
            {finding.closesByHand
              ? 'None. This finding asks for no action.'
              : 'None agreed yet. The finding stays open until an action has put it right and somebody has verified it.'}
          </p>
        }
      />
    </Panel>
  )
}
