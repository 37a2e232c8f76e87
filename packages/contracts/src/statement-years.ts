import { z } from 'zod'
import { idSchema } from './common.ts'
import { sectionDifferenceOutput } from './statement-versions.ts'

export const compareYearsInput = z.object({
  id: idSchema,
  /** The text of an earlier statement that is not kept here; null for the last one signed here. */
  pasted: z
    .string()
    .max(400_000, { error: 'Paste 400,000 characters or fewer.' })
    .refine((text) => text.trim() !== '', { error: 'Paste the text of the earlier statement.' })
    .nullable(),
})

const sentenceSchema = z.object({
  text: z.string(),
  /** The title of its area; null where that is not known. */
  place: z.string().nullable(),
})

export const comparedYearsOutput = z.object({
  /** Null: there is none here, and nothing was pasted. */
  against: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('pasted') }),
      z.object({ kind: z.literal('signed'), id: idSchema, periodEnd: z.string() }),
    ])
    .nullable(),
  sentences: z
    .array(
      z.object({
        kind: z.enum(['same', 'new_numbers', 'close', 'reworded', 'new']),
        now: sentenceSchema,
        before: sentenceSchema.nullable(),
        /** From the earlier words to these; null where they are the same or there are none. */
        difference: sectionDifferenceOutput.nullable(),
      }),
    )
    .readonly(),
  vanished: z.array(sentenceSchema).readonly(),
  copied: z.number(),
  judged: z.number(),
  copiedPercent: z.number().nullable(),
  /** So much of it was copied that a reader will notice. */
  much: z.boolean(),
  source: z.string(),
})
export type ComparedYears = z.output<typeof comparedYearsOutput>
