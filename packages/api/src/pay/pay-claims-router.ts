import { askForSample, listPayClaims, receivePayClaim, recordSample } from '@daylight/application'
import {
  askForSampleInput,
  listPayClaimsInput,
  payClaimIdOutput,
  payClaimListOutput,
  receivePayClaimInput,
  recordSampleInput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** What suppliers claim of their own pay, signed. Claims raise no finding and count in no figure. */
export const payClaimsRouter = router({
  list: memberProcedure('pay_claim:read')
    .input(listPayClaimsInput)
    .output(payClaimListOutput)
    .query(({ ctx, input }) => listPayClaims(ctx.deps, ctx.actor, input)),
  receive: memberProcedure('pay_claim:write')
    .input(receivePayClaimInput)
    .output(payClaimIdOutput)
    .mutation(({ ctx, input }) => receivePayClaim(ctx.deps, ctx.actor, input)),
  askForSample: memberProcedure('pay_claim:write')
    .input(askForSampleInput)
    .output(payClaimIdOutput)
    .mutation(({ ctx, input }) => askForSample(ctx.deps, ctx.actor, input)),
  recordSample: memberProcedure('pay_claim:write')
    .input(recordSampleInput)
    .output(payClaimIdOutput)
    .mutation(({ ctx, input }) => recordSample(ctx.deps, ctx.actor, input)),
})
