import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { ASSESSMENT_STATES, type AssessmentState } from '@daylight/domain/questionnaires'
import {
  ButtonGroup,
  ButtonLink,
  DataTable,
  EmptyState,
  FilterChips,
  LinkText,
  PageHeader,
  Pagination,
  Stack,
} from '@daylight/ui'
import { AssessmentStateTag, stateLabel } from '@/features/assessments/assessment-words.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatDay } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Assessments' }

interface PageProps {
  readonly params: Promise<{ org: string }>
  readonly searchParams: SearchParams
}

export default async function AssessmentsPage({ params, searchParams }: PageProps) {
  const { api, actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const state = ASSESSMENT_STATES.find((known) => known === query.get('state'))
  const supplierId = query.get('supplier')
  const [dueOn, id] = (query.get('after') ?? '').split('_')
  const after = dueOn && id ? { dueOn, id } : undefined
  const list = await orNotFound(api.assessments.list({ state, supplierId, after }))
  const page = `/${segment}/assessments`
  const href = (change: { readonly state?: AssessmentState | undefined; readonly after?: string }) => {
    const search = new URLSearchParams({
      ...(supplierId ? { supplier: supplierId } : {}),
      ...(change.state ? { state: change.state } : {}),
      ...(change.after ? { after: change.after } : {}),
    })
    return search.size > 0 ? `${page}?${search}` : page
  }
  const send = roleMay(actor.role, 'assessment:send') ? (
    <ButtonLink href={`${page}/new${supplierId ? `?supplier=${supplierId}` : ''}`}>Ask a supplier</ButtonLink>
  ) : null
  return (
    <>
      <PageHeader
        title="Assessments"
        subtitle="What suppliers were asked, and how far they are. By the day it is due."
        actions={
          <ButtonGroup>
            {send}
            <ButtonLink href={`${page}/sets`} tone="secondary">
              Question sets
            </ButtonLink>
          </ButtonGroup>
        }
      />
      <Stack>
        <FilterChips
          label="Which assessments"
          items={[
            { href: href({}), label: 'All', current: state === undefined },
            ...ASSESSMENT_STATES.map((known) => ({
              href: href({ state: known }),
              label: stateLabel(known),
              current: known === state,
            })),
          ]}
        />
        <DataTable
          caption="Assessments"
          captionHidden
          rows={list.assessments}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'supplier',
              header: 'Supplier',
              cell: (row) => <LinkText href={`${page}/${row.id}`}>{row.supplierName}</LinkText>,
            },
            { key: 'set', header: 'Questions', cell: (row) => row.title },
            {
              key: 'status',
              header: 'Status',
              cell: (row) => <AssessmentStateTag status={row.status} overdue={row.overdue} />,
            },
            {
              key: 'due',
              header: 'Due',
              nowrap: true,
              cell: (row) => formatDate(isoDate(row.dueOn), 'short'),
            },
            { key: 'answered', header: 'Answers', align: 'end', cell: (row) => row.answered },
            {
              key: 'submitted',
              header: 'Sent',
              nowrap: true,
              cell: (row) => (row.submittedAt === null ? 'Not yet' : formatDay(row.submittedAt)),
            },
          ]}
          empty={
            <EmptyState title="No assessments here" actions={send}>
              A supplier answers on a phone, by a link, without an account. Each answer carries how well it is
              evidenced.
            </EmptyState>
          }
        />
        <Pagination
          nextHref={list.next ? href({ state, after: `${list.next.dueOn}_${list.next.id}` }) : undefined}
          previousHref={after ? href({ state }) : undefined}
          labels={{ previous: 'First page' }}
        />
        <p>
          <LinkText href={`/${segment}/library`}>What we answered to buyers ourselves</LinkText>
        </p>
      </Stack>
    </>
  )
}
