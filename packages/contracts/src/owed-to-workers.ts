import { z } from 'zod'
import { idSchema, isoDateSchema } from './common.ts'

/** References in one look-up, and letters of them: a payroll of 20,000 people with room to spare. */
export const MOST_REFERENCES = 20_000
const MOST_LETTERS = 500_000
const LONGEST_REFERENCE = 100

export const owedInput = z.object({ remedyId: idSchema })

/**
 * Payroll numbers as they are copied out of a spreadsheet: one a line; of several cells of a line, the first. Nothing
 * of them is kept.
 */
export const lookUpOwedInput = z.object({
  remedyId: idSchema,
  references: z
    .string({ error: 'Paste your payroll numbers.' })
    .max(MOST_LETTERS, { error: 'This is too long. Paste the payroll numbers alone.' })
    .transform((text) => [
      ...new Set(
        text
          .split(/\r\n|\r|\n/)
          .map((line) => (line.split('\t')[0] ?? '').trim())
          .filter((reference) => reference !== '' && reference.length <= LONGEST_REFERENCE),
      ),
    ])
    .pipe(
      z
        .array(z.string())
        .min(1, { error: 'Paste your payroll numbers, one on each line.' })
        .max(MOST_REFERENCES, { error: `Paste ${MOST_REFERENCES.toLocaleString('en-GB')} numbers at most.` }),
    ),
})

/** Pounds, exact. */
const pounds = z.string()
const sum = z.object({ owed: pounds, paid: pounds, left: pounds })

export const owedSummaryOutput = z.object({
  id: idSchema,
  organisation: z.string(),
  site: z.string().nullable(),
  periodStart: isoDateSchema.nullable(),
  periodEnd: isoDateSchema.nullable(),
  status: z.enum(['open', 'settled']),
  people: z.number(),
  on: isoDateSchema,
  wagesLeft: pounds,
  feesLeft: pounds,
  peopleLeft: z.number(),
})

export const owedListOutput = z.object({ owed: z.array(owedSummaryOutput).readonly() })

/** What a supplier sees by its own references. Whatever is not declared here does not go out. */
export const owedByReferenceOutput = owedSummaryOutput.extend({
  lines: z
    .array(
      z.object({
        reference: z.string(),
        periodStart: isoDateSchema,
        periodEnd: isoDateSchema,
        underpayment: pounds.nullable(),
        rateThen: pounds.nullable(),
        rateNow: pounds.nullable(),
        law: sum.nullable(),
        livingWage: sum,
        fees: sum,
        wagesPaid: pounds,
        wagesLeft: pounds,
        leaver: z.boolean(),
      }),
    )
    .readonly(),
  given: z.number(),
  peopleFound: z.number(),
  others: z.object({ people: z.number(), wagesLeft: pounds, feesLeft: pounds }),
})
export type OwedByReferenceShown = z.output<typeof owedByReferenceOutput>
