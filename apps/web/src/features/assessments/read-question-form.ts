import {
  type AnswerInput,
  type AnswerValue,
  CANNOT_SAY,
  MOST_ROWS,
  type Question,
} from '@daylight/domain/questionnaires'
import type { StoredFields } from './question-fields.tsx'

/** What the fields of a question hold, as they were typed. */
export function readQuestionForm(question: Question, form: FormData): AnswerInput {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const date = ['day', 'month', 'year'].map((part) => text(`answer-${part}`).trim())
  return {
    values:
      question.type === 'date'
        ? [date.every((part) => part === '') ? '' : date.join('/')]
        : form.getAll('answer').filter((value) => typeof value === 'string'),
    rows: Array.from({ length: MOST_ROWS + 1 }, (_, row) =>
      question.columns.map((_column, column) => text(`r${row}-${column}`)),
    ),
    name: text('name'),
    role: text('role'),
    email: text('email'),
    cannotSay: form.has(CANNOT_SAY),
  }
}

/** A saved answer as the fields show it. */
export function toStoredFields(value: AnswerValue | undefined): StoredFields {
  switch (value?.kind) {
    case undefined:
    case 'files':
      return {}
    case 'cannot_say':
      return { answer: [CANNOT_SAY] }
    case 'choice':
      return { answer: [value.choice] }
    case 'choices':
      return { answer: value.choices }
    case 'number':
      return { answer: [value.number] }
    case 'date':
      return { answer: [value.date] }
    case 'text':
      return { answer: [value.text] }
    case 'contact':
      return { name: [value.name], role: [value.role], email: [value.email] }
    case 'table':
      return Object.fromEntries(
        value.rows.flatMap((row, index) => row.map((cell, column) => [`r${index}-${column}`, [cell]])),
      )
  }
}
