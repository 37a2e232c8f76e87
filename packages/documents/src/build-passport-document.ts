import type { PassportPrint } from '@daylight/application'
import { formatDate } from '@daylight/domain/dates'
import { londonDate } from '@daylight/domain/remediation'
import { paragraph, text } from './committee-cells.ts'
import type { DocumentModel } from './document-model.ts'

/** The answers that an organisation hands on, as they were signed. Pure. */
export function buildPassportDocument({
  content,
  sha256,
  publicKey,
  signature,
}: PassportPrint): DocumentModel {
  const day = londonDate(content.asOf)
  const sections = [...new Set(content.answers.map(({ section }) => section))]
  return {
    language: 'en-GB',
    subject: 'Answers to hand on',
    title: `Passport: ${content.organisation}`,
    organisation: content.organisation,
    alsoCovers: [],
    lines: [
      `As it stood on ${formatDate(day)}`,
      content.answers.length === 1 ? 'One answer' : `${content.answers.length} answers`,
    ],
    notice: null,
    inShort: [],
    sections: [
      {
        id: 'what_it_is',
        title: 'What this is',
        blocks: [
          paragraph(
            'What the organisation itself has declared to buyers. It is a claim until somebody has looked at what stands behind it.',
          ),
          paragraph(
            'The file in JSON carries the signature and is the one to check, at /verify of any Daylight or with its command line. This document says the same for people to read.',
          ),
        ],
      },
      ...sections.map((title, index) => ({
        id: `section_${index + 1}`,
        title,
        blocks: [
          {
            kind: 'records' as const,
            name: 'Question',
            fields: ['Answer', 'Answered on', 'Asked in', 'Files'],
            records: content.answers
              .filter(({ section }) => section === title)
              .map((answer) => ({
                title: answer.question,
                values: [
                  answer.answer.split('\n').map(text),
                  [text(formatDate(londonDate(answer.answeredAt)))],
                  [text(`${answer.set.title}, version ${answer.set.version}`)],
                  answer.files.map((file) => text(`${file.name} (SHA-256 ${file.sha256})`)),
                ],
              })),
          },
        ],
      })),
    ],
    sources: [],
    checks: [
      { label: 'Check of the answers (SHA-256)', value: sha256 },
      { label: 'Public key (Ed25519)', value: publicKey },
      { label: 'Signature', value: signature },
    ],
    date: day,
  }
}
