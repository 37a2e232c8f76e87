import { FINDING_VIEWS, type FindingView } from '@daylight/contracts'
import { roleMay } from '@daylight/domain/access'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterChips,
  LinkText,
  PageHeader,
  Pagination,
  Stack,
} from '@daylight/ui'
import {
  DueDay,
  FindingSeverityTag,
  FindingStatusTag,
  tellAge,
  tellWorkers,
} from '@/features/findings/words.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Findings' }

const viewLabels: Readonly<Record<FindingView, string>> = {
  open: 'Open',
  closed: 'Closed',
  overdue: 'Overdue actions',
  mine: 'Mine to do',
}

const empty: Readonly<Record<FindingView, readonly [string, string]>> = {
  open: [
    'No open findings',
    'A pay check that fails raises findings by itself. What you see at a site you can raise by hand.',
  ],
  closed: ['Nothing closed yet', 'A finding closes when all its corrective actions are verified.'],
  overdue: [
    'Nothing is overdue',
    'Actions whose day has passed appear here until somebody has verified them.',
  ],
  mine: ['Nothing for you to do', 'Corrective actions that you own appear here until they are verified.'],
}

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function FindingsPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const view = FINDING_VIEWS.find((candidate) => candidate === query.get('view')) ?? 'open'
  const supplierId = query.get('supplier')
  const list = await orNotFound(
    api.findings.list({ view, supplierId, after: query.get('after'), before: query.get('before') }),
  )
  const href = (change: Readonly<Record<string, string>>) => {
    const search = new URLSearchParams({ ...(supplierId ? { supplier: supplierId } : {}), ...change })
    return `/${segment}/findings?${search}`
  }
  const mayRaise = roleMay(actor.role, 'finding:write')
  const raiseHref = `/${segment}/findings/new${supplierId ? `?supplier=${supplierId}` : ''}`
  const raise = mayRaise ? <ButtonLink href={raiseHref}>Raise a finding</ButtonLink> : null
  const [emptyTitle, emptyText] = empty[view]
  return (
    <>
      <PageHeader
        title={list.supplier ? `Findings at ${list.supplier.name}` : 'Findings'}
        subtitle="What is not as it should be, who puts it right and until when."
        breadcrumbs={
          list.supplier
            ? [
                { label: 'Findings', href: `/${segment}/findings` },
                { label: list.supplier.name, href: `/${segment}/suppliers/${list.supplier.id}` },
                { label: 'Findings' },
              ]
            : undefined
        }
        actions={
          <>
            <ButtonLink href={`/${segment}/findings/board`} tone="secondary">
              Board
            </ButtonLink>
            {raise}
          </>
        }
      />
      <Stack>
        <FilterChips
          label="Which findings"
          items={FINDING_VIEWS.map((candidate) => ({
            href: href({ view: candidate }),
            label: viewLabels[candidate],
            count: list.counts[candidate],
            current: candidate === view,
          }))}
        />
        <DataTable
          caption={`${viewLabels[view]}: findings`}
          captionHidden
          rows={list.findings}
          rowKey={(finding) => finding.id}
          columns={[
            {
              key: 'title',
              header: 'Finding',
              cell: (finding) => (
                <>
                  <LinkText href={`/${segment}/findings/${finding.id}`}>
                    F-{finding.number} {finding.title}
                  </LinkText>
                  {finding.repeat ? (
                    <span className="block text-sm text-muted">Found here before</span>
                  ) : null}
                </>
              ),
            },
            {
              key: 'severity',
              header: 'How serious',
              nowrap: true,
              cell: (finding) => (
                <FindingSeverityTag severity={finding.severity} label={finding.severityLabel} />
              ),
            },
            {
              key: 'status',
              header: 'Status',
              nowrap: true,
              cell: (finding) => <FindingStatusTag status={finding.status} />,
            },
            {
              key: 'where',
              header: 'Where',
              cell: (finding) => (
                <>
                  {finding.supplier?.name ?? 'Our own organisation'}
                  {finding.site ? (
                    <span className="block text-sm text-muted">{finding.site.name}</span>
                  ) : null}
                </>
              ),
            },
            { key: 'workers', header: 'Workers', cell: (finding) => tellWorkers(finding.workers) },
            {
              key: 'age',
              header: 'Raised',
              nowrap: true,
              cell: (finding) => tellAge(finding.raisedAt, list.today),
            },
            {
              key: 'due',
              header: 'Next due',
              cell: (finding) =>
                finding.nextDueOn === null ? (
                  <span className="text-muted">No action</span>
                ) : (
                  <DueDay on={finding.nextDueOn} late={finding.nextDueOn < list.today} />
                ),
            },
          ]}
          empty={
            <EmptyState title={emptyTitle} actions={view === 'open' ? raise : null}>
              {emptyText}
            </EmptyState>
          }
        />
        <Pagination
          previousHref={list.previous ? href({ view, before: list.previous }) : undefined}
          nextHref={list.next ? href({ view, after: list.next }) : undefined}
          summary={list.findings.length > 0 ? `${list.findings.length} of ${list.counts[view]}` : undefined}
        />
      </Stack>
    </>
  )
}
