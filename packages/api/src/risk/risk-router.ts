import { answerRisk, endRiskOverride, getSupplierRisk, listRisks, overrideRisk } from '@daylight/application'
import {
  answerRiskInput,
  endRiskOverrideInput,
  listRisksInput,
  overrideRiskInput,
  riskListOutput,
  riskSavedOutput,
  supplierIdInput,
  supplierRiskOutput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** Rows of a page. */
const PAGE = 50

/** Inherent risk of suppliers: what is known before anything is asked of them. */
export const riskRouter = router({
  get: memberProcedure('supplier:read')
    .input(supplierIdInput)
    .output(supplierRiskOutput)
    .query(({ ctx, input }) => getSupplierRisk(ctx.deps, ctx.actor, input)),
  list: memberProcedure('supplier:read')
    .input(listRisksInput)
    .output(riskListOutput)
    .query(({ ctx, input }) => listRisks(ctx.deps, ctx.actor, { ...input, limit: PAGE })),
  answer: memberProcedure('supplier:write')
    .input(answerRiskInput)
    .output(riskSavedOutput)
    .mutation(({ ctx, input }) => answerRisk(ctx.deps, ctx.actor, input)),
  override: memberProcedure('risk:decide')
    .input(overrideRiskInput)
    .output(riskSavedOutput)
    .mutation(({ ctx, input }) => overrideRisk(ctx.deps, ctx.actor, input)),
  endOverride: memberProcedure('risk:decide')
    .input(endRiskOverrideInput)
    .output(riskSavedOutput)
    .mutation(({ ctx, input }) => endRiskOverride(ctx.deps, ctx.actor, input)),
})
