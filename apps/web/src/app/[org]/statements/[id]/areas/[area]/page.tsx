import { statementAreaSchema } from '@daylight/contracts'
import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Panel, Stack } from '@daylight/ui'
import { notFound } from 'next/navigation'
import '@/features/statements/statement.css'
import { AreaFigures } from '@/features/statements/area-figures.tsx'
import { AreaGuidance } from '@/features/statements/area-guidance.tsx'
import { PlainSectionForm } from '@/features/statements/plain-section-form.tsx'
import { SectionText } from '@/features/statements/section-text.tsx'
import { SectionWriter } from '@/features/statements/section-writer.tsx'
import { getOrganisation } from '@/server/api.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { saveTextAction } from '../../../writing-actions.ts'

export const metadata = { title: 'Write' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly id: string; readonly area: string }>
  readonly searchParams: SearchParams
}

export default async function AreaPage({ params, searchParams }: PageProps) {
  const { id, area: name } = await params
  const { api, actor, segment } = await getOrganisation(params)
  const area = statementAreaSchema.safeParse(name)
  if (!area.success) notFound()
  const section = await orNotFound(api.statements.section({ id, area: area.data }))
  const query = await readListQuery(searchParams)
  const plain = query.get('plain') === '1'
  const base = `/${segment}/statements/${id}`
  const mayWrite = section.state === 'draft' && roleMay(actor.role, 'statement:write')
  const guidance = <AreaGuidance section={section} />
  const form = (
    <PlainSectionForm
      action={saveTextAction.bind(null, { org: segment, id, area: section.area })}
      section={section}
    />
  )
  const reading = (
    <Panel title="As it stands">
      <SectionText content={section.content} figures={section.figures} />
    </Panel>
  )
  const beside = (
    <aside className="grid gap-5" aria-label="What is asked, and your figures">
      {guidance}
      <div className={plain ? 'plain-writing' : undefined}>
        <AreaFigures section={section} segment={segment} />
      </div>
    </aside>
  )
  return (
    <>
      <PageHeader
        title={<span id="area-title">{section.title}</span>}
        breadcrumbs={[
          { label: 'Statements', href: `/${segment}/statements` },
          { label: 'Statement', href: base },
          { label: section.title },
        ]}
        actions={<LinkText href={`${base}/areas/${section.area}/versions`}>Earlier versions</LinkText>}
      />
      {query.get('merged') === '1' ? (
        <div className="mb-6">
          <Notice tone="success" announce="status" title="Saved.">
            Somebody else had saved this text while you were writing. It now holds what both of you wrote.
          </Notice>
        </div>
      ) : null}
      {mayWrite && !plain ? (
        <SectionWriter
          segment={segment}
          statementId={id}
          userId={actor.userId}
          section={section}
          guidance={guidance}
          plainHref={`${base}/areas/${section.area}?plain=1`}
          plainForm={
            <Stack>
              {reading}
              {form}
            </Stack>
          }
        />
      ) : (
        <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Stack>
            {section.state === 'approved' ? (
              <Notice title="Approved.">
                To change the text, <LinkText href={base}>return the statement to draft</LinkText>.
              </Notice>
            ) : null}
            {reading}
            {mayWrite ? form : null}
            {section.updatedBy ? (
              <p className="text-sm text-muted">
                Last written by {section.updatedBy} on {formatDate(isoDate(section.updatedAt.slice(0, 10)))}.
              </p>
            ) : null}
          </Stack>
          {beside}
        </div>
      )}
    </>
  )
}
