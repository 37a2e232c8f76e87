import { z } from 'zod'
import { statementAreaSchema } from './statements.ts'

export const statementWordingOutput = z.object({
  hits: z
    .array(
      z.object({
        area: statementAreaSchema,
        title: z.string(),
        kind: z.enum([
          'term',
          'absolute_claim',
          'vague',
          'promise',
          'future_only',
          'nothing_found',
          'hard_to_read',
          'personal_detail',
        ]),
        /** A few words around it; empty for what is said of the whole text, and for a personal detail. */
        before: z.string(),
        found: z.string(),
        after: z.string(),
        prefer: z.string().nullable(),
        why: z.string(),
        onlyWhen: z.string().nullable(),
      }),
    )
    .readonly(),
  source: z.string(),
})

export type StatementWording = z.output<typeof statementWordingOutput>
