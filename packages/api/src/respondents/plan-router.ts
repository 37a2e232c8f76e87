import { getPlanAction, getSupplierPlan, stepPlanAction, writePlanMessage } from '@daylight/application'
import {
  doneOutput,
  planActionInput,
  planActionOutput,
  planVersionOutput,
  stepPlanActionInput,
  supplierPlanOutput,
  writePlanMessageInput,
} from '@daylight/contracts'
import { respondentProcedure, router } from '../procedures/build-procedures.ts'

/** A supplier at work on its own plan, by its link. */
export const planRouter = router({
  get: respondentProcedure('respondent:plan')
    .output(supplierPlanOutput)
    .query(({ ctx }) => getSupplierPlan(ctx.deps, ctx.actor)),
  action: respondentProcedure('respondent:plan')
    .input(planActionInput)
    .output(planActionOutput)
    .query(({ ctx, input }) => getPlanAction(ctx.deps, ctx.actor, input)),
  step: respondentProcedure('respondent:plan')
    .input(stepPlanActionInput)
    .output(planVersionOutput)
    .mutation(({ ctx, input }) => stepPlanAction(ctx.deps, ctx.actor, input)),
  write: respondentProcedure('respondent:plan')
    .input(writePlanMessageInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => writePlanMessage(ctx.deps, ctx.actor, input)),
})
