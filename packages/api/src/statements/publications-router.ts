import {
  closeCopyRequest,
  getCopyRequest,
  listCopyRequests,
  listHomepageChecks,
  logCopyRequest,
  requestHomepageCheck,
} from '@daylight/application'
import {
  closeCopyRequestInput,
  copyRequestIdInput,
  copyRequestInput,
  copyRequestListOutput,
  copyRequestOutput,
  copyRequestSavedOutput,
  homepageCheckRequestedOutput,
  homepageChecksOutput,
  statementIdInput,
} from '@daylight/contracts'
import { z } from 'zod'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** What happens to a statement once it is published. */
export const publicationsRouter = router({
  homepageChecks: memberProcedure('statement:read')
    .input(statementIdInput)
    .output(homepageChecksOutput)
    .query(({ ctx, input }) => listHomepageChecks(ctx.deps, ctx.actor, input)),
  checkHomepage: memberProcedure('statement:publish')
    .input(statementIdInput)
    .output(homepageCheckRequestedOutput)
    .mutation(({ ctx, input }) => requestHomepageCheck(ctx.deps, ctx.actor, input)),
  copyRequests: memberProcedure('statement:read')
    .input(z.void())
    .output(copyRequestListOutput)
    .query(({ ctx }) => listCopyRequests(ctx.deps, ctx.actor)),
  copyRequest: memberProcedure('statement:read')
    .input(copyRequestIdInput)
    .output(copyRequestOutput)
    .query(({ ctx, input }) => getCopyRequest(ctx.deps, ctx.actor, input)),
  logCopyRequest: memberProcedure('statement:write')
    .input(copyRequestInput)
    .output(copyRequestSavedOutput)
    .mutation(({ ctx, input }) => logCopyRequest(ctx.deps, ctx.actor, input)),
  closeCopyRequest: memberProcedure('statement:write')
    .input(closeCopyRequestInput)
    .output(copyRequestSavedOutput)
    .mutation(({ ctx, input }) => closeCopyRequest(ctx.deps, ctx.actor, input)),
})
