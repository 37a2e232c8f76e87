import 'server-only'
import type { SubmissionContent } from '@daylight/contracts'
import { contentDisposition } from './content-disposition.ts'

/** A submission as data, canonical enough for its SHA-256 to be reckoned again by whoever keeps it. */
export function writeSubmission(submission: {
  readonly content: SubmissionContent
  readonly number: number
}): Response {
  return new Response(`${JSON.stringify(submission.content, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': contentDisposition(`answers-${submission.number}.json`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}
