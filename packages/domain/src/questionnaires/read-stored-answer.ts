import { readList, readObject, readOneOf, readText } from '../json/read-json.ts'
import type { AnswerValue } from './answer.ts'

const KINDS = [
  'choice',
  'choices',
  'number',
  'date',
  'text',
  'table',
  'contact',
  'files',
  'cannot_say',
] as const

/** An answer as it was stored. Throws RangeError when it is none. */
export function readStoredAnswer(json: unknown): AnswerValue {
  const value = readObject(json, 'answer')
  const text = (field: string) => readText(value[field], `answer.${field}`)
  const cell = (item: unknown) => (typeof item === 'string' ? item : '')
  const kind = readOneOf(value['kind'], 'answer.kind', KINDS)
  switch (kind) {
    case 'choice':
      return { kind, choice: text('choice') }
    case 'choices':
      return { kind, choices: readList(value['choices'], 'answer.choices', readText) }
    case 'number':
      return { kind, number: text('number') }
    case 'date':
      return { kind, date: text('date') }
    case 'text':
      return { kind, text: text('text') }
    case 'table':
      return {
        kind,
        rows: readList(value['rows'], 'answer.rows', (row, place) => readList(row, place, cell)),
      }
    case 'contact':
      return { kind, name: text('name'), role: text('role'), email: text('email') }
    case 'files':
    case 'cannot_say':
      return { kind }
  }
}
