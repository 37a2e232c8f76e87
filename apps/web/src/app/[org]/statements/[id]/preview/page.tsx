import { previewStatement } from '@daylight/application'
import { buildStatementDocument, renderHtml } from '@daylight/documents/html'
import { Breadcrumbs, ButtonLink } from '@daylight/ui'
import '@/features/statements/statement.css'
import { container } from '@/server/container.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Preview' }

/** The statement as it will be read. Its own heading is the page's heading. */
export default async function PreviewPage({ params }: StatementPageProps) {
  const { actor, statement, base, crumbs } = await readStatement(params)
  const { deps } = await container()
  const print = await previewStatement(deps, actor, { id: statement.id })
  const html = renderHtml(buildStatementDocument(print))
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <Breadcrumbs items={crumbs('Preview')} />
        <ButtonLink tone="secondary" href={`${base}/pdf`}>
          PDF
        </ButtonLink>
      </div>
      {/* The renderer escapes every text and lets only web and mail links through. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
