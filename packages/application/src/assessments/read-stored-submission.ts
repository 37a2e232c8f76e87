import { type SubmissionContent, submissionContentSchema } from '@daylight/contracts'

/** What was sent, as it is kept. Throws when it is not what was written. */
export function readStoredSubmission(content: unknown): SubmissionContent {
  return submissionContentSchema.parse(content)
}
