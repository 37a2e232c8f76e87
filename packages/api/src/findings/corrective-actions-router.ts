import {
  acceptRemainingRisk,
  addActionNote,
  addConductNote,
  addMilestone,
  advanceCorrectiveAction,
  completeMilestone,
  createCorrectiveAction,
  getCorrectiveAction,
  listConductNotes,
  recordRootCause,
  updateCorrectiveAction,
  verifyCorrectiveAction,
} from '@daylight/application'
import {
  acceptRiskInput,
  actionVersionOutput,
  addActionNoteInput,
  addConductNoteInput,
  addMilestoneInput,
  advanceCorrectiveActionInput,
  completeMilestoneInput,
  conductNotesOutput,
  correctiveActionOutput,
  createCorrectiveActionInput,
  idSchema,
  recordRootCauseInput,
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
  recordRootCause: memberProcedure('action:write')
    .input(recordRootCauseInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => recordRootCause(ctx.deps, ctx.actor, input)),
  addMilestone: memberProcedure('action:write')
    .input(addMilestoneInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => addMilestone(ctx.deps, ctx.actor, input)),
  completeMilestone: memberProcedure('action:write')
    .input(completeMilestoneInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => completeMilestone(ctx.deps, ctx.actor, input)),
  conductNotes: memberProcedure('buyer_conduct:read')
    .input(z.object({ actionId: idSchema }))
    .output(conductNotesOutput)
    .query(({ ctx, input }) => listConductNotes(ctx.deps, ctx.actor, input)),
  addConductNote: memberProcedure('buyer_conduct:write')
    .input(addConductNoteInput)
    .output(z.object({ id: idSchema }))
    .mutation(({ ctx, input }) => addConductNote(ctx.deps, ctx.actor, input)),
  addNote: memberProcedure('action:write')
    .input(addActionNoteInput)
    .output(actionVersionOutput)
    .mutation(({ ctx, input }) => addActionNote(ctx.deps, ctx.actor, input)),
})
