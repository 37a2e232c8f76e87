import { STATEMENT_CRITERIA } from '@daylight/domain/statement-check'
import { z } from 'zod'
import { idSchema } from './common.ts'

const criterion = z.enum(STATEMENT_CRITERIA)
const fileKind = z.enum(['pdf', 'docx', 'html', 'text'])
const LONGEST_TITLE = 120
/** Characters of a statement; one of a very large group has some 200,000. */
export const LONGEST_STATEMENT = 600_000

export const storedJudgedSentencesSchema = z.array(
  z.object({ text: z.string(), criteria: z.array(criterion) }),
)
export const storedCoverageSchema = z.partialRecord(criterion, z.number())
export const storedFileKindSchema = fileKind

/** What a statement speaks about, sentence by sentence. A machine's reading. */
export const statementCoverageOutput = z.object({
  criteria: z.array(z.object({ criterion, sentences: z.number() })),
  sentences: storedJudgedSentencesSchema,
  classifierVersion: z.string(),
  /** To be shown with it: the data learned from are CC BY. */
  attribution: z.string(),
})
export type StatementCoverage = z.output<typeof statementCoverageOutput>

export const checkedStatementInput = z.object({ id: idSchema })
export const checkedStatementRemovedOutput = z.object({ supplierId: idSchema })
export const checkedStatementCreatedOutput = z.object({ id: idSchema })

export const statementTitleSchema = z
  .string()
  .trim()
  .min(1, 'Say which year it is of, such as “Year to March 2026”.')
  .max(LONGEST_TITLE, `Keep it to ${LONGEST_TITLE} characters.`)

export const checkStatementTextInput = z.object({
  supplierId: idSchema,
  title: statementTitleSchema,
  text: z
    .string()
    .trim()
    .min(1, 'Paste the text of the statement.')
    .max(LONGEST_STATEMENT, 'This is far longer than a statement. Paste the statement alone.'),
})

export const checkedStatementsOutput = z.object({
  supplier: z.object({ id: idSchema, name: z.string(), active: z.boolean() }),
  statements: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      fileKind,
      checkedBy: z.string(),
      checkedAt: z.string(),
      /** What no sentence of it speaks about. */
      missing: z.array(criterion),
    }),
  ),
})
export type CheckedStatementsView = z.output<typeof checkedStatementsOutput>

export const checkedStatementOutput = z.object({
  id: idSchema,
  supplier: z.object({ id: idSchema, name: z.string() }),
  title: z.string(),
  fileKind,
  sha256: z.string(),
  checkedBy: z.string(),
  checkedAt: z.string(),
  coverage: statementCoverageOutput,
})
export type CheckedStatementView = z.output<typeof checkedStatementOutput>
