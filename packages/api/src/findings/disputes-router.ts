import { decideDispute, getDispute, recordDispute, withdrawDispute } from '@daylight/application'
import {
  decideDisputeInput,
  disputeDecidedOutput,
  disputeOutput,
  disputeRecordedOutput,
  disputeWithdrawnOutput,
  idSchema,
  recordDisputeInput,
  withdrawDisputeInput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** What suppliers say against findings, and the decisions. */
export const disputesRouter = router({
  get: memberProcedure('finding:read')
    .input(z.object({ id: idSchema }))
    .output(disputeOutput)
    .query(({ ctx, input }) => getDispute(ctx.deps, ctx.actor, input)),
  record: memberProcedure('dispute:write')
    .input(recordDisputeInput)
    .output(disputeRecordedOutput)
    .mutation(({ ctx, input }) => recordDispute(ctx.deps, ctx.actor, input)),
  withdraw: memberProcedure('dispute:write')
    .input(withdrawDisputeInput)
    .output(disputeWithdrawnOutput)
    .mutation(({ ctx, input }) => withdrawDispute(ctx.deps, ctx.actor, input)),
  decide: memberProcedure('dispute:decide')
    .input(decideDisputeInput)
    .output(disputeDecidedOutput)
    .mutation(({ ctx, input }) => decideDispute(ctx.deps, ctx.actor, input)),
})
