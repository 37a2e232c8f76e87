import type { StatementComment, StatementComments } from '@daylight/contracts'
import { StatusTag } from '@daylight/ui'
import type { FormState } from '../forms/form-state.ts'
import { CommentAnswers } from './comment-answers.tsx'
import { DifferenceView } from './difference-view.tsx'
import { SectionText } from './section-text.tsx'

type Action = (state: FormState, form: FormData) => Promise<FormState>

const STATES = {
  open: { label: 'Open', tone: 'caution' },
  resolved: { label: 'Resolved', tone: 'good' },
  accepted: { label: 'Accepted', tone: 'good' },
  rejected: { label: 'Rejected', tone: 'neutral' },
} as const

interface CommentListProps {
  readonly comments: readonly StatementComment[]
  readonly figures: StatementComments['figures']
  readonly mayComment: boolean
  /** Says the area of each, where several are listed. */
  readonly showArea?: boolean
  readonly sayWhen: (instant: string) => string
  readonly settle: (commentId: string) => Action
  readonly reply: (commentId: string) => Action
}

/** What was said, each with its passage, its answers and what may be done with it. */
export function CommentList(props: CommentListProps) {
  return (
    <ol className="divide-y divide-line">
      {props.comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} {...props} />
      ))}
    </ol>
  )
}

function CommentItem(props: CommentListProps & { readonly comment: StatementComment }) {
  const { comment, figures, sayWhen } = props
  const { label, tone } = STATES[comment.state]
  return (
    <li id={comment.id} className="grid gap-2 py-4 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusTag tone={tone}>{label}</StatusTag>
        {comment.mustSettle && comment.state === 'open' ? (
          <StatusTag tone="bad">Must be settled before the approval</StatusTag>
        ) : null}
        <span className="text-sm text-muted">
          {comment.kind === 'suggestion' ? 'Suggested' : 'Said'} by {comment.authorName},{' '}
          {sayWhen(comment.createdAt)}
          {props.showArea ? `, on “${comment.areaTitle}”` : ''}
        </span>
      </p>
      {comment.quote && comment.difference === null ? (
        <blockquote className="border-s-4 border-line ps-3 text-muted">
          <SectionText content={comment.quote} figures={figures} />
        </blockquote>
      ) : null}
      {comment.difference ? (
        <blockquote className="border-s-4 border-line ps-3">
          <DifferenceView lines={comment.difference} />
        </blockquote>
      ) : null}
      {comment.passage === 'changed' && comment.state !== 'accepted' ? (
        <p className="text-sm text-muted">This was written about text that has changed since.</p>
      ) : null}
      {comment.body === '' ? null : <p className="max-w-prose whitespace-pre-line">{comment.body}</p>}
      {comment.replies.length > 0 ? (
        <ol className="ms-4 grid gap-2 border-s-2 border-line ps-4">
          {comment.replies.map((reply) => (
            <li key={reply.id}>
              <p className="text-sm text-muted">
                {reply.authorName}, {sayWhen(reply.createdAt)}
              </p>
              <p className="max-w-prose whitespace-pre-line">{reply.body}</p>
            </li>
          ))}
        </ol>
      ) : null}
      {comment.settledBy && comment.settledAt ? (
        <p className="text-sm text-muted">
          {label} by {comment.settledBy}, {sayWhen(comment.settledAt)}
        </p>
      ) : null}
      {props.mayComment ? (
        <CommentAnswers comment={comment} settle={props.settle(comment.id)} reply={props.reply(comment.id)} />
      ) : null}
    </li>
  )
}
