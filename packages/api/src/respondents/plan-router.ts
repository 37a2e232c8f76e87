import {
  disputePlanFinding,
  getOwed,
  getPlanAction,
  getPlanDispute,
  getSupplierPlan,
  listOwedBySupplier,
  lookUpOwed,
  stepPlanAction,
  withdrawPlanDispute,
  writePlanMessage,
} from '@daylight/application'
import {
  disputeIdOutput,
  disputePlanFindingInput,
  doneOutput,
  lookUpOwedInput,
  owedByReferenceOutput,
  owedInput,
  owedListOutput,
  owedSummaryOutput,
  planActionInput,
  planActionOutput,
  planDisputeInput,
  planDisputeOutput,
  planVersionOutput,
  stepPlanActionInput,
  supplierPlanOutput,
  withdrawDisputeInput,
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
  owed: respondentProcedure('respondent:plan')
    .output(owedListOutput)
    .query(async ({ ctx }) => ({ owed: await listOwedBySupplier(ctx.deps, ctx.actor) })),
  owedOn: respondentProcedure('respondent:plan')
    .input(owedInput)
    .output(owedSummaryOutput)
    .query(({ ctx, input }) => getOwed(ctx.deps, ctx.actor, input)),
  lookUpOwed: respondentProcedure('respondent:plan')
    .input(lookUpOwedInput)
    .output(owedByReferenceOutput)
    .mutation(({ ctx, input }) => lookUpOwed(ctx.deps, ctx.actor, input)),
  dispute: respondentProcedure('respondent:plan')
    .input(planDisputeInput)
    .output(planDisputeOutput)
    .query(({ ctx, input }) => getPlanDispute(ctx.deps, ctx.actor, input)),
  disputeFinding: respondentProcedure('respondent:plan')
    .input(disputePlanFindingInput)
    .output(disputeIdOutput)
    .mutation(({ ctx, input }) => disputePlanFinding(ctx.deps, ctx.actor, input)),
  withdrawDispute: respondentProcedure('respondent:plan')
    .input(withdrawDisputeInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => withdrawPlanDispute(ctx.deps, ctx.actor, input)),
})
