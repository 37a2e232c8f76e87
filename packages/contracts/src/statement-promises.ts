import { PROMISE_OUTCOMES, STATEMENT_AREAS } from '@daylight/domain/statements'
import { z } from 'zod'
import { idSchema, versionSchema } from './common.ts'

const ACCOUNT = 1000

/** One thing that a signed statement said would be done, and what became of it. */
export const statementPromiseSchema = z.object({
  id: idSchema,
  version: z.number(),
  sentence: z.string(),
  area: z.enum(STATEMENT_AREAS),
  areaTitle: z.string(),
  /** The signed statement that promised it. */
  statementId: idSchema,
  periodEnd: z.string(),
  outcome: z.enum(PROMISE_OUTCOMES).nullable(),
  account: z.string(),
  /** It is no promise at all, as somebody found; with the reason in `account`. */
  setAside: z.boolean(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** The signed statement that carries the answer. */
  answeredIn: z.object({ id: idSchema, periodEnd: z.string() }).nullable(),
})
export type StatementPromise = z.output<typeof statementPromiseSchema>

export const statementPromisesOutput = z.object({ promises: z.array(statementPromiseSchema) })

/** What the text of a draft promises now, and what it has to answer. */
export const promisesOfStatementOutput = z.object({
  toAnswer: z.array(statementPromiseSchema),
  /** Sentences that will be kept as promises once this statement is signed. */
  made: z.array(z.object({ area: z.enum(STATEMENT_AREAS), areaTitle: z.string(), sentence: z.string() })),
})
export type PromisesOfStatement = z.output<typeof promisesOfStatementOutput>

export const answerPromiseInput = z.object({
  id: idSchema,
  version: versionSchema,
  answer: z
    .object({
      outcome: z
        .string()
        .pipe(z.enum([...PROMISE_OUTCOMES, 'not_a_promise'], { error: 'Say what became of it.' })),
      account: z.string().trim().max(ACCOUNT, `Keep it to ${ACCOUNT} characters.`),
    })
    .refine(({ account }) => account !== '', {
      path: ['account'],
      error: 'Say what shows it, or why it was not done.',
    }),
})
export type PromiseAnswerInput = z.output<typeof answerPromiseInput>['answer']
export const promiseAnsweredOutput = z.object({ id: idSchema, version: z.number() })
