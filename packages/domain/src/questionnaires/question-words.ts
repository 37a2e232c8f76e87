import { readList, readObject, readOptionalText, readText } from '../json/read-json.ts'
import { type Question, type QuestionSet, questionsOf } from './question-set.ts'

interface OptionWords {
  readonly label: string
  readonly hint: string | null
}

interface QuestionText {
  readonly text: string
  readonly help: string | null
  readonly unit: string | null
  /** By option id; of a `yes_no` none: its two words stand once for all. */
  readonly options: ReadonlyMap<string, OptionWords>
  readonly columns: ReadonlyMap<string, string>
  readonly evidence: { readonly good: string; readonly examples: readonly string[] } | null
}

/** The words of one version of one question set in another language: nothing of what it asks or how it is scored. */
export interface QuestionWords {
  readonly setId: string
  readonly setVersion: string
  /** BCP 47. */
  readonly language: string
  /** Who reads the language and has checked it; null while nobody has. */
  readonly checkedBy: string | null
  readonly yes: string
  readonly no: string
  readonly title: string
  readonly purpose: string
  readonly declaration: string
  readonly sections: ReadonlyMap<string, { readonly title: string; readonly intro: string | null }>
  readonly questions: ReadonlyMap<string, QuestionText>
}

function readMap<T>(value: unknown, place: string, read: (item: unknown, place: string) => T) {
  const entries = Object.entries(readObject(value ?? {}, place))
  return new Map(entries.map(([id, item]) => [id, read(item, `${place}.${id}`)]))
}

function readQuestionText(item: unknown, place: string): QuestionText {
  const json = readObject(item, place)
  const advice = json['evidence']
  const evidence = advice === undefined ? null : readObject(advice, `${place}.evidence`)
  return {
    text: readText(json['text'], `${place}.text`),
    help: readOptionalText(json['help'], `${place}.help`),
    unit: readOptionalText(json['unit'], `${place}.unit`),
    options: readMap(json['options'], `${place}.options`, (option, at) => {
      const words = readObject(option, at)
      return {
        label: readText(words['label'], `${at}.label`),
        hint: readOptionalText(words['hint'], `${at}.hint`),
      }
    }),
    columns: readMap(json['columns'], `${place}.columns`, readText),
    evidence: evidence && {
      good: readText(evidence['good'], `${place}.evidence.good`),
      examples: readList(evidence['examples'], `${place}.evidence.examples`, readText),
    },
  }
}

/** Reads a file of prisma/reference/question-words. Throws RangeError on a wrong shape. */
export function readQuestionWords(json: unknown): QuestionWords {
  const file = readObject(json, 'question words')
  return {
    setId: readText(file['setId'], 'setId'),
    setVersion: readText(file['setVersion'], 'setVersion'),
    language: readText(file['language'], 'language'),
    checkedBy: readOptionalText(file['checkedBy'], 'checkedBy'),
    yes: readText(file['yes'], 'yes'),
    no: readText(file['no'], 'no'),
    title: readText(file['title'], 'title'),
    purpose: readText(file['purpose'], 'purpose'),
    declaration: readText(file['declaration'], 'declaration'),
    sections: readMap(file['sections'], 'sections', (item, place) => {
      const section = readObject(item, place)
      return {
        title: readText(section['title'], `${place}.title`),
        intro: readOptionalText(section['intro'], `${place}.intro`),
      }
    }),
    questions: readMap(file['questions'], 'questions', readQuestionText),
  }
}

const has = (value: unknown) => value !== null && value !== undefined

function compareIds(
  wanted: readonly string[],
  there: ReadonlyMap<string, unknown>,
  place: string,
): readonly string[] {
  return [
    ...wanted.filter((id) => !there.has(id)).map((id) => `${place}.${id} is missing`),
    ...[...there.keys()].filter((id) => !wanted.includes(id)).map((id) => `${place}.${id} is not in the set`),
  ]
}

function checkQuestion(question: Question, words: QuestionText): readonly string[] {
  const place = `questions.${question.id}`
  const ownOptions = question.type === 'yes_no' ? [] : question.options
  const uneven = (['help', 'unit', 'evidence'] as const).filter(
    (part) => has(question[part]) !== has(words[part]),
  )
  return [
    ...uneven.map((part) => `${place}.${part} is there in one language only`),
    ...compareIds(
      ownOptions.map(({ id }) => id),
      words.options,
      `${place}.options`,
    ),
    ...ownOptions
      .filter(({ id, hint }) => words.options.has(id) && has(hint) !== has(words.options.get(id)?.hint))
      .map(({ id }) => `${place}.options.${id}.hint is there in one language only`),
    ...compareIds(
      question.columns.map(({ id }) => id),
      words.columns,
      `${place}.columns`,
    ),
    ...((question.evidence?.examples.length ?? 0) === (words.evidence?.examples.length ?? 0)
      ? []
      : [`${place}.evidence.examples are not as many`]),
  ]
}

/** What is missing in a translation, or too much in it; none of it may be shown while there is anything. */
export function checkQuestionWords(set: QuestionSet, words: QuestionWords): readonly string[] {
  if (set.id !== words.setId || set.version !== words.setVersion) return ['It is for another version or set']
  const questions = questionsOf(set)
  return [
    ...compareIds(
      set.sections.map(({ id }) => id),
      words.sections,
      'sections',
    ),
    ...set.sections
      .filter(({ id, intro }) => has(intro) !== has(words.sections.get(id)?.intro))
      .map(({ id }) => `sections.${id}.intro is there in one language only`),
    ...compareIds(
      questions.map(({ id }) => id),
      words.questions,
      'questions',
    ),
    ...questions.flatMap((question) => {
      const translated = words.questions.get(question.id)
      return translated ? checkQuestion(question, translated) : []
    }),
  ]
}

function translateQuestion(question: Question, { yes, no, questions }: QuestionWords): Question {
  const words = questions.get(question.id)
  if (!words) return question
  const yesNo: Readonly<Record<string, string>> = { yes, no }
  return {
    ...question,
    text: words.text,
    help: words.help,
    unit: words.unit,
    evidence: words.evidence,
    options: question.options.map((option) => {
      const own = words.options.get(option.id)
      return {
        ...option,
        label: own?.label ?? yesNo[option.id] ?? option.label,
        hint: own?.hint ?? null,
      }
    }),
    columns: question.columns.map((column) => ({
      ...column,
      label: words.columns.get(column.id) ?? column.label,
    })),
  }
}

/** The same set in other words; what it asks, when, and how it counts stays as it is. */
export function translateSet(set: QuestionSet, words: QuestionWords): QuestionSet {
  return {
    ...set,
    title: words.title,
    purpose: words.purpose,
    declaration: words.declaration,
    language: words.language,
    sections: set.sections.map((section) => ({
      ...section,
      title: words.sections.get(section.id)?.title ?? section.title,
      intro: words.sections.get(section.id)?.intro ?? null,
      questions: section.questions.map((question) => translateQuestion(question, words)),
    })),
  }
}
