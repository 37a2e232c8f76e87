import { z } from 'zod'

/** What was sent with an assessment, as it is kept and hashed: readable without the question set. */
export const submissionContentSchema = z.object({
  format: z.literal('daylight-assessment-1'),
  assessmentId: z.string(),
  buyer: z.string(),
  supplier: z.string(),
  set: z.object({ id: z.string(), version: z.string(), title: z.string() }),
  /** After the day it was due. */
  late: z.boolean(),
  declaration: z.string(),
  /** The words that were signed, where they were read in another language than the set’s own. */
  declarationRead: z.object({ language: z.string(), text: z.string() }).optional(),
  signatory: z.object({ name: z.string(), role: z.string() }),
  submittedAt: z.string(),
  answers: z.array(
    z.object({
      questionId: z.string(),
      section: z.string(),
      question: z.string(),
      /** In words, as it was shown on “check your answers”. */
      answer: z.string(),
      value: z.json(),
      answeredBy: z.string(),
      answeredAt: z.string(),
      /** In which the question was read, where it was not the set’s own (BCP 47). */
      language: z.string().optional(),
      files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
    }),
  ),
})
export type SubmissionContent = z.output<typeof submissionContentSchema>
