import {
  cancelPayCheck,
  comparePayCheck,
  getPayCheck,
  getPayCheckProgress,
  listPayChanges,
  listPayChecks,
  listPayLines,
  listPayMonths,
  listUploadTargets,
  presentPayrollMapping,
  removeBesideFile,
  startPayCheck,
} from '@daylight/application'
import {
  listPayChangesInput,
  listPayChecksInput,
  listPayLinesInput,
  payChangeListOutput,
  payCheckIdInput,
  payCheckListOutput,
  payCheckOutput,
  payCheckProgressOutput,
  payComparisonOutput,
  payLineListOutput,
  payMonthsInput,
  payMonthsOutput,
  payrollMappingOutput,
  removeBesideInput,
  startPayCheckInput,
  uploadTargetsOutput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** The pay check. Files themselves come and go by routes of the web app, through the same use cases. */
export const payRouter = router({
  list: memberProcedure('pay_check:read')
    .input(listPayChecksInput)
    .output(payCheckListOutput)
    .query(({ ctx, input }) => listPayChecks(ctx.deps, ctx.actor, input)),
  get: memberProcedure('pay_check:read')
    .input(payCheckIdInput)
    .output(payCheckOutput)
    .query(({ ctx, input }) => getPayCheck(ctx.deps, ctx.actor, input)),
  progress: memberProcedure('pay_check:read')
    .input(payCheckIdInput)
    .output(payCheckProgressOutput)
    .query(({ ctx, input }) => getPayCheckProgress(ctx.deps, ctx.actor, input)),
  lines: memberProcedure('pay_check:read_lines')
    .input(listPayLinesInput)
    .output(payLineListOutput)
    .query(({ ctx, input }) => listPayLines(ctx.deps, ctx.actor, input)),
  comparison: memberProcedure('pay_check:read')
    .input(payCheckIdInput)
    .output(payComparisonOutput)
    .query(({ ctx, input }) => comparePayCheck(ctx.deps, ctx.actor, input)),
  changes: memberProcedure('pay_check:read_lines')
    .input(listPayChangesInput)
    .output(payChangeListOutput)
    .query(({ ctx, input }) => listPayChanges(ctx.deps, ctx.actor, input)),
  months: memberProcedure('pay_check:read')
    .input(payMonthsInput)
    .output(payMonthsOutput)
    .query(({ ctx, input }) => listPayMonths(ctx.deps, ctx.actor, input)),
  uploadTargets: memberProcedure('pay_check:write')
    .output(uploadTargetsOutput)
    .query(({ ctx }) => listUploadTargets(ctx.deps, ctx.actor)),
  mapping: memberProcedure('pay_check:write')
    .input(payCheckIdInput)
    .output(payrollMappingOutput)
    .query(({ ctx, input }) => presentPayrollMapping(ctx.deps, ctx.actor, input)),
  removeBeside: memberProcedure('pay_check:write')
    .input(removeBesideInput)
    .output(payCheckIdInput)
    .mutation(({ ctx, input }) => removeBesideFile(ctx.deps, ctx.actor, input)),
  start: memberProcedure('pay_check:write')
    .input(startPayCheckInput)
    .output(payCheckIdInput)
    .mutation(({ ctx, input }) => startPayCheck(ctx.deps, ctx.actor, input)),
  cancel: memberProcedure('pay_check:write')
    .input(payCheckIdInput)
    .output(payCheckIdInput)
    .mutation(({ ctx, input }) => cancelPayCheck(ctx.deps, ctx.actor, input)),
})
