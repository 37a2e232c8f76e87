import { type Exact, exact, isPositive } from '../exact/index.ts'
import { readCount, readList, readObject, readOneOf, readOptionalText, readText } from '../json/read-json.ts'
import { STANDING_BANDS, type StandingBand } from './score-risk.ts'

/** What is done to be sure of a supplier. */
export const PLAN_ACTIVITIES = ['say_what', 'desk_check', 'questions', 'payroll', 'visit'] as const
export type PlanActivity = (typeof PLAN_ACTIVITIES)[number]

/** How it stands with a supplier: nothing open, something open, or something critical open. */
export const PLAN_RESULTS = ['clean', 'findings', 'critical'] as const
export type PlanResult = (typeof PLAN_RESULTS)[number]

export interface PlanRule {
  readonly id: string
  readonly band: StandingBand
  readonly activity: PlanActivity
  /** The question set, where questions are asked; null otherwise. */
  readonly setId: string | null
  /** Months from the start of the plan within which it is done the first time. */
  readonly firstWithinMonths: number
  /** Months for which what was done counts, by what is open. */
  readonly months: Readonly<Record<PlanResult, number>>
  readonly why: string
}

/** From band to what is done and how often: dated reference data. */
export interface RiskPlan {
  readonly version: string
  /** Calendar date: nothing was due before it. */
  readonly validFrom: string
  readonly source: string
  readonly activities: readonly {
    readonly id: PlanActivity
    readonly label: string
    readonly hours: Exact
  }[]
  readonly hoursPerDay: Exact
  readonly rules: readonly PlanRule[]
}

/** Reads prisma/reference/risk/plan-*.json. Throws RangeError on a wrong shape. */
export function readRiskPlan(json: unknown): RiskPlan {
  const file = readObject(json, 'risk plan')
  const hours = (value: unknown, place: string): Exact => {
    const amount = exact(readText(value, place))
    if (!isPositive(amount)) throw new RangeError(`Reference data: ${place} should be more than 0.`)
    return amount
  }
  const activities = readList(file['activities'], 'activities', (item, place) => {
    const activity = readObject(item, place)
    return {
      id: readOneOf(activity['id'], `${place}.id`, PLAN_ACTIVITIES),
      label: readText(activity['label'], `${place}.label`),
      hours: hours(activity['hours'], `${place}.hours`),
    }
  })
  if (activities.map(({ id }) => id).join() !== PLAN_ACTIVITIES.join()) {
    throw new RangeError(`Reference data: activities should be ${PLAN_ACTIVITIES.join(', ')}.`)
  }
  const rules = readList(file['rules'], 'rules', readRule)
  for (const band of STANDING_BANDS) {
    if (!rules.some((rule) => rule.band === band)) {
      throw new RangeError(`Reference data: rules should say what is done at ${band}.`)
    }
  }
  return {
    version: readText(file['version'], 'version'),
    validFrom: readText(file['validFrom'], 'validFrom'),
    source: readText(file['source'], 'source'),
    activities,
    hoursPerDay: hours(file['hoursPerDay'], 'hoursPerDay'),
    rules,
  }
}

function readRule(item: unknown, place: string): PlanRule {
  const rule = readObject(item, place)
  const months = readObject(rule['months'], `${place}.months`)
  const count = (value: unknown, at: string) => {
    const number = readCount(value, at)
    if (number === 0) throw new RangeError(`Reference data: ${at} should be one month or more.`)
    return number
  }
  const activity = readOneOf(rule['activity'], `${place}.activity`, PLAN_ACTIVITIES)
  const setId = readOptionalText(rule['setId'], `${place}.setId`)
  if ((activity === 'questions') !== (setId !== null)) {
    throw new RangeError(`Reference data: ${place} should name a question set where questions are asked.`)
  }
  return {
    id: readText(rule['id'], `${place}.id`),
    band: readOneOf(rule['band'], `${place}.band`, STANDING_BANDS),
    activity,
    setId,
    firstWithinMonths: count(rule['firstWithinMonths'], `${place}.firstWithinMonths`),
    months: {
      clean: count(months['clean'], `${place}.months.clean`),
      findings: count(months['findings'], `${place}.months.findings`),
      critical: count(months['critical'], `${place}.months.critical`),
    },
    why: readText(rule['why'], `${place}.why`),
  }
}
