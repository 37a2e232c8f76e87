import type { AnswersPrint } from '@daylight/application'
import { formatDate } from '@daylight/domain/dates'
import { londonDate } from '@daylight/domain/remediation'
import { paragraph, text } from './committee-cells.ts'
import type { DocumentModel, DocumentSection } from './document-model.ts'

type Answer = AnswersPrint['content']['answers'][number]

/** What a supplier sent, as it was sent. Pure. */
export function buildAnswersDocument({ content, number, sha256 }: AnswersPrint): DocumentModel {
  const day = londonDate(content.submittedAt)
  return {
    language: 'en-GB',
    subject: 'Answers as they were sent',
    title: `${content.set.title}: ${content.supplier}`,
    organisation: content.supplier,
    alsoCovers: [],
    lines: [
      `From ${content.supplier} to ${content.buyer}`,
      `Sent on ${formatDate(day)} by ${content.signatory.name}, ${content.signatory.role}${content.late ? ', after the day it was due' : ''}`,
      `${number === 1 ? 'Sent once' : `Sent for the ${ordinal(number)} time`}, with version ${content.set.version} of the questions`,
    ],
    notice: null,
    inShort: [],
    sections: [
      ...sectionsOf(content.answers),
      { id: 'declaration', title: 'Declaration', blocks: [paragraph(content.declaration)] },
    ],
    sources: [],
    checks: [{ label: 'Check of what was sent (SHA-256 of the JSON copy in canonical form)', value: sha256 }],
    date: day,
  }
}

const ordinal = (count: number) => (count === 2 ? 'second' : count === 3 ? 'third' : `${count}th`)

function sectionsOf(answers: readonly Answer[]): readonly DocumentSection[] {
  const titles = [...new Set(answers.map(({ section }) => section))]
  return titles.map((title, index) => ({
    id: `section_${index + 1}`,
    title,
    blocks: [
      {
        kind: 'records',
        name: 'Question',
        fields: ['Answer', 'Answered by', 'Files'],
        records: answers
          .filter(({ section }) => section === title)
          .map((answer) => ({
            title: answer.question,
            values: [
              answer.answer.split('\n').map(text),
              [text(answer.answeredBy)],
              answer.files.map((file) => text(`${file.name} (SHA-256 ${file.sha256})`)),
            ],
          })),
      },
    ],
  }))
}
