import { type AnswerValue, choicesIn } from './answer.ts'
import { type AnswerWords, ENGLISH_ANSWER_WORDS } from './answer-words.ts'
import type { CellType, Question } from './question-set.ts'

function describeCell(type: CellType, text: string, say: AnswerWords): string {
  if (text === '') return ''
  if (type === 'money') return `£${text}`
  if (type === 'percentage') return `${text}%`
  return type === 'date' ? say.day(text) : text
}

/** An answer as people read it: on “check your answers”, in a review, in a copy. Tables line by line. */
export function describeAnswer(
  question: Question,
  value: AnswerValue | undefined,
  say: AnswerWords = ENGLISH_ANSWER_WORDS,
): string {
  if (value === undefined) return say.notAnswered
  switch (value.kind) {
    case 'choice':
    case 'choices':
      return question.options
        .filter(({ id }) => choicesIn(value).includes(id))
        .map(({ label }) => label)
        .join('; ')
    case 'number': {
      const type = question.type === 'money' || question.type === 'percentage' ? question.type : 'number'
      const number = describeCell(type, value.number, say)
      return question.unit === null ? number : `${number} ${question.unit}`
    }
    case 'date':
      return describeCell('date', value.date, say)
    case 'text':
      return value.text
    case 'table':
      return value.rows
        .map((row) =>
          question.columns
            .map(
              ({ label, type }, column) => `${label}: ${describeCell(type, row[column] ?? '', say) || '–'}`,
            )
            .join(', '),
        )
        .join('\n')
    case 'contact':
      return `${value.name}, ${value.role}, ${value.email}`
    case 'files':
      return say.seeFiles
    case 'cannot_say':
      return say.cannotSay
  }
}
