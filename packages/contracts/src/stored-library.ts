import { z } from 'zod'

/** A file beside an answer, by what it is known by. */
const file = z.object({
  name: z.string().max(300),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(0),
})

/** An answer as an organisation keeps it for the next buyer: readable and matched without the question set. */
export const libraryAnswerSchema = z.object({
  questionId: z.string().max(60),
  set: z.object({ id: z.string().max(100), version: z.string().max(40), title: z.string().max(300) }),
  section: z.string().max(300),
  question: z.string().max(2_000),
  /** What was asked and could be chosen from, as canonical JSON: two questions with the same are the same. */
  meaning: z.string().max(20_000),
  /** In words. */
  answer: z.string().max(20_000),
  value: z.json(),
  /** ISO 8601 instant: when it was first given, however often it was taken over since. */
  answeredAt: z.iso.datetime(),
  files: z.array(file).max(60),
})
export type LibraryAnswer = z.output<typeof libraryAnswerSchema>
export const libraryAnswersSchema = z.array(libraryAnswerSchema).max(500)

/** The answers that an organisation hands on, signed: without buyers and without those who answered. */
export const passportContentSchema = z.object({
  organisation: z.string().min(1).max(300),
  /** ISO 8601 instant: when the newest of them was kept. */
  asOf: z.iso.datetime(),
  answers: libraryAnswersSchema,
})
export type PassportContent = z.output<typeof passportContentSchema>

/** What was taken over into a buyer's questions. */
export const usedAnswersSchema = z.array(
  z.object({
    questionId: z.string(),
    question: z.string(),
    value: z.json(),
    answeredAt: z.string(),
    /** Where it was kept from. */
    from: z.string(),
  }),
)
export type UsedAnswers = z.output<typeof usedAnswersSchema>
