/** What members say to each other about a statement while it is written; never part of it. */
export { addComment } from './add-comment.ts'
export { listComments } from './list-comments.ts'
export { replyToComment } from './reply-to-comment.ts'
export { settleStatementComment } from './settle-comment.ts'
