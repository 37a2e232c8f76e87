import { z } from 'zod'
import { idSchema, isoDateSchema, typedText } from './common.ts'

export const libraryKindSchema = z.enum(['kept', 'passport'])

export const libraryOutput = z.object({
  entries: z.array(
    z.object({
      id: idSchema,
      kind: libraryKindSchema,
      from: z.string(),
      setTitle: z.string(),
      sentAt: z.string(),
      sentBy: z.string(),
      sha256: z.string(),
      keptBy: z.string(),
      keptAt: z.string(),
      answers: z.array(
        z.object({
          questionId: z.string(),
          question: z.string(),
          answer: z.string(),
          answeredAt: z.string(),
          files: z.array(z.object({ name: z.string(), kept: z.boolean() })),
        }),
      ),
    }),
  ),
  uses: z.array(
    z.object({
      id: idSchema,
      buyer: z.string(),
      setTitle: z.string(),
      usedBy: z.string(),
      usedAt: z.string(),
      answers: z.array(z.object({ question: z.string(), from: z.string(), answeredAt: z.string() })),
    }),
  ),
  grants: z.array(
    z.object({
      id: idSchema,
      forWhom: z.string(),
      until: z.string(),
      grantedBy: z.string(),
      grantedAt: z.string(),
      withdrawnAt: z.string().nullable(),
      openedAt: z.string().nullable(),
      open: z.boolean(),
    }),
  ),
})
export const grantLibraryInput = z.object({
  forWhom: typedText({ label: 'who it is for', min: 1, max: 200 }),
  until: isoDateSchema,
})
export const grantLibraryOutput = z.object({ token: z.string() })
export const libraryGrantInput = z.object({ id: idSchema })
export type LibraryKind = z.output<typeof libraryKindSchema>
export type LibraryView = z.output<typeof libraryOutput>

export const removeLibraryEntryInput = z.object({ id: idSchema })
export const libraryRemovedOutput = z.object({ removed: z.number() })
