import 'server-only'
import { type OdsCell, writeOds } from '@daylight/adapters/files'
import type { SubmissionContent } from '@daylight/contracts'
import { contentDisposition } from './content-disposition.ts'

const FORMATS = ['ods', 'json'] as const

/** A submission as a file to keep, the same for whoever sent it and whoever received it; 404 for another format. */
export function writeSubmission(
  wanted: string | null,
  submission: { readonly content: SubmissionContent; readonly sha256: string; readonly number: number },
): Response {
  const format = FORMATS.find((one) => one === wanted)
  if (format === undefined) return new Response('There is no copy of this kind.', { status: 404 })
  const { content } = submission
  return new Response(format === 'ods' ? toOds(submission) : `${JSON.stringify(content, null, 2)}\n`, {
    headers: {
      'content-type':
        format === 'ods'
          ? 'application/vnd.oasis.opendocument.spreadsheet'
          : 'application/json; charset=utf-8',
      'content-disposition': contentDisposition(`answers-${submission.number}.${format}`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}

function toOds({ content, sha256 }: { readonly content: SubmissionContent; readonly sha256: string }) {
  const text = (value: string): OdsCell => (value === '' ? { kind: 'empty' } : { kind: 'text', text: value })
  const bold = (value: string): OdsCell => ({ kind: 'text', text: value, bold: true })
  const about: readonly (readonly [string, string])[] = [
    ['Questions', `${content.set.title} (version ${content.set.version})`],
    ['From', content.supplier],
    ['To', content.buyer],
    ['Sent', content.submittedAt],
    ['Signed by', `${content.signatory.name}, ${content.signatory.role}`],
    ['Declaration', content.declaration],
    ['SHA-256 of the JSON copy in canonical form', sha256],
  ]
  return writeOds([
    {
      name: 'Answers',
      columnWidths: [5, 9, 12, 6, 9],
      rows: [
        ['Section', 'Question', 'Answer', 'Answered by', 'Files (SHA-256)'].map(bold),
        ...content.answers.map((answer) =>
          [
            answer.section,
            answer.question,
            answer.answer,
            answer.answeredBy,
            answer.files.map((file) => `${file.name} (${file.sha256})`).join('; '),
          ].map(text),
        ),
      ],
    },
    { name: 'About', columnWidths: [7, 16], rows: about.map(([key, value]) => [bold(key), text(value)]) },
  ])
}
