import {
  addGovernanceReport,
  addMeasureValue,
  addRecord,
  getRecord,
  listRecordChoices,
  listRecordHistory,
  listRecords,
  listRegisters,
  restoreRecord,
  retireRecord,
  updateRecord,
} from '@daylight/application'
import {
  addMeasureValueInput,
  addRecordInput,
  addReportInput,
  listRecordsInput,
  recordChoicesOutput,
  recordIdInput,
  recordListOutput,
  recordOverviewOutput,
  recordPageOutput,
  recordSavedOutput,
  recordVersionInput,
  retireRecordInput,
  supplierHistoryOutput,
  updateRecordInput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** The organisation's own registers: policies, training, governance and measures. */
export const recordsRouter = router({
  overview: memberProcedure('record:read')
    .output(recordOverviewOutput)
    .query(({ ctx }) => listRegisters(ctx.deps, ctx.actor)),
  list: memberProcedure('record:read')
    .input(listRecordsInput)
    .output(recordListOutput)
    .query(({ ctx, input }) => listRecords(ctx.deps, ctx.actor, input)),
  choices: memberProcedure('record:read')
    .output(recordChoicesOutput)
    .query(({ ctx }) => listRecordChoices(ctx.deps, ctx.actor)),
  get: memberProcedure('record:read')
    .input(recordIdInput)
    .output(recordPageOutput)
    .query(({ ctx, input }) => getRecord(ctx.deps, ctx.actor, input)),
  history: memberProcedure('record:read')
    .input(recordIdInput)
    .output(supplierHistoryOutput)
    .query(({ ctx, input }) => listRecordHistory(ctx.deps, ctx.actor, input)),
  add: memberProcedure('record:write')
    .input(addRecordInput)
    .output(recordSavedOutput)
    .mutation(({ ctx, input }) => addRecord(ctx.deps, ctx.actor, input)),
  update: memberProcedure('record:write')
    .input(updateRecordInput)
    .output(recordSavedOutput)
    .mutation(({ ctx, input }) => updateRecord(ctx.deps, ctx.actor, input)),
  retire: memberProcedure('record:retire')
    .input(retireRecordInput)
    .output(recordSavedOutput)
    .mutation(({ ctx, input }) => retireRecord(ctx.deps, ctx.actor, input)),
  restore: memberProcedure('record:retire')
    .input(recordVersionInput)
    .output(recordSavedOutput)
    .mutation(({ ctx, input }) => restoreRecord(ctx.deps, ctx.actor, input)),
  addReport: memberProcedure('record:write')
    .input(addReportInput)
    .output(recordSavedOutput)
    .mutation(({ ctx, input }) => addGovernanceReport(ctx.deps, ctx.actor, input)),
  addValue: memberProcedure('record:write')
    .input(addMeasureValueInput)
    .output(recordSavedOutput)
    .mutation(({ ctx, input }) => addMeasureValue(ctx.deps, ctx.actor, input)),
})
