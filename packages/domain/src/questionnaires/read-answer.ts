import { parseIsoDate } from '../dates/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import type { AnswerValue } from './answer.ts'
import {
  type AnswerMessages,
  ENGLISH_ANSWER_MESSAGES,
  LONGEST_ANSWER,
  LONGEST_CELL,
  MOST_ROWS,
} from './answer-words.ts'
import { CANNOT_SAY, type CellType, type Question } from './question-set.ts'

/** What a form or a spreadsheet holds for one question, as it was typed. */
export interface AnswerInput {
  readonly values: readonly string[]
  /** Of a table: its rows, each with a text for each column. */
  readonly rows: readonly (readonly string[])[]
  readonly name: string
  readonly role: string
  readonly email: string
  readonly cannotSay: boolean
}

export const NO_INPUT: AnswerInput = {
  values: [],
  rows: [],
  name: '',
  role: '',
  email: '',
  cannotSay: false,
}

export type AnswerError = DomainError<'answer_invalid'>
type Read = Result<AnswerValue, AnswerError>

function refuse(message: string, field = 'answer'): { readonly ok: false; readonly error: AnswerError } {
  return err({ kind: 'answer_invalid', message, fieldErrors: { [field]: message } })
}

/** Decimal text without separators and signs of currency; null when it is not a plain number of zero or more. */
function readNumber(text: string): string | null {
  const plain = text.replace(/[\s,£%]/gu, '')
  if (!/^\d{1,12}(?:\.\d{1,4})?$/.test(plain)) return null
  return plain.replace(/^0+(?=\d)/, '')
}

/** 2026-04-01, or as it is written here: 1/4/2026. */
function readDate(text: string): string | null {
  const british = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text)
  if (british === null) return parseIsoDate(text)
  const [, day = '', month = '', year = ''] = british
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function readCell(type: CellType, text: string): string | null {
  if (type === 'text') return text.length <= LONGEST_CELL ? text : null
  if (type === 'date') return readDate(text)
  const number = readNumber(text)
  return type === 'percentage' && Number(number) > 100 ? null : number
}

function readOne(question: Question, type: CellType, input: AnswerInput, say: AnswerMessages): Read {
  const text = (input.values[0] ?? '').trim()
  if (text === '') return refuse(type === 'date' ? say.giveDate : say.giveNumber)
  const read = readCell(type, text)
  if (read === null) return refuse(say.cells[type])
  return ok(question.type === 'date' ? { kind: 'date', date: read } : { kind: 'number', number: read })
}

function readText(input: AnswerInput, say: AnswerMessages): Read {
  const text = (input.values[0] ?? '').replace(/\r\n/g, '\n').trim()
  if (text === '') return refuse(say.writeAnswer)
  if (text.length > LONGEST_ANSWER) return refuse(say.tooLong)
  return ok({ kind: 'text', text })
}

function readChoice(question: Question, input: AnswerInput, say: AnswerMessages): Read {
  const known = question.options.filter(({ id }) => input.values.includes(id)).map(({ id }) => id)
  const [first] = known
  if (first === undefined || known.length !== new Set(input.values).size) {
    return refuse(question.type === 'multiple' ? say.chooseAll : say.chooseAnswer)
  }
  const alone = question.options.find((option) => option.alone && known.includes(option.id))
  if (question.type === 'multiple') {
    return alone === undefined || known.length === 1
      ? ok({ kind: 'choices', choices: known })
      : refuse(say.chooseAlone(alone.label))
  }
  return known.length === 1 ? ok({ kind: 'choice', choice: first }) : refuse(say.chooseOne)
}

function readTable(question: Question, input: AnswerInput, say: AnswerMessages): Read {
  const filled = input.rows
    .map((row) => question.columns.map((_, column) => (row[column] ?? '').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  if (filled.length === 0) return refuse(say.fillLine)
  if (filled.length > MOST_ROWS) return refuse(say.fewerLines)
  const rows: string[][] = []
  for (const [line, row] of filled.entries()) {
    const cells: string[] = []
    for (const [index, column] of question.columns.entries()) {
      const text = row[index] ?? ''
      const cell = text === '' ? '' : readCell(column.type, text)
      if (cell === null) return refuse(say.inLine(line + 1, column.label, say.cells[column.type]))
      cells.push(cell)
    }
    rows.push(cells)
  }
  return ok({ kind: 'table', rows })
}

function readContact(input: AnswerInput, say: AnswerMessages): Read {
  const [name, role, email] = [input.name.trim(), input.role.trim(), input.email.trim()]
  if (name === '' || name.length > LONGEST_CELL) return refuse(say.giveName, 'name')
  if (role === '' || role.length > LONGEST_CELL) return refuse(say.giveRole, 'role')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email) || email.length > LONGEST_CELL)
    return refuse(say.giveEmail, 'email')
  return ok({ kind: 'contact', name, role, email })
}

/** What was answered, or what is wrong with it and how to mend it, beside its field, in the words of `say`. */
export function readAnswer(
  question: Question,
  input: AnswerInput,
  say: AnswerMessages = ENGLISH_ANSWER_MESSAGES,
): Read {
  if (input.cannotSay || input.values.includes(CANNOT_SAY)) return ok({ kind: 'cannot_say' })
  switch (question.type) {
    case 'yes_no':
    case 'single':
    case 'multiple':
      return readChoice(question, input, say)
    case 'number':
    case 'money':
    case 'percentage':
    case 'date':
      return readOne(question, question.type, input, say)
    case 'text':
      return readText(input, say)
    case 'table':
      return readTable(question, input, say)
    case 'contact':
      return readContact(input, say)
    case 'file':
      return ok({ kind: 'files' })
  }
}

/** A stored answer as it would be typed, to be read again where it is given anew. */
export function toAnswerInput(value: AnswerValue): AnswerInput {
  switch (value.kind) {
    case 'choice':
      return { ...NO_INPUT, values: [value.choice] }
    case 'choices':
      return { ...NO_INPUT, values: value.choices }
    case 'number':
      return { ...NO_INPUT, values: [value.number] }
    case 'date':
      return { ...NO_INPUT, values: [value.date] }
    case 'text':
      return { ...NO_INPUT, values: [value.text] }
    case 'table':
      return { ...NO_INPUT, rows: value.rows }
    case 'contact':
      return { ...NO_INPUT, name: value.name, role: value.role, email: value.email }
    case 'files':
      return NO_INPUT
    case 'cannot_say':
      return { ...NO_INPUT, cannotSay: true }
  }
}

/** The words in an answer that a person wrote freely: what the wall looks at before anything is kept. */
export function freeTextIn(value: AnswerValue): string {
  if (value.kind === 'text') return value.text
  if (value.kind === 'table') return value.rows.map((row) => row.join(' ')).join('\n')
  return value.kind === 'contact' ? `${value.name}\n${value.role}` : ''
}
