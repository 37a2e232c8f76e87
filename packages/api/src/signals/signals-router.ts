import { getPaySignals, recordHours } from '@daylight/application'
import { payCheckIdInput, paySignalsOutput, recordHoursInput } from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** Screening signals of a pay check: apart from the pay check's own procedures, as other people may read them. */
export const signalsRouter = router({
  get: memberProcedure('signal:read')
    .input(payCheckIdInput)
    .output(paySignalsOutput)
    .query(({ ctx, input }) => getPaySignals(ctx.deps, ctx.actor, input)),
  recordHours: memberProcedure('signal:read')
    .input(recordHoursInput)
    .output(payCheckIdInput)
    .mutation(({ ctx, input }) => recordHours(ctx.deps, ctx.actor, input)),
})
