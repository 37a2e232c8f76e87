import { FINDING_SEVERITIES, type FindingSeverity } from '../findings/index.ts'
import { readList, readObject, readOneOf, readText } from '../json/read-json.ts'

export const REMINDER_KINDS = ['reminder', 'escalation'] as const
export const RECIPIENTS = ['owner', 'managers', 'owners'] as const
/** Who is told: whoever is to do the action, or everybody with a role in the organisation. */
export type Recipient = (typeof RECIPIENTS)[number]

export interface ReminderRule {
  readonly id: string
  readonly kind: (typeof REMINDER_KINDS)[number]
  /** Days from the due day: negative before it. */
  readonly days: number
  readonly to: readonly Recipient[]
  readonly severities: readonly FindingSeverity[]
}

/** When who is told that something is due or late: dated reference data. */
export interface ReminderRules {
  readonly version: string
  readonly source: string
  /** Nothing is sent before this hour of the day in London. */
  readonly fromHour: number
  readonly rules: readonly ReminderRule[]
  /** 1 for Monday to 7 for Sunday. */
  readonly digestWeekday: number
}

function readWhole(value: unknown, place: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new TypeError(`${place}: not a whole number.`)
}

function readRule(item: unknown, place: string): ReminderRule {
  const rule = readObject(item, place)
  return {
    id: readText(rule['id'], `${place}.id`),
    kind: readOneOf(rule['kind'], `${place}.kind`, REMINDER_KINDS),
    days: readWhole(rule['days'], `${place}.days`),
    to: readList(rule['to'], `${place}.to`, (to, at) => readOneOf(to, at, RECIPIENTS)),
    severities: readList(rule['severities'], `${place}.severities`, (severity, at) =>
      readOneOf(severity, at, FINDING_SEVERITIES),
    ),
  }
}

export function readReminderRules(data: unknown): ReminderRules {
  const rules = readObject(data, 'reminder rules')
  const digest = readObject(rules['digest'], 'digest')
  return {
    version: readText(rules['version'], 'version'),
    source: readText(rules['source'], 'source'),
    fromHour: readWhole(rules['fromHour'], 'fromHour'),
    digestWeekday: readWhole(digest['weekday'], 'digest.weekday'),
    rules: readList(rules['rules'], 'rules', readRule),
  }
}
