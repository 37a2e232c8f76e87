import { PASSWORD_LIMITS } from '@daylight/domain/identity'
import { z } from 'zod'
import { emailSchema, idSchema, typedText } from './common.ts'

/** A password on its way in: never trimmed, never changed. The rules for a new one are the domain's. */
export const passwordSchema = z
  .string({ error: 'Enter a password.' })
  .min(1, { error: 'Enter a password.' })
  .max(PASSWORD_LIMITS.most, { error: `Use at most ${PASSWORD_LIMITS.most} characters.` })

/** What stands after the last slash of a link that was sent by e-mail. */
export const linkTokenSchema = z.string().max(200)

export const signUpInput = z.object({
  name: typedText({ label: 'your name', min: 1, max: 120 }),
  email: emailSchema,
  password: passwordSchema,
  /** The invitation that the person came from, to return to it. */
  invitation: linkTokenSchema.optional(),
})

export const emailLinkInput = z.object({
  purpose: z.enum(['confirm_email', 'reset_password']),
  token: linkTokenSchema,
})
export const emailLinkOutput = z.object({ open: z.boolean() })

export const confirmEmailInput = z.object({ token: linkTokenSchema, password: passwordSchema })
export const requestResetInput = z.object({ email: emailSchema })
export const resetPasswordInput = z.object({ token: linkTokenSchema, password: passwordSchema })
/** The address that the link proved to be the person's own. */
export const provenEmailOutput = z.object({ email: z.string() })

export const changePasswordInput = z.object({
  currentPassword: z.string().min(1, { error: 'Enter your current password.' }).max(1000),
  newPassword: passwordSchema,
})

export const sessionIdInput = z.object({ sessionId: idSchema })

export const sessionListOutput = z.object({
  sessions: z
    .array(
      z.object({
        sessionId: idSchema,
        device: z.string(),
        createdAt: z.string(),
        lastSeenAt: z.string(),
        current: z.boolean(),
      }),
    )
    .readonly(),
})
export const revokedSessionsOutput = z.object({ revoked: z.number() })

/** For a change that has nothing to tell but that it was made. */
export const doneOutput = z.object({ done: z.literal(true) })
