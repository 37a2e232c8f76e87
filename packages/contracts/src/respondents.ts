import { RESPONDENT_PURPOSES } from '@daylight/domain/access'
import { z } from 'zod'
import { emailSchema, idSchema } from './common.ts'

const purpose = z.enum(RESPONDENT_PURPOSES)

export const inviteToPlanInput = z.object({ supplierId: idSchema, email: emailSchema })
export const linkIdInput = z.object({ linkId: idSchema })
export const linkIdOutput = z.object({ linkId: idSchema })

export const listRespondentLinksInput = z.object({ purpose, subjectId: idSchema })
export const respondentLinksOutput = z.object({
  links: z
    .array(
      z.object({
        id: idSchema,
        email: z.string(),
        language: z.string(),
        state: z.enum(['waiting', 'sent', 'opened', 'expired', 'revoked']),
        createdByName: z.string(),
        createdAt: z.string(),
        expiresAt: z.string(),
        sentAt: z.string().nullable(),
        openedAt: z.string().nullable(),
        lastUsedAt: z.string().nullable(),
        revokedAt: z.string().nullable(),
      }),
    )
    .readonly(),
})

export const respondentHomeOutput = z.object({
  purpose,
  organisation: z.string(),
  supplier: z.string(),
  email: z.string(),
  language: z.string(),
  expiresAt: z.string(),
})
