import type { CommentKind, CommentState, PassageAnchor } from '@daylight/domain/statements'

export interface CommentRecord {
  readonly organisationId: string
  readonly id: string
  readonly sectionId: string
  readonly kind: CommentKind
  readonly body: string
  readonly mustSettle: boolean
  /** Null: about the section as a whole. */
  readonly anchor: PassageAnchor | null
  /** Of a suggestion, as text with marks; empty to take the passage out. */
  readonly replacement: string | null
  readonly state: CommentState
  readonly authorId: string
  readonly authorName: string
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly settledBy: string | null
  readonly settledAt: string | null
  readonly version: number
}

export interface CommentReplyRecord {
  readonly organisationId: string
  readonly id: string
  readonly commentId: string
  readonly body: string
  readonly authorName: string
  readonly createdAt: string
}

export interface CommentThread extends CommentRecord {
  /** Oldest first. */
  readonly replies: readonly CommentReplyRecord[]
}

export interface OpenComments {
  readonly open: number
  readonly mustSettle: number
}

/** What members say to each other about a text while it is written. */
export interface CommentRepository {
  insert(comment: CommentRecord): Promise<void>
  insertReply(reply: CommentReplyRecord): Promise<void>
  find(id: string): Promise<(CommentRecord & { readonly statementId: string }) | null>
  /** Of all sections of a statement, oldest first. */
  threads(statementId: string): Promise<readonly CommentThread[]>
  countOpen(statementId: string): Promise<OpenComments>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(comment: CommentRecord, expectedVersion: number): Promise<boolean>
}
