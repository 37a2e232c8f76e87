import { enterLivingWageRate, readSafeguarding, showPayRates } from '@daylight/application'
import { livingWageEntryInput, payRatesOutput, safeguardingOutput } from '@daylight/contracts'
import { z } from 'zod'
import { platformProcedure, publicProcedure, router } from '../procedures/build-procedures.ts'

export const referenceRouter = router({
  safeguarding: publicProcedure.output(safeguardingOutput).query(({ ctx }) => readSafeguarding(ctx.deps)),
  payRates: publicProcedure.output(payRatesOutput).query(({ ctx }) => showPayRates(ctx.deps)),
  enterLivingWage: platformProcedure
    .input(livingWageEntryInput)
    .output(z.object({ version: z.string() }))
    .mutation(({ ctx, input }) => enterLivingWageRate(ctx.deps, ctx.person, input)),
})
