import {
  inviteToPlan,
  listRespondentLinks,
  resendRespondentLink,
  revokeRespondentLink,
} from '@daylight/application'
import {
  doneOutput,
  inviteToPlanInput,
  linkIdInput,
  linkIdOutput,
  listRespondentLinksInput,
  respondentLinksOutput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

/** For those who send links: to whom, where each stands, and taking one back. */
export const respondentLinksRouter = router({
  list: memberProcedure('respondent_link:read')
    .input(listRespondentLinksInput)
    .output(respondentLinksOutput)
    .query(async ({ ctx, input }) => ({ links: await listRespondentLinks(ctx.deps, ctx.actor, input) })),
  inviteToPlan: memberProcedure('respondent_link:write')
    .input(inviteToPlanInput)
    .output(linkIdOutput)
    .mutation(({ ctx, input }) => inviteToPlan(ctx.deps, ctx.actor, input)),
  resend: memberProcedure('respondent_link:write')
    .input(linkIdInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => resendRespondentLink(ctx.deps, ctx.actor, input)),
  revoke: memberProcedure('respondent_link:write')
    .input(linkIdInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => revokeRespondentLink(ctx.deps, ctx.actor, input)),
})
