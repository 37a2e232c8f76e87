import {
  readBoolean,
  readCount,
  readList,
  readObject,
  readOneOf,
  readOptionalText,
  readText,
} from '../json/read-json.ts'
import { STATEMENT_AREAS, type StatementArea } from '../statements/index.ts'

export const QUESTION_KINDS = [
  'single',
  'multiple',
  'yes_no',
  'text',
  'names',
  'date',
  'url',
  'email',
] as const
export type RegistryQuestionKind = (typeof QUESTION_KINDS)[number]

export interface RegistryOption {
  /** The registry's own code. */
  readonly code: string
  readonly label: string
  /** Cannot be chosen together with another. */
  readonly exclusive: boolean
}

/** A question is asked when another has one of these codes, or, where `anyOf` is null, any answer at all. */
export interface AskedWhen {
  readonly question: string
  readonly anyOf: readonly string[] | null
}

/** The registry's own numbers of its error messages; null where the sources name none. */
export interface RegistryErrorCodes {
  readonly missing: string | null
  readonly tooLong: string | null
  readonly malformed: string | null
  readonly future: string | null
  readonly wrongYear: string | null
  readonly exclusive: string | null
  readonly duplicate: string | null
}

export interface RegistryQuestion {
  readonly id: string
  readonly section: number
  readonly kind: RegistryQuestionKind
  readonly label: string
  readonly hint: string | null
  /** Most characters of the answer, or of each name of a list. */
  readonly limit: number | null
  /** Has to be answered wherever it is asked. */
  readonly required: boolean
  /** Left open, it does not keep its section from being complete. */
  readonly optional: boolean
  readonly askedWhen: AskedWhen | null
  readonly options: readonly RegistryOption[]
  /** How many years before the registry year a date may lie. */
  readonly yearsBack: number | null
  readonly errors: RegistryErrorCodes
  /** Column of the published file, and the one that says “none of these”. */
  readonly column: string | null
  readonly noneColumn: string | null
  /** Area of section 54(5) that a yes or no is about. */
  readonly area: StatementArea | null
}

export interface RegistrySection {
  readonly number: number
  readonly title: string
  readonly required: boolean
}

/** The last day of a registry year, and how long before it the registry writes to those who are registered. */
export interface RegistryDeadline {
  readonly month: number
  readonly day: number
  readonly remindersBefore: readonly { readonly months: number; readonly days: number }[]
  readonly source: string
}

/** The questions of the government's registry of statements as one dated version of them. */
export interface RegistryRules {
  readonly version: string
  readonly source: string
  /** What could not be confirmed, in sentences for people. */
  readonly unconfirmed: readonly string[]
  readonly deadline: RegistryDeadline
  readonly sections: readonly RegistrySection[]
  readonly questions: readonly RegistryQuestion[]
  /** Columns of the published file, in its order. */
  readonly columns: readonly string[]
}

function readOption(item: unknown, place: string): RegistryOption {
  const option = readObject(item, place)
  return {
    code: readText(option['code'], `${place}.code`),
    label: readText(option['label'], `${place}.label`),
    exclusive: option['exclusive'] === true,
  }
}

function readAskedWhen(value: unknown, place: string): AskedWhen | null {
  if (value === undefined) return null
  const when = readObject(value, place)
  return {
    question: readText(when['question'], `${place}.question`),
    anyOf: when['answered'] === true ? null : readList(when['anyOf'], `${place}.anyOf`, readText),
  }
}

function readQuestion(item: unknown, place: string): RegistryQuestion {
  const question = readObject(item, place)
  const text = (name: string) => readOptionalText(question[name], `${place}.${name}`)
  const count = (name: string) =>
    question[name] === undefined ? null : readCount(question[name], `${place}.${name}`)
  return {
    id: readText(question['id'], `${place}.id`),
    section: readCount(question['section'], `${place}.section`),
    kind: readOneOf(question['kind'], `${place}.kind`, QUESTION_KINDS),
    label: readText(question['label'], `${place}.label`),
    hint: text('hint'),
    limit: count('limit'),
    required: question['required'] === true,
    optional: question['optional'] === true,
    askedWhen: readAskedWhen(question['askedWhen'], `${place}.askedWhen`),
    options:
      question['options'] === undefined ? [] : readList(question['options'], `${place}.options`, readOption),
    yearsBack: count('yearsBack'),
    errors: {
      missing: text('missing'),
      tooLong: text('tooLong'),
      malformed: text('malformed'),
      future: text('future'),
      wrongYear: text('wrongYear'),
      exclusive: text('exclusiveCode'),
      duplicate: text('duplicate'),
    },
    column: text('column'),
    noneColumn: text('noneColumn'),
    area:
      question['area'] === undefined ? null : readOneOf(question['area'], `${place}.area`, STATEMENT_AREAS),
  }
}

function readSection(item: unknown, place: string): RegistrySection {
  const section = readObject(item, place)
  return {
    number: readCount(section['number'], `${place}.number`),
    title: readText(section['title'], `${place}.title`),
    required: readBoolean(section['required'], `${place}.required`),
  }
}

function readDeadline(value: unknown): RegistryDeadline {
  const deadline = readObject(value, 'deadline')
  return {
    month: readCount(deadline['month'], 'deadline.month'),
    day: readCount(deadline['day'], 'deadline.day'),
    remindersBefore: readList(deadline['remindersBefore'], 'deadline.remindersBefore', (item, place) => {
      const before = readObject(item, place)
      const count = (name: string) =>
        before[name] === undefined ? 0 : readCount(before[name], `${place}.${name}`)
      return { months: count('months'), days: count('days') }
    }),
    source: readText(deadline['source'], 'deadline.source'),
  }
}

/** Reads prisma/reference/registry/*.json. Throws RangeError when it is incomplete, misshapen or out of order. */
export function readRegistryRules(json: unknown): RegistryRules {
  const file = readObject(json, 'registry rules')
  const questions = readList(file['questions'], 'questions', readQuestion)
  const columns = readList(file['columns'], 'columns', readText)
  const asked = new Set<string>()
  for (const question of questions) {
    const { askedWhen, column, id, noneColumn } = question
    if (asked.has(id)) throw new RangeError(`Reference data: the question “${id}” is there twice.`)
    if (askedWhen !== null && !asked.has(askedWhen.question))
      throw new RangeError(
        `Reference data: “${id}” hangs on “${askedWhen.question}”, which does not come before it.`,
      )
    for (const name of [column, noneColumn]) {
      if (name !== null && !columns.includes(name))
        throw new RangeError(`Reference data: “${id}” fills the column “${name}”, which the file has not.`)
    }
    asked.add(id)
  }
  return {
    version: readText(file['version'], 'version'),
    source: readText(file['source'], 'source'),
    unconfirmed: readList(file['unconfirmed'], 'unconfirmed', readText),
    deadline: readDeadline(file['deadline']),
    sections: readList(file['sections'], 'sections', readSection),
    questions,
    columns,
  }
}
