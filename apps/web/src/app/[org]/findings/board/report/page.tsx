import { readCommitteeReport } from '@daylight/application'
import { buildCommitteeDocument, renderHtml } from '@daylight/documents/html'
import { parseIsoDate } from '@daylight/domain/dates'
import { Breadcrumbs, Button, IsoDateField, Notice } from '@daylight/ui'
import '@/features/statements/statement.css'
import { DownloadLinks } from '@/features/documents/download-links.tsx'
import { getOrganisation } from '@/server/api.ts'
import { container } from '@/server/container.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { homeOf, readSpan } from './read-span.ts'

export const metadata = { title: 'Report for a committee' }

interface PageProps {
  readonly params: Promise<{ readonly org: string }>
  readonly searchParams: SearchParams
}

/** The report as it is downloaded, each figure a link to what it counts. Its own heading is the page's heading. */
export default async function ReportPage({ params, searchParams }: PageProps) {
  const { actor, segment } = await getOrganisation(params)
  const query = await readListQuery(searchParams)
  const { deps } = await container()
  const span = readSpan(query, deps.clock.today())
  const asked = query.get('from') !== undefined || query.get('to') !== undefined
  const taken =
    parseIsoDate(query.get('from') ?? '') === span.from && parseIsoDate(query.get('to') ?? '') === span.to
  const print = await readCommitteeReport(deps, actor, { span, home: homeOf(segment) })
  const html = renderHtml(buildCommitteeDocument(print))
  const board = `/${segment}/findings/board`
  return (
    <>
      <div className="mb-5 grid gap-4 print:hidden">
        <Breadcrumbs
          items={[
            { label: 'Findings', href: `/${segment}/findings` },
            { label: 'Board', href: board },
            { label: 'Report' },
          ]}
        />
        {asked && !taken ? (
          <Notice title="These days cannot be reported on">
            Give a first and a last day, the first before the last. Below are the last twelve months.
          </Notice>
        ) : null}
        <form method="get" className="flex flex-wrap items-end gap-4">
          <IsoDateField name="from" label="From" defaultValue={span.from} />
          <IsoDateField name="to" label="To" defaultValue={span.to} />
          <Button type="submit" tone="secondary">
            Show these days
          </Button>
        </form>
        <DownloadLinks
          href={`${board}/report/file?from=${span.from}&to=${span.to}`}
          label="The report as a file"
        />
      </div>
      {/* The renderer escapes every text and lets only web and mail links through. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
