import { getLeavingGuide, listLeavings, recordLeaving, stayWithSupplier } from '@daylight/application'
import {
  leavingGuideOutput,
  leavingListOutput,
  leavingRecordedOutput,
  recordLeavingInput,
  stayWithSupplierInput,
  supplierIdInput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** How the work with a supplier ends. */
export const leavingsRouter = router({
  guide: memberProcedure('supplier:read')
    .input(supplierIdInput)
    .output(leavingGuideOutput)
    .query(({ ctx, input }) => getLeavingGuide(ctx.deps, ctx.actor, input)),
  list: memberProcedure('supplier:read')
    .input(supplierIdInput)
    .output(leavingListOutput)
    .query(({ ctx, input }) => listLeavings(ctx.deps, ctx.actor, input)),
  record: memberProcedure('supplier:leave')
    .input(recordLeavingInput)
    .output(leavingRecordedOutput)
    .mutation(({ ctx, input }) =>
      recordLeaving(ctx.deps, ctx.actor, { ...input, worried: input.worried === 'yes' }),
    ),
  stay: memberProcedure('supplier:leave')
    .input(stayWithSupplierInput)
    .output(leavingRecordedOutput)
    .mutation(({ ctx, input }) => stayWithSupplier(ctx.deps, ctx.actor, input)),
})
