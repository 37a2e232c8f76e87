import {
  readBoolean,
  readCount,
  readList,
  readObject,
  readOneOf,
  readOptionalText,
  readText,
} from '../json/read-json.ts'
import { EVIDENCE_GRADES } from './evidence-grade.ts'
import {
  CELL_TYPES,
  type Condition,
  type EvidenceAdvice,
  QUESTION_TYPES,
  type Question,
  type QuestionOption,
  type QuestionSection,
  type QuestionSet,
  type QuestionType,
  SCHEMES,
} from './question-set.ts'

function wrong(place: string, wanted: string): RangeError {
  return new RangeError(`Reference data: ${place} should be ${wanted}.`)
}

const ID = /^[a-z][a-z0-9_]{0,59}$/

function readId(value: unknown, place: string): string {
  const id = readText(value, place)
  if (!ID.test(id)) throw wrong(place, 'lower-case letters, digits and underscores')
  return id
}

function readPoints(value: unknown, place: string): number | null {
  if (value === undefined || value === null) return null
  const points = readCount(value, place)
  if (points > 100) throw wrong(place, 'from 0 to 100')
  return points
}

function readOption(item: unknown, place: string): QuestionOption {
  const option = readObject(item, place)
  return {
    id: readId(option['id'], `${place}.id`),
    label: readText(option['label'], `${place}.label`),
    hint: readOptionalText(option['hint'], `${place}.hint`),
    points: readPoints(option['points'], `${place}.points`),
    alone: readBoolean(option['alone'] ?? false, `${place}.alone`),
  }
}

function readYesNo(value: unknown, place: string): readonly QuestionOption[] {
  const points = value === undefined || value === null ? {} : readObject(value, place)
  return [
    { id: 'yes', label: 'Yes', hint: null, points: readPoints(points['yes'], `${place}.yes`), alone: true },
    { id: 'no', label: 'No', hint: null, points: readPoints(points['no'], `${place}.no`), alone: true },
  ]
}

export function readCondition(value: unknown, place: string): Condition {
  const json = readObject(value, place)
  if ('all' in json) return { all: readList(json['all'], `${place}.all`, readCondition) }
  if ('any' in json) return { any: readList(json['any'], `${place}.any`, readCondition) }
  return {
    question: readText(json['question'], `${place}.question`),
    is: readList(json['is'], `${place}.is`, readText),
  }
}

function readRequired(value: unknown, place: string): boolean | Condition {
  if (value === undefined) return true
  return typeof value === 'boolean' ? value : readCondition(value, place)
}

function readEvidence(value: unknown, place: string): EvidenceAdvice | null {
  if (value === undefined || value === null) return null
  const json = readObject(value, place)
  return {
    good: readText(json['good'], `${place}.good`),
    examples: readList(json['examples'], `${place}.examples`, readText),
  }
}

function readOptions(type: QuestionType, json: Readonly<Record<string, unknown>>, place: string) {
  if (type === 'yes_no') return readYesNo(json['points'], `${place}.points`)
  if (type !== 'single' && type !== 'multiple') return []
  const options = readList(json['options'], `${place}.options`, readOption)
  if (options.length < 2) throw wrong(`${place}.options`, 'two or more')
  return options
}

function readColumns(type: QuestionType, json: Readonly<Record<string, unknown>>, place: string) {
  if (type !== 'table') return []
  return readList(json['columns'], `${place}.columns`, (item, at) => {
    const column = readObject(item, at)
    return {
      id: readId(column['id'], `${at}.id`),
      label: readText(column['label'], `${at}.label`),
      type: readOneOf(column['type'], `${at}.type`, CELL_TYPES),
    }
  })
}

function readQuestion(item: unknown, place: string): Question {
  const json = readObject(item, place)
  const type = readOneOf(json['type'], `${place}.type`, QUESTION_TYPES)
  const topics = json['topics'] ?? []
  return {
    id: readId(json['id'], `${place}.id`),
    type,
    text: readText(json['text'], `${place}.text`),
    help: readOptionalText(json['help'], `${place}.help`),
    options: readOptions(type, json, place),
    columns: readColumns(type, json, place),
    unit: readOptionalText(json['unit'], `${place}.unit`),
    showWhen: json['showWhen'] === undefined ? null : readCondition(json['showWhen'], `${place}.showWhen`),
    required: readRequired(json['required'], `${place}.required`),
    weight: readCount(json['weight'] ?? 0, `${place}.weight`),
    evidence: readEvidence(json['evidence'], `${place}.evidence`),
    bestGrade: readOneOf(json['bestGrade'], `${place}.bestGrade`, EVIDENCE_GRADES),
    topics: readList(topics, `${place}.topics`, (topic, at) => {
      const named = readObject(topic, at)
      return {
        scheme: readOneOf(named['scheme'], `${at}.scheme`, SCHEMES),
        topic: readText(named['topic'], `${at}.topic`),
      }
    }),
    source: readText(json['source'], `${place}.source`),
    confidence: readOneOf(json['confidence'], `${place}.confidence`, ['sourced', 'memory', 'our_own']),
  }
}

function readSection(item: unknown, place: string): QuestionSection {
  const json = readObject(item, place)
  return {
    id: readId(json['id'], `${place}.id`),
    title: readText(json['title'], `${place}.title`),
    intro: readOptionalText(json['intro'], `${place}.intro`),
    questions: readList(json['questions'], `${place}.questions`, readQuestion),
  }
}

function readGradeCaps(value: unknown): QuestionSet['gradeCaps'] {
  const json = readObject(value, 'gradeCaps')
  const cap = (grade: (typeof EVIDENCE_GRADES)[number]) => {
    const points = readPoints(json[grade], `gradeCaps.${grade}`)
    if (points === null) throw wrong(`gradeCaps.${grade}`, 'from 0 to 100')
    return points
  }
  return {
    claimed: cap('claimed'),
    documented: cap('documented'),
    sampled: cap('sampled'),
    tested: cap('tested'),
    confirmed: cap('confirmed'),
  }
}

/**
 * Reads a file of prisma/reference/question-sets. Throws RangeError on a wrong shape; what is well-shaped and yet
 * makes no sense is found by `checkQuestionSet`.
 */
export function readQuestionSet(json: unknown): QuestionSet {
  const file = readObject(json, 'question set')
  return {
    id: readId(file['setId'], 'setId'),
    version: readText(file['version'], 'version'),
    title: readText(file['title'], 'title'),
    purpose: readText(file['purpose'], 'purpose'),
    language: readText(file['language'], 'language'),
    source: readText(file['source'], 'source'),
    minutes: readCount(file['minutes'], 'minutes'),
    mostStaff: file['mostStaff'] === null ? null : readCount(file['mostStaff'], 'mostStaff'),
    gradeCaps: readGradeCaps(file['gradeCaps']),
    declaration: readText(file['declaration'], 'declaration'),
    sections: readList(file['sections'], 'sections', readSection),
  }
}
