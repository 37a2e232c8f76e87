import { addDays, formatDate, type IsoDate, isBefore } from '../dates/index.ts'
import { add, type Exact, roundTo } from '../exact/index.ts'
import {
  type FindingModel,
  type FindingSeverity,
  type PayStandard,
  payStandardRule,
  severityRule,
} from './finding-model.ts'

/** A number below this says too much about each person in it. */
export const SMALLEST_PUBLISHED_COUNT = 5

/** What a pay check found against one rule at one place: one group for each rule, site and zone. */
export interface PayFailureGroup {
  readonly standard: PayStandard
  readonly ruleId: string
  readonly siteId?: string
  readonly siteName?: string
  readonly zone: 'london' | 'uk'
  /** Different people below the standard. */
  readonly workers: number
  /** Pay reference periods below it, over all of them. */
  readonly periods: number
  /** Pounds short, in all. */
  readonly amount: Exact
  /** First day of the earliest period below it. */
  readonly since: IsoDate
}

export interface PayFindingsInput {
  readonly groups: readonly PayFailureGroup[]
  /** Day the findings are raised. */
  readonly raisedOn: IsoDate
  /** Whether a contract asks for the Living Wage; null when that is not known. */
  readonly livingWageRequired: boolean | null
  readonly model: FindingModel
}

/** How many people a finding is about, in the only form it is shown and stored. */
export type WorkerBand =
  | { readonly kind: 'fewer_than_5' }
  | { readonly kind: 'count'; readonly count: number }

export interface PayFinding {
  /** The same for the same failing in the next check: standard, rule, site and zone. */
  readonly key: string
  readonly area: 'pay'
  readonly severity: FindingSeverity
  readonly standard: PayStandard
  readonly ruleId: string
  readonly siteId: string | null
  readonly title: string
  /** What is wrong, in plain English. */
  readonly description: string
  readonly workers: WorkerBand
  /** First day of the earliest pay period concerned. */
  readonly since: IsoDate
  readonly source: string
  /** What would put it right. */
  readonly putRight: string
  readonly suggestedDueOn: IsoDate | null
  readonly modelVersion: string
}

/** “fewer than 5” below five, the number itself from there. Zero is also below five. */
export function bandWorkers(count: number): WorkerBand {
  return count < SMALLEST_PUBLISHED_COUNT ? { kind: 'fewer_than_5' } : { kind: 'count', count }
}

/** `fewer than 5 people`, `23 people`. */
export function describeWorkers(band: WorkerBand): string {
  return band.kind === 'fewer_than_5' ? 'fewer than 5 people' : `${band.count} people`
}

/** `£4,212` or `£4,212.50`: rounded to pence, thousands parted. */
export function formatPounds(amount: Exact): string {
  const [whole = '0', pence = '00'] = roundTo(amount, 2).split('.')
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const signed = parted.startsWith('-') ? `-£${parted.slice(1)}` : `£${parted}`
  return pence === '00' ? signed : `${signed}.${pence}`
}

function keyOf(group: PayFailureGroup): string {
  return [group.standard, group.ruleId, group.siteId ?? 'no-site', group.zone].join('|')
}

function mergeGroups(groups: readonly PayFailureGroup[]): readonly PayFailureGroup[] {
  const merged = new Map<string, PayFailureGroup>()
  for (const group of groups) {
    if (group.workers === 0) continue
    const key = keyOf(group)
    const known = merged.get(key)
    const together = known && {
      ...known,
      workers: known.workers + group.workers,
      periods: known.periods + group.periods,
      amount: add(known.amount, group.amount),
      since: isBefore(group.since, known.since) ? group.since : known.since,
    }
    merged.set(key, together ?? group)
  }
  return [...merged.values()]
}

function standardName(group: PayFailureGroup, name: string): string {
  return group.standard === 'living_wage' && group.zone === 'london' ? 'the London Living Wage' : name
}

function describeGroup(group: PayFailureGroup, standard: string, where: string): string {
  const band = bandWorkers(group.workers)
  const people = describeWorkers(band)
  const start = `${people.charAt(0).toUpperCase()}${people.slice(1)} ${where} were paid less than ${standard}`
  const since = `The earliest pay period concerned began on ${formatDate(group.since)}.`
  // With so few people the sum would tell what each of them earns.
  if (band.kind === 'fewer_than_5') return `${start}. ${since}`
  const periods = group.periods === 1 ? '1 pay period' : `${group.periods} pay periods`
  return `${start}, in ${periods} between them. They are short of ${formatPounds(group.amount)} in all. ${since}`
}

/**
 * One finding for each rule and site that a pay check found broken, never one for each worker. Groups of the
 * same rule, site and zone are added together; a group of nobody is dropped. The law comes first, then the
 * Living Wage; within each, more people first.
 */
export function raiseFindingsFromPayCheck(input: PayFindingsInput): readonly PayFinding[] {
  const { model } = input
  const order = (group: PayFailureGroup) => (group.standard === 'minimum_wage' ? 0 : 1)
  const groups = [...mergeGroups(input.groups)].sort((a, b) => order(a) - order(b) || b.workers - a.workers)
  return groups.map((group) => {
    const rule = payStandardRule(model, group.standard)
    const severity = input.livingWageRequired === false ? rule.severityWhenNotRequired : rule.severity
    const { suggestedDays } = severityRule(model, severity)
    const standard = standardName(group, rule.name)
    const where = group.siteName === undefined ? 'whose site is not known' : `at ${group.siteName}`
    return {
      key: keyOf(group),
      area: 'pay',
      severity,
      standard: group.standard,
      ruleId: group.ruleId,
      siteId: group.siteId ?? null,
      title: `Paid below ${standard}${group.siteName === undefined ? '' : ` at ${group.siteName}`}`,
      description: describeGroup(group, standard, where),
      workers: bandWorkers(group.workers),
      since: group.since,
      source: rule.source,
      putRight: rule.putRight,
      suggestedDueOn: suggestedDays === null ? null : addDays(input.raisedOn, suggestedDays),
      modelVersion: model.version,
    }
  })
}
