import { listHomepageChecks, requestHomepageCheck } from '@daylight/application'
import { homepageCheckRequestedOutput, homepageChecksOutput, statementIdInput } from '@daylight/contracts'
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
})
