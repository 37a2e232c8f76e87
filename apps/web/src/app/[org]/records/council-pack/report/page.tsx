import { printCouncilPack, readCouncilPack } from '@daylight/application'
import { buildCouncilDocument, renderHtml } from '@daylight/documents/html'
import { Breadcrumbs } from '@daylight/ui'
import '@/features/statements/statement.css'
import { DownloadLinks } from '@/features/documents/download-links.tsx'
import { getOrganisation } from '@/server/api.ts'
import { container } from '@/server/container.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Annual report on the charter' }

interface PageProps {
  readonly params: Promise<{ readonly org: string }>
  readonly searchParams: SearchParams
}

/** The report as it is downloaded and published. Its own heading is the page's heading. */
export default async function CouncilReportPage({ params, searchParams }: PageProps) {
  const { actor, segment } = await getOrganisation(params)
  const { deps } = await container()
  const periodEnd = (await readListQuery(searchParams)).get('year') ?? null
  const pack = await readCouncilPack(deps, actor, { periodEnd })
  const html = renderHtml(buildCouncilDocument(printCouncilPack(pack)))
  const home = `/${segment}/records/council-pack`
  return (
    <>
      <div className="mb-5 grid gap-4 print:hidden">
        <Breadcrumbs
          items={[
            { label: 'Our own records', href: `/${segment}/records` },
            { label: 'Council pack', href: `${home}?year=${pack.period.periodEnd}` },
            { label: 'Report' },
          ]}
        />
        <DownloadLinks href={`${home}/file?year=${pack.period.periodEnd}`} label="The report as a file" />
      </div>
      {/* The renderer escapes every text and lets only web and mail links through. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
