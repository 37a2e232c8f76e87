import { addComment, listComments, replyToComment, settleStatementComment } from '@daylight/application'
import {
  addCommentInput,
  commentsInput,
  commentsOutput,
  commentVersionOutput,
  replyCommentInput,
  settleCommentInput,
} from '@daylight/contracts'
import { memberProcedure } from '../procedures/build-procedures.ts'

/** What members say about a statement while it is written. */
export const commentProcedures = {
  comments: memberProcedure('statement:read')
    .input(commentsInput)
    .output(commentsOutput)
    .query(({ ctx, input }) => listComments(ctx.deps, ctx.actor, input)),
  addComment: memberProcedure('statement:comment')
    .input(addCommentInput)
    .output(commentVersionOutput)
    .mutation(({ ctx, input }) => addComment(ctx.deps, ctx.actor, input)),
  replyToComment: memberProcedure('statement:comment')
    .input(replyCommentInput)
    .output(commentVersionOutput)
    .mutation(({ ctx, input }) => replyToComment(ctx.deps, ctx.actor, input)),
  settleComment: memberProcedure('statement:comment')
    .input(settleCommentInput)
    .output(commentVersionOutput)
    .mutation(({ ctx, input }) => settleStatementComment(ctx.deps, ctx.actor, input)),
}
