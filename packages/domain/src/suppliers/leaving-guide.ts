import { type IsoDate, parseIsoDate } from '../dates/index.ts'
import type { FieldErrors } from '../errors/index.ts'
import { readList, readObject, readText } from '../json/read-json.ts'

export interface LeavingOption {
  readonly value: string
  readonly label: string
  /** What to think of before the last day; null where the answer asks for nothing more. */
  readonly warning: string | null
  /** A day belongs to this answer. */
  readonly needsDay: boolean
}

export interface LeavingQuestion {
  readonly id: string
  readonly text: string
  readonly hint: string
  /** Where it comes from. */
  readonly source: string
  readonly asksDay: boolean
  readonly options: readonly LeavingOption[]
}

/** What is asked before the work with a supplier is ended: dated reference data. */
export interface LeavingGuide {
  readonly version: string
  readonly source: string
  readonly questions: readonly LeavingQuestion[]
}

/** Reads the newest file in prisma/reference/leaving-guide. Throws RangeError or TypeError when it is misshapen. */
export function readLeavingGuide(json: unknown): LeavingGuide {
  const guide = readObject(json, 'leaving guide')
  return {
    version: readText(guide['version'], 'version'),
    source: readText(guide['source'], 'source'),
    questions: readList(guide['questions'], 'questions', (item, place) => {
      const question = readObject(item, place)
      return {
        id: readText(question['id'], `${place}.id`),
        text: readText(question['text'], `${place}.text`),
        hint: readText(question['hint'], `${place}.hint`),
        source: readText(question['source'], `${place}.source`),
        asksDay: question['asksDay'] === true,
        options: readList(question['options'], `${place}.options`, readOption),
      }
    }),
  }
}

function readOption(item: unknown, place: string): LeavingOption {
  const option = readObject(item, place)
  return {
    value: readText(option['value'], `${place}.value`),
    label: readText(option['label'], `${place}.label`),
    warning: option['warning'] === undefined ? null : readText(option['warning'], `${place}.warning`),
    needsDay: option['needsDay'] === true,
  }
}

/** One answer: what was chosen, the day that belongs to it, and what there is to say. Blank where nothing is. */
export interface LeavingAnswer {
  readonly choice: string
  readonly day: string
  readonly note: string
}

export type LeavingAnswers = Readonly<Record<string, LeavingAnswer>>

/** What becomes of an open finding, and of what is still to be done about it. */
export const FINDING_FATES = ['before_end', 'goes_on', 'stops'] as const
export type FindingFate = (typeof FINDING_FATES)[number]

/** What is missing or wrong, by the name of its field: `choice-<question>`, `day-<question>`; empty when nothing is. */
export function checkLeavingAnswers(guide: LeavingGuide, answers: LeavingAnswers): FieldErrors {
  return Object.fromEntries(
    guide.questions.flatMap((question): readonly (readonly [string, string])[] => {
      const { id, text } = question
      const answer = answers[id]
      const option = question.options.find(({ value }) => value === answer?.choice)
      if (!answer || !option) return [[`choice-${id}`, `Choose an answer: ${text}`] as const]
      if (answer.day === '') {
        return option.needsDay ? [[`day-${id}`, 'Enter the day that belongs to this answer.']] : []
      }
      return parseIsoDate(answer.day) === null ? [[`day-${id}`, 'Enter a real date, such as 31 3 2027.']] : []
    }),
  )
}

/** What Daylight knows by itself of what is left open. */
export interface LeavingFacts {
  /** Remedies that are not settled, and findings about pay for which nobody has reckoned what is owed. */
  readonly moneyOpen: number
  readonly fates: readonly FindingFate[]
}

/** What to think of before the last day, in the order of the questions. It warns; it forbids nothing. */
export function warnLeaving(
  guide: LeavingGuide,
  answers: LeavingAnswers,
  facts: LeavingFacts,
): readonly string[] {
  const chosen = guide.questions.flatMap(({ id, options }) => {
    const warning = options.find(({ value }) => value === answers[id]?.choice)?.warning
    return warning ? [warning] : []
  })
  const claimed = answers['money']?.choice === 'nothing_owed'
  const stopped = facts.fates.filter((fate) => fate === 'stops').length
  return [
    ...chosen,
    ...(claimed && facts.moneyOpen > 0
      ? ['You say that nothing is owed, and the records show money that is, or may be. Look at it again.']
      : []),
    ...(stopped > 0
      ? [
          stopped === 1
            ? 'One finding is left as it is. Say in the history why nothing more can be done about it.'
            : `${stopped} findings are left as they are. Say in their history why nothing more can be done about them.`,
        ]
      : []),
  ]
}

/** Where the work with a supplier stands on a day: it goes on, it ends on a day to come, or it has ended. */
export function workStanding(endsOn: string | null, today: IsoDate): 'going_on' | 'leaving' | 'left' {
  if (endsOn === null) return 'going_on'
  return endsOn < today ? 'left' : 'leaving'
}
