import {
  answerRisk,
  askMany,
  endRiskOverride,
  getSupplierRisk,
  listPlanDue,
  listRisks,
  listToAsk,
  overrideRisk,
  type RiskOverview,
  recordAssuranceCheck,
  setPlanHours,
  showRiskOverview,
} from '@daylight/application'
import {
  answerRiskInput,
  askedManyOutput,
  askManyInput,
  endRiskOverrideInput,
  listPlanDueInput,
  listRisksInput,
  listToAskInput,
  overrideRiskInput,
  planDueOutput,
  planSavedOutput,
  recordAssuranceCheckInput,
  riskListOutput,
  riskOverviewOutput,
  riskSavedOutput,
  setPlanHoursInput,
  supplierIdInput,
  supplierRiskOutput,
  toAskOutput,
} from '@daylight/contracts'
import { roundTo, sum, toDecimalString } from '@daylight/domain/exact'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** Figures are exact inside and rounded where people read them. */
function toOverview({ plan, hours, months, setting, ...rest }: RiskOverview) {
  return {
    ...rest,
    months: months.map(({ days, ...month }) => ({ ...month, days: roundTo(days, 1) })),
    days: roundTo(sum(months.map(({ days }) => days)), 1),
    activities: plan.activities.map(({ id, label }) => ({
      id,
      label,
      hours: toDecimalString(hours.hours[id]),
    })),
    hoursPerDay: toDecimalString(hours.hoursPerDay),
    setting: setting && { byName: setting.byName, setAt: setting.setAt },
    version: plan.version,
    source: plan.source,
  }
}

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
  overview: memberProcedure('supplier:read')
    .input(z.void())
    .output(riskOverviewOutput)
    .query(async ({ ctx }) => toOverview(await showRiskOverview(ctx.deps, ctx.actor))),
  due: memberProcedure('supplier:read')
    .input(listPlanDueInput)
    .output(planDueOutput)
    .query(({ ctx, input }) => listPlanDue(ctx.deps, ctx.actor, { ...input, limit: PAGE })),
  toAsk: memberProcedure('assessment:send')
    .input(listToAskInput)
    .output(toAskOutput)
    .query(({ ctx, input }) => listToAsk(ctx.deps, ctx.actor, input)),
  askMany: memberProcedure('assessment:send')
    .input(askManyInput)
    .output(askedManyOutput)
    .mutation(({ ctx, input }) => askMany(ctx.deps, ctx.actor, input)),
  recordCheck: memberProcedure('supplier:write')
    .input(recordAssuranceCheckInput)
    .output(planSavedOutput)
    .mutation(({ ctx, input }) => recordAssuranceCheck(ctx.deps, ctx.actor, input)),
  setHours: memberProcedure('plan:set')
    .input(setPlanHoursInput)
    .output(planSavedOutput)
    .mutation(({ ctx, input }) => setPlanHours(ctx.deps, ctx.actor, input)),
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
