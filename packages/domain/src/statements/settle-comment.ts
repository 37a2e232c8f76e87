import { type DomainError, err, ok, type Result } from '../errors/index.ts'

export const COMMENT_KINDS = ['comment', 'suggestion'] as const
export type CommentKind = (typeof COMMENT_KINDS)[number]

export const COMMENT_STATES = ['open', 'resolved', 'accepted', 'rejected'] as const
export type CommentState = (typeof COMMENT_STATES)[number]

export const COMMENT_EVENTS = ['resolve', 'reopen', 'accept', 'reject'] as const
export type CommentEvent = (typeof COMMENT_EVENTS)[number]

export type CommentRefusal = DomainError<'not_from_here' | 'not_yours'>

interface Comment {
  readonly kind: CommentKind
  readonly state: CommentState
  readonly authorId: string
}

/** Whoever writes the text, or only comments on it. */
interface Settler {
  readonly userId: string
  readonly mayWrite: boolean
}

const STEPS: Readonly<
  Record<CommentKind, Partial<Record<CommentEvent, readonly [CommentState, CommentState]>>>
> = {
  comment: { resolve: ['open', 'resolved'], reopen: ['resolved', 'open'] },
  suggestion: {
    accept: ['open', 'accepted'],
    reject: ['open', 'rejected'],
    reopen: ['rejected', 'open'],
  },
}

/** What may happen to a comment next, for whoever looks at it. */
export function commentEvents(comment: Comment, by: Settler): readonly CommentEvent[] {
  return COMMENT_EVENTS.filter((event) => settleComment(comment, event, by).ok)
}

/**
 * A comment is resolved and opened again; a suggestion is accepted, once and for all, or rejected. Who writes the text
 * may do each of these; who only comments may settle what they themselves said, and not change the text by it.
 */
export function settleComment(
  comment: Comment,
  event: CommentEvent,
  by: Settler,
): Result<CommentState, CommentRefusal> {
  const step = STEPS[comment.kind][event]
  if (step === undefined || step[0] !== comment.state) {
    return err({
      kind: 'not_from_here',
      message: 'Somebody else has settled this meanwhile. Look at it as it stands now.',
    })
  }
  if (by.mayWrite || (comment.authorId === by.userId && event !== 'accept')) return ok(step[1])
  return err({ kind: 'not_yours', message: 'Whoever writes the text, or said this, settles it.' })
}
