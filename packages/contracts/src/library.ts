import { z } from 'zod'
import { idSchema } from './common.ts'

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
})
export type LibraryKind = z.output<typeof libraryKindSchema>
export type LibraryView = z.output<typeof libraryOutput>

export const removeLibraryEntryInput = z.object({ id: idSchema })
export const libraryRemovedOutput = z.object({ removed: z.number() })
