import {
  getRemedy,
  openRemedy,
  recordRemedyPayment,
  scheduleRemedy,
  settleRemedy,
  shareRemedy,
} from '@daylight/application'
import {
  recordRemedyPaymentInput,
  remedyOfFindingInput,
  remedyOfFindingOutput,
  remedyVersionOutput,
  scheduleRemedyInput,
  settleRemedyInput,
  shareRemedyInput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

export const remediesRouter = router({
  ofFinding: memberProcedure('finding:read')
    .input(remedyOfFindingInput)
    .output(remedyOfFindingOutput)
    .query(({ ctx, input }) => getRemedy(ctx.deps, ctx.actor, input)),
  open: memberProcedure('action:write')
    .input(remedyOfFindingInput)
    .output(remedyVersionOutput)
    .mutation(({ ctx, input }) => openRemedy(ctx.deps, ctx.actor, input)),
  schedule: memberProcedure('action:write')
    .input(scheduleRemedyInput)
    .output(remedyVersionOutput)
    .mutation(({ ctx, input }) => scheduleRemedy(ctx.deps, ctx.actor, input)),
  recordPayment: memberProcedure('action:verify')
    .input(recordRemedyPaymentInput)
    .output(remedyVersionOutput)
    .mutation(({ ctx, input }) => recordRemedyPayment(ctx.deps, ctx.actor, input)),
  settle: memberProcedure('action:verify')
    .input(settleRemedyInput)
    .output(remedyVersionOutput)
    .mutation(({ ctx, input }) => settleRemedy(ctx.deps, ctx.actor, input)),
  share: memberProcedure('action:write')
    .input(shareRemedyInput)
    .output(remedyVersionOutput)
    .mutation(({ ctx, input }) => shareRemedy(ctx.deps, ctx.actor, input)),
})
