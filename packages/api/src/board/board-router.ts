import { listContradictions, showBoard } from '@daylight/application'
import { boardOutput, contradictionsOutput, showBoardInput } from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

export const boardRouter = router({
  get: memberProcedure('finding:read')
    .input(showBoardInput)
    .output(boardOutput)
    .query(({ ctx, input }) => showBoard(ctx.deps, ctx.actor, input)),
  contradictions: memberProcedure('finding:read')
    .output(contradictionsOutput)
    .query(async ({ ctx }) => ({ contradictions: await listContradictions(ctx.deps, ctx.actor) })),
})
