import type { IsoDate } from '../dates/index.ts'
import { add, toWire } from '../exact/index.ts'
import type { PayFailureGroup, PayStandard } from '../findings/index.ts'
import {
  findPayRule,
  type OtherCheckId,
  type PayLineResult,
  type PayRuleId,
  type PaySummary,
  startPaySummary,
  type TextNumbers,
  type VerdictCounts,
  type Zone,
} from '../pay/index.ts'
import type { LivingWageRow, MinimumWageRow, WorkRules } from '../reference/index.ts'
import type { BesideFiles } from './collect-beside.ts'

/** What a check found, without any worker: exact decimals or fractions in pounds, as they are stored and sent. */
export interface PayResultSummary {
  lines: number
  people: number
  minimumWage: { people: VerdictCounts; underpayment: string; arrears: string }
  livingWage: {
    people: VerdictCounts
    shortfall: string
    shortfallAtAnnounced: string
    histogram: { from: string; to: string; below: number; atOrAbove: number }[]
  }
  causes: { standard: PayStandard; rule: string; text: string }[]
  /** The rates that most lines were held against, one for each zone. */
  rates: { zone: Zone; livingWage: string; payBy: string; minimumWage: string | null }[]
  notes: string[]
  /** What was looked at beside the two rates; null for checks made before that was done. */
  beyond: PayBeyondTheRates | null
  /** What the files say that came with the payroll; null where none did. */
  beside: BesideFiles | null
}

/** Penalty exposure, workers with several types of work, and the checks beside the two rates. */
export interface PayBeyondTheRates {
  /** Version of the thresholds it was made with. */
  rulesVersion: string
  penalty: {
    workers: number
    from: string
    to: string
    rule: string
    source: string
    remembered: string[]
  } | null
  otherChecks: { check: OtherCheckId; lines: VerdictCounts; owed: string | null }[]
  /** Workers and periods with several types of work, and how many of them are below the legal minimum together. */
  combined: { count: number; fail: number }
}

export interface CollectPayOptions {
  readonly workRules: WorkRules
  readonly asOf: IsoDate
  /** Whether the file says what type of work a line is for. */
  readonly hasWorkTypes: boolean
}

function showBeyond(options: CollectPayOptions | undefined, summary: PaySummary): PayBeyondTheRates | null {
  if (options === undefined) return null
  const { penalty, otherChecks, combined = [] } = summary
  return {
    rulesVersion: options.workRules.version,
    penalty:
      penalty === undefined
        ? null
        : {
            workers: penalty.workers,
            from: toWire(penalty.from),
            to: toWire(penalty.to),
            rule: penalty.rule,
            source: penalty.source,
            remembered: [...penalty.remembered],
          },
    otherChecks: otherChecks.map(({ check, lines, owed }) => ({ check, lines, owed: toWire(owed) })),
    combined: { count: combined.length, fail: combined.filter(({ verdict }) => verdict === 'fail').length },
  }
}

export interface CollectedLine {
  readonly result: PayLineResult
  readonly siteId: string | null
  readonly siteName: string | null
}

export interface CollectedPay {
  readonly summary: PayResultSummary
  /** One for each rule and site that was broken. */
  readonly groups: readonly PayFailureGroup[]
  readonly periodStart: IsoDate | null
  readonly periodEnd: IsoDate | null
}

type Group = { -readonly [Key in keyof Omit<PayFailureGroup, 'workers'>]: PayFailureGroup[Key] } & {
  readonly rule: PayRuleId
  readonly people: Set<string>
}

interface RateCount {
  readonly zone: Zone
  readonly livingWage: LivingWageRow
  lines: number
  readonly minimumWage: Map<MinimumWageRow, number>
}

/**
 * Takes the lines of one check as they come and holds none of them. Numbers of worker references may be shared with
 * others who take the same lines.
 */
