import { MONEY_PARTS, MONEY_SUMS } from '@daylight/domain/remedy'
import { DataTable, LinkText, PageHeader, Stack, StatusTag } from '@daylight/ui'
import { ListPages } from '@/features/lists/list-pages.tsx'
import { countWords, periodWords, pounds } from '@/features/pay/pay-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { partWords, plural, sumWords } from '../words.ts'

export const metadata = { title: 'Money behind a figure' }

interface PageProps {
  readonly params: Promise<{ readonly org: string }>
  readonly searchParams: SearchParams
}

/** The payrolls whose money a figure of the board adds up. */
export default async function BoardMoneyPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const sum = MONEY_SUMS.find((one) => one === query.get('sum')) ?? 'law'
  const part = MONEY_PARTS.find((one) => one === query.get('part')) ?? 'owed'
  const list = await api.board.money({
    sum,
    part,
    after: query.get('after'),
    before: query.get('before'),
  })
  const { amount, leftOut } = list.figure
  const href = (change: Readonly<Record<string, string>>) =>
    `/${segment}/findings/board/money?${new URLSearchParams({ sum, part, ...change })}`
  const cell = (wire: string | null | undefined) => (typeof wire === 'string' ? pounds(wire) : 'Not shown')
  return (
    <>
      <PageHeader
        title={`${partWords[part]}, ${lower(sumWords[sum][0])}: ${pounds(amount)}`}
        subtitle={`The sum of ${plural(list.total, 'payroll', 'payrolls')}, each of five people or more.${
          leftOut === 0
            ? ''
            : ` ${plural(leftOut, 'payroll more is', 'payrolls more are')} left out: too few people to be told.`
        }`}
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: 'Board', href: `/${segment}/findings/board` },
          { label: 'Money' },
        ]}
      />
      <Stack>
        <DataTable
          caption="Payrolls with money owed to workers"
          captionHidden
          rows={list.items}
          rowKey={(remedy) => remedy.id}
          columns={[
            {
              key: 'where',
              header: 'Where',
              cell: (remedy) => (
                <>
                  <LinkText href={`/${segment}/findings/${remedy.findingId}/remedy`}>
                    {remedy.supplier ?? 'Our own organisation'}
                  </LinkText>
                  <span className="block font-normal text-muted">
                    F-{remedy.findingNumber}
                    {remedy.site === null ? '' : `, ${remedy.site}`}
                  </span>
                </>
              ),
            },
            {
              key: 'period',
              header: 'Payroll',
              cell: ({ periodStart, periodEnd }) =>
                periodStart === null || periodEnd === null ? '–' : periodWords({ periodStart, periodEnd }),
            },
            {
              key: 'people',
              header: 'People',
              numeric: true,
              cell: ({ money }) => countWords(money[sum]?.people ?? 0),
            },
            ...MONEY_PARTS.map((one) => ({
              key: one,
              header: partWords[one],
              numeric: true,
              cell: ({ money }: (typeof list.items)[number]) =>
                one === part ? <strong>{cell(money[sum]?.[one])}</strong> : cell(money[sum]?.[one]),
            })),
            {
              key: 'status',
              header: 'State',
              cell: ({ status }) =>
                status === 'settled' ? (
                  <StatusTag tone="good">Settled</StatusTag>
                ) : (
                  <StatusTag tone="action">Owed</StatusTag>
                ),
            },
          ]}
          empty={<p className="text-muted">No payroll is in this figure.</p>}
        />
        <ListPages list={list} href={href} />
      </Stack>
    </>
  )
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
