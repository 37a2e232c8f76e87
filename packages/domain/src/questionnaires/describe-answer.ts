import { formatDate, isoDate } from '../dates/index.ts'
import { type AnswerValue, choicesIn } from './answer.ts'
import type { CellType, Question } from './question-set.ts'

function describeCell(type: CellType, text: string): string {
  if (text === '') return ''
  if (type === 'money') return `£${text}`
  if (type === 'percentage') return `${text}%`
  return type === 'date' ? formatDate(isoDate(text)) : text
}

/** An answer as people read it: on “check your answers”, in a review, in a copy. Tables line by line. */
export function describeAnswer(question: Question, value: AnswerValue | undefined): string {
  if (value === undefined) return 'Not answered'
  switch (value.kind) {
    case 'choice':
    case 'choices':
      return question.options
        .filter(({ id }) => choicesIn(value).includes(id))
        .map(({ label }) => label)
        .join('; ')
    case 'number': {
      const type = question.type === 'money' || question.type === 'percentage' ? question.type : 'number'
      const number = describeCell(type, value.number)
      return question.unit === null ? number : `${number} ${question.unit}`
    }
    case 'date':
      return describeCell('date', value.date)
    case 'text':
      return value.text
    case 'table':
      return value.rows
        .map((row) =>
          question.columns
            .map(({ label, type }, column) => `${label}: ${describeCell(type, row[column] ?? '') || '–'}`)
            .join(', '),
        )
        .join('\n')
    case 'contact':
      return `${value.name}, ${value.role}, ${value.email}`
    case 'files':
      return 'See the files'
    case 'cannot_say':
      return 'I do not know'
  }
}
