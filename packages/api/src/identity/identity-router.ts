import {
  changePassword,
  confirmEmail,
  listSessions,
  lookAtEmailLink,
  requestReset,
  resetPassword,
  revokeSession,
  signOutEverywhere,
  signUp,
} from '@daylight/application'
import {
  changePasswordInput,
  confirmEmailInput,
  doneOutput,
  emailLinkInput,
  emailLinkOutput,
  provenEmailOutput,
  requestResetInput,
  resetPasswordInput,
  revokedSessionsOutput,
  sessionIdInput,
  sessionListOutput,
  signUpInput,
} from '@daylight/contracts'
import { personProcedure, publicProcedure, router } from '../procedures/build-procedures.ts'

export const identityRouter = router({
  signUp: publicProcedure
    .input(signUpInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => signUp(ctx.deps, ctx, input)),
  emailLink: publicProcedure
    .input(emailLinkInput)
    .output(emailLinkOutput)
    .query(({ ctx, input }) => lookAtEmailLink(ctx.deps, input)),
  confirmEmail: publicProcedure
    .input(confirmEmailInput)
    .output(provenEmailOutput)
    .mutation(({ ctx, input }) => confirmEmail(ctx.deps, input)),
  requestReset: publicProcedure
    .input(requestResetInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => requestReset(ctx.deps, ctx, input)),
  resetPassword: publicProcedure
    .input(resetPasswordInput)
    .output(provenEmailOutput)
    .mutation(({ ctx, input }) => resetPassword(ctx.deps, ctx, input)),
  listSessions: personProcedure
    .output(sessionListOutput)
    .query(({ ctx }) => listSessions(ctx.deps, ctx.person)),
  revokeSession: personProcedure
    .input(sessionIdInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => revokeSession(ctx.deps, ctx.person, input)),
  signOutEverywhere: personProcedure
    .output(revokedSessionsOutput)
    .mutation(({ ctx }) => signOutEverywhere(ctx.deps, ctx.person)),
  changePassword: personProcedure
    .input(changePasswordInput)
    .output(revokedSessionsOutput)
    .mutation(({ ctx, input }) => changePassword(ctx.deps, ctx.person, input)),
})
