import { PAY_STANDARDS, type PayChangeListView } from '@daylight/contracts'
import { changeMeanings, changeWords, PAY_CHANGES, standingWords } from '@daylight/domain/pay-results'
import { DataTable, EmptyState, FilterChips, LinkText, PageHeader, Pagination, Stack } from '@daylight/ui'
import { TRPCError } from '@trpc/server'
import { changesHref } from '@/features/pay/changes-href.ts'
import { ComparisonLinks } from '@/features/pay/comparison-links.tsx'
import { periodWords, pounds, whosePayroll } from '@/features/pay/pay-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Since the last check' }

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
  readonly searchParams: SearchParams
}

/** The list, or null for a check that is not complete or has no earlier one beside it. */
async function orNothingEarlier(call: Promise<PayChangeListView>): Promise<PayChangeListView | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'CONFLICT') return null
    throw error
  }
}

function NothingEarlier({ base, segment }: { readonly base: string; readonly segment: string }) {
  return (
    <>
      <PageHeader
        title="Since the last check"
        breadcrumbs={[{ label: 'Pay', href: `/${segment}/pay` }, { label: 'Since the last check' }]}
      />
      <EmptyState title="There is nothing to compare yet.">
        It takes two finished checks of one payroll, for different periods.{' '}
        <LinkText href={base}>Back to the check</LinkText>
      </EmptyState>
    </>
  )
}

type Worker = PayChangeListView['workers'][number]

const standardNames = { living_wage: 'Living Wage', minimum_wage: 'Legal minimum' } as const
const money = (wire: string | null | undefined) => (wire === null || wire === undefined ? '–' : pounds(wire))

export default async function PayChangesPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { id } = await params
  const query = await readListQuery(searchParams)
  const standard = PAY_STANDARDS.find((name) => name === query.get('standard')) ?? 'living_wage'
  const change = PAY_CHANGES.find((name) => name === query.get('show')) ?? 'worse'
  const check = await orNotFound(api.pay.get({ id }))
  const base = `/${segment}/pay/${id}`
  const list = await orNothingEarlier(
    orNotFound(api.pay.changes({ id, standard, change, after: query.get('after'), limit: 50 })),
  )
  if (list === null) return <NothingEarlier segment={segment} base={base} />
  return (
    <>
      <PageHeader
        title={`Since the last check: ${changeWords[change].toLowerCase()}`}
        subtitle={`${whosePayroll(check)} · ${periodWords(check)}, compared with ${periodWords(list.since)}`}
        breadcrumbs={[
          { label: 'Pay', href: `/${segment}/pay` },
          { label: 'Result', href: base },
          { label: 'Since the last check' },
        ]}
      />
      <Stack>
        <FilterChips
          label="Against which rate"
          items={PAY_STANDARDS.map((name) => ({
            href: changesHref(base, name, change),
            label: standardNames[name],
            current: name === standard,
          }))}
        />
        <FilterChips
          label="What became of them"
          items={PAY_CHANGES.map((name) => ({
            href: changesHref(base, standard, name),
            label: changeWords[name],
            current: name === change,
          }))}
        />
        <p className="max-w-prose">{changeMeanings[change]}</p>
        <DataTable
          caption={`${standardNames[standard]}: ${changeWords[change].toLowerCase()}`}
          captionHidden
          rows={list.workers}
          rowKey={({ workerRef }) => workerRef}
          columns={[
            {
              key: 'worker',
              header: 'Worker',
              rowHeader: true,
              nowrap: true,
              cell: (worker: Worker) => worker.workerRef,
            },
            { key: 'before', header: 'Then', cell: ({ before }) => standingWords(before) },
            { key: 'now', header: 'Now', cell: ({ now }) => standingWords(now) },
            {
              key: 'paid',
              header: 'Pay / h then',
              numeric: true,
              cell: ({ before }) => money(before?.hourly),
            },
            { key: 'pays', header: 'Pay / h now', numeric: true, cell: ({ now }) => money(now?.hourly) },
            { key: 'was', header: 'Short / h then', numeric: true, cell: ({ before }) => money(before?.gap) },
            { key: 'is', header: 'Short / h now', numeric: true, cell: ({ now }) => money(now?.gap) },
          ]}
          empty={<EmptyState title="Nobody here">Nobody in these two checks is in this group.</EmptyState>}
        />
        <Pagination
          nextHref={list.next ? `${changesHref(base, standard, change)}&after=${list.next}` : undefined}
        />
        <ComparisonLinks base={base} mayReadLines />
      </Stack>
    </>
  )
}