export function collectPayResults(options?: CollectPayOptions, workers?: TextNumbers) {
  const summary = startPaySummary({ ...options, workers })
  const groups = new Map<string, Group>()
  const rates = new Map<LivingWageRow, { london?: RateCount; uk?: RateCount }>()
  let periodStart: IsoDate | null = null
  let periodEnd: IsoDate | null = null

  const addGroups = (standard: PayStandard, line: CollectedLine) => {
    const { result, siteId, siteName } = line
    const outcome = standard === 'minimum_wage' ? result.minimumWage : result.livingWage
    const amount = standard === 'minimum_wage' ? result.minimumWage.arrears : result.livingWage.shortfall
    if (outcome.verdict !== 'fail' || amount === undefined) return
    const zone = result.livingWage.zone ?? 'uk'
    for (const rule of outcome.causes) {
      const key = `${standard}|${rule}|${siteId ?? ''}|${zone}`
      const known = groups.get(key)
      if (known) {
        known.people.add(result.workerRef)
        known.periods += 1
        known.amount = add(known.amount, amount)
        if (result.periodStart < known.since) known.since = result.periodStart
        continue
      }
      groups.set(key, {
        standard,
        rule,
        ruleId: rule,
        zone,
        ...(siteId === null ? {} : { siteId }),
        ...(siteName === null ? {} : { siteName }),
        people: new Set([result.workerRef]),
        periods: 1,
        amount,
        since: result.periodStart,
      })
    }
  }

  const addRates = ({ minimumWage, livingWage }: PayLineResult) => {
    const { required, zone } = livingWage
    if (required === undefined || zone === undefined) return
    const byZone = rates.get(required) ?? {}
    rates.set(required, byZone)
    const count = byZone[zone] ?? { zone, livingWage: required, lines: 0, minimumWage: new Map() }
    byZone[zone] = count
    count.lines += 1
    const { rateRow } = minimumWage
    if (rateRow) count.minimumWage.set(rateRow, (count.minimumWage.get(rateRow) ?? 0) + 1)
  }

  // Where types of work are combined, a line that the law finds made up for by another is no failing of the law.
  const waiting: CollectedLine[] = []
  const addWaiting = (combined: PaySummary['combined']) => {
    const keyOf = (of: Pick<PayLineResult, 'workerRef' | 'periodStart' | 'periodEnd'>) =>
      `${of.periodStart}|${of.periodEnd}|${of.workerRef}`
    const madeUp = new Set((combined ?? []).filter(({ verdict }) => verdict === 'pass').map(keyOf))
    for (const line of waiting) if (!madeUp.has(keyOf(line.result))) addGroups('minimum_wage', line)
  }

  return {
    add: (line: CollectedLine): void => {
      const { result } = line
      summary.add(result)
      if (options?.hasWorkTypes !== true) addGroups('minimum_wage', line)
      else if (result.minimumWage.verdict === 'fail') waiting.push(line)
      addGroups('living_wage', line)
      addRates(result)
      if (periodStart === null || result.periodStart < periodStart) periodStart = result.periodStart
      if (periodEnd === null || result.periodEnd > periodEnd) periodEnd = result.periodEnd
    },
    finish: (notes: readonly string[]): CollectedPay => {
      const finished = summary.finish()
      addWaiting(finished.combined)
      const { lines, people, minimumWage, livingWage } = finished
      return {
        periodStart,
        periodEnd,
        groups: [...groups.values()].map(({ people: workers, rule: _, ...group }) => ({
          ...group,
          workers: workers.size,
        })),
        summary: {
          lines,
          people,
          minimumWage: {
            people: minimumWage.people,
            underpayment: toWire(minimumWage.underpayment),
            arrears: toWire(minimumWage.arrears),
          },
          livingWage: {
            people: livingWage.people,
            shortfall: toWire(livingWage.shortfall),
            shortfallAtAnnounced: toWire(livingWage.shortfallAtAnnounced),
            histogram: livingWage.histogram.map(({ from, to, below, atOrAbove }) => ({
              from: toWire(from),
              to: toWire(to),
              below,
              atOrAbove,
            })),
          },
          causes: nameCauses(groups.values()),
          rates: commonRates(rates.values()),
          notes: [...notes],
          beyond: showBeyond(options, finished),
          beside: null,
        },
      }
    },
  }
}

/** What brought pay below each standard, the cause of most people first. */
function nameCauses(groups: Iterable<Group>): PayResultSummary['causes'] {
  const counts = new Map<string, { standard: PayStandard; rule: PayRuleId; people: Set<string> }>()
  for (const { standard, rule, people } of groups) {
    const key = `${standard}|${rule}`
    const known = counts.get(key) ?? { standard, rule, people: new Set<string>() }
    for (const person of people) known.people.add(person)
    counts.set(key, known)
  }
  return [...counts.values()]
    .sort((a, b) => b.people.size - a.people.size)
    .map(({ standard, rule }) => {
      const { finding, text } = findPayRule(rule)
      return { standard, rule, text: finding ?? text }
    })
}

/** For each zone the rates that most of its lines were held against. */
function commonRates(rates: Iterable<{ london?: RateCount; uk?: RateCount }>): PayResultSummary['rates'] {
  const best = new Map<Zone, RateCount>()
  for (const byZone of rates) {
    for (const count of [byZone.london, byZone.uk]) {
      if (count && count.lines > (best.get(count.zone)?.lines ?? 0)) best.set(count.zone, count)
    }
  }
  return [...best.values()]
    .sort((a, b) => b.lines - a.lines)
    .map(({ zone, livingWage, minimumWage }) => {
      const [common] = [...minimumWage].sort(([, a], [, b]) => b - a)
      const adult = common?.[0].bands[0]
      return {
        zone,
        livingWage: toWire(livingWage[zone]),
        payBy: livingWage.payBy,
        minimumWage: adult ? toWire(adult.rate) : null,
      }
    })
}
