import { type StatementComments, statementAreaSchema } from '@daylight/contracts'
import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import type { StatementArea } from '@daylight/domain/statements'
import { LinkText, Notice, PageHeader, Panel, Stack } from '@daylight/ui'
import { notFound } from 'next/navigation'
import '@/features/statements/statement.css'
import { AreaFigures } from '@/features/statements/area-figures.tsx'
import { AreaGuidance } from '@/features/statements/area-guidance.tsx'
import { CommentForm } from '@/features/statements/comment-form.tsx'
import { CommentList } from '@/features/statements/comment-list.tsx'
import { PlainSectionForm } from '@/features/statements/plain-section-form.tsx'
import { SectionText } from '@/features/statements/section-text.tsx'
import { SectionWriter } from '@/features/statements/section-writer.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { addCommentAction, replyCommentAction, settleCommentAction } from '../../../comment-actions.ts'
import { saveTextAction } from '../../../writing-actions.ts'

export const metadata = { title: 'Write' }

interface PageProps {
  readonly params: Promise<{ readonly org: string; readonly id: string; readonly area: string }>
  readonly searchParams: SearchParams
}

function AreaComments(props: {
  readonly said: StatementComments
  readonly org: string
  readonly id: string
  readonly area: StatementArea
}) {
  const { said, org, id, area } = props
  const open = said.comments.filter(({ state }) => state === 'open')
  if (open.length === 0 && !said.mayComment) return null
  const place = (commentId: string) => ({ org, commentId, back: `${id}/areas/${area}` })
  return (
    <div className="mt-9 max-w-4xl">
      <Panel
        id="comments"
        title={open.length === 0 ? 'Comments' : `Comments: ${open.length} open`}
        actions={<LinkText href={`/${org}/statements/${id}/comments`}>All comments</LinkText>}
      >
        {open.length > 0 ? (
          <CommentList
            comments={open}
            figures={said.figures}
            mayComment={said.mayComment}
            sayWhen={formatInstant}
            settle={(commentId) => settleCommentAction.bind(null, place(commentId))}
            reply={(commentId) => replyCommentAction.bind(null, place(commentId))}
          />
        ) : null}
        {said.mayComment ? <CommentForm action={addCommentAction.bind(null, { org, id, area })} /> : null}
      </Panel>
    </div>
  )
}

export default async function AreaPage({ params, searchParams }: PageProps) {
  const { id, area: name } = await params
  const { api, actor, segment } = await getOrganisation(params)
  const area = statementAreaSchema.safeParse(name)
  if (!area.success) notFound()
  const section = await orNotFound(api.statements.section({ id, area: area.data }))
  const said = await orNotFound(api.statements.comments({ id, area: area.data }))
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
  const comments = <AreaComments said={said} org={segment} id={id} area={section.area} />
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
      {comments}
    </>
  )
}
