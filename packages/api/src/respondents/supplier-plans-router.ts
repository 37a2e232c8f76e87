import { getPlanOfSupplier, sendPlanCopies, signPlan, writeToSupplier } from '@daylight/application'
import {
  agreementOutput,
  buyerPlanOutput,
  doneOutput,
  planCopiesOutput,
  sendPlanCopiesInput,
  signPlanInput,
  supplierIdInput,
  writeToSupplierInput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** A supplier's plan for the organisation that agrees it. */
export const supplierPlansRouter = router({
  get: memberProcedure('finding:read')
    .input(supplierIdInput)
    .output(buyerPlanOutput)
    .query(({ ctx, input }) => getPlanOfSupplier(ctx.deps, ctx.actor, input)),
  sign: memberProcedure('action:write')
    .input(signPlanInput)
    .output(agreementOutput)
    .mutation(({ ctx, input }) => signPlan(ctx.deps, ctx.actor, input)),
  sendCopies: memberProcedure('action:write')
    .input(sendPlanCopiesInput)
    .output(planCopiesOutput)
    .mutation(({ ctx, input }) => sendPlanCopies(ctx.deps, ctx.actor, input)),
  write: memberProcedure('action:write')
    .input(writeToSupplierInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => writeToSupplier(ctx.deps, ctx.actor, input)),
})
