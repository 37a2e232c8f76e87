import { formatDate, formatDateRange, isoDate } from '@daylight/domain/dates'
import { boardLineWords, REPORT_LISTS, reportListWords } from '@daylight/domain/remediation'
import { DataTable, LinkText, PageHeader, Stack } from '@daylight/ui'
import { ListPages } from '@/features/lists/list-pages.tsx'
import { getOrganisation } from '@/server/api.ts'
import { container } from '@/server/container.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { readSpan } from '../read-span.ts'

export const metadata = { title: 'Records behind a figure' }

interface PageProps {
  readonly params: Promise<{ readonly org: string }>
  readonly searchParams: SearchParams
}

/** The records that a figure of the report counts: as many as it says. */
export default async function ReportRecordsPage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const { deps } = await container()
  const span = readSpan(query, deps.clock.today())
  const list = REPORT_LISTS.find((one) => one === query.get('list')) ?? 'findings'
  const key = query.get('key')
  const asked = { list, ...span, ...(key === undefined ? {} : { key }) }
  const records = await orNotFound(
    api.board.reportRecords({ ...asked, after: query.get('after'), before: query.get('before') }),
  )
  const which = key !== undefined && list.startsWith('findings') ? boardLineWords('severity', key) : null
  const title = [reportListWords[list], which, formatDateRange(span.from, span.to)].filter(Boolean).join(', ')
  const report = `/${segment}/findings/board/report`
  const href = (change: Readonly<Record<string, string>>) =>
    `${report}/records?${new URLSearchParams({ ...asked, ...change })}`
  return (
    <>
      <PageHeader
        title={title}
        subtitle={`${records.total} in the report for a committee.`}
        breadcrumbs={[
          { label: 'Board', href: `/${segment}/findings/board` },
          { label: 'Report', href: `${report}?from=${span.from}&to=${span.to}` },
          { label: 'Records' },
        ]}
      />
      <Stack>
        <DataTable
          caption="The records behind the figure"
          captionHidden
          rows={records.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: 'Record',
              rowHeader: true,
              cell: ({ title: name, path }) => (
                <span className="[overflow-wrap:anywhere]">
                  <LinkText href={`/${segment}/${path}`}>{name}</LinkText>
                </span>
              ),
            },
            { key: 'day', header: 'Day', nowrap: true, cell: ({ day }) => formatDate(isoDate(day), 'short') },
          ]}
          empty={<p className="text-muted">None.</p>}
        />
        <ListPages list={records} href={href} />
      </Stack>
    </>
  )
}
