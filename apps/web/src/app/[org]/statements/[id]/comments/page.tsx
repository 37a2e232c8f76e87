import { EmptyState, LinkText, PageHeader, Panel, Stack } from '@daylight/ui'
import '@/features/statements/statement.css'
import { CommentList } from '@/features/statements/comment-list.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { replyCommentAction, settleCommentAction } from '../../comment-actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Comments' }

export default async function CommentsPage({ params }: StatementPageProps) {
  const { api, statement, segment, base, crumbs } = await readStatement(params)
  const { comments, figures, mayComment } = await orNotFound(
    api.statements.comments({ id: statement.id, area: null }),
  )
  const open = comments.filter(({ state }) => state === 'open')
  const settled = comments.filter(({ state }) => state !== 'open')
  const place = (commentId: string) => ({ org: segment, commentId, back: `${statement.id}/comments` })
  const list = (shown: typeof comments) => (
    <CommentList
      comments={shown}
      figures={figures}
      mayComment={mayComment}
      showArea
      sayWhen={formatInstant}
      settle={(commentId) => settleCommentAction.bind(null, place(commentId))}
      reply={(commentId) => replyCommentAction.bind(null, place(commentId))}
    />
  )
  return (
    <>
      <PageHeader
        title={
          open.length === 0
            ? 'No open comments'
            : `${open.length} open ${open.length === 1 ? 'comment' : 'comments'}`
        }
        subtitle="Between the members of your organisation. Nothing of it is part of the statement, of a file made from it, or of what a supplier sees."
        breadcrumbs={crumbs('Comments')}
      />
      <Stack gap="large">
        {comments.length === 0 ? (
          <EmptyState
            title="Nobody has commented yet"
            actions={<LinkText href={base}>Choose an area of the statement</LinkText>}
          >
            Open an area, mark the words you mean and write what you think, or suggest other words.
          </EmptyState>
        ) : null}
        {open.length > 0 ? <Panel title="Open">{list(open)}</Panel> : null}
        {settled.length > 0 ? <Panel title="Settled">{list(settled)}</Panel> : null}
      </Stack>
    </>
  )
}
