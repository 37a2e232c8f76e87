import {
  acceptRemainingRisk,
  addActionNote,
  advanceCorrectiveAction,
  createCorrectiveAction,
  getCorrectiveAction,
  updateCorrectiveAction,
  verifyCorrectiveAction,
} from '@daylight/application'
import {
  acceptRiskInput,
  actionVersionOutput,
  addActionNoteInput,
  advanceCorrectiveActionInput,
  correctiveActionOutput,
  createCorrectiveActionInput,
  idSchema,
  updateCorrectiveActionInput,
  verifyCorrectiveActionInput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

export const correctiveActionsRouter = router({
  get: memberProcedure('finding:read')
    .input(z.object({ id: idSchema }))
    .output(correctiveActionOutput)
    .query(({ ctx, input }) => getCorrectiveAction(ctx.deps, ctx.actor, input)),
  create: memberProcedure('action:write')
    .input(createCorrectiveActionInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => createCorrectiveAction(ctx.deps, ctx.actor, input)),
  update: memberProcedure('action:write')
    .input(updateCorrectiveActionInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => updateCorrectiveAction(ctx.deps, ctx.actor, input)),
  advance: memberProcedure('action:write')
    .input(advanceCorrectiveActionInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => advanceCorrectiveAction(ctx.deps, ctx.actor, input)),
  verify: memberProcedure('action:verify')
    .input(verifyCorrectiveActionInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => verifyCorrectiveAction(ctx.deps, ctx.actor, input)),
  acceptRisk: memberProcedure('action:accept_risk')
    .input(acceptRiskInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => acceptRemainingRisk(ctx.deps, ctx.actor, input)),
  addNote: memberProcedure('action:write')
    .input(addActionNoteInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => addActionNote(ctx.deps, ctx.actor, input)),
})
