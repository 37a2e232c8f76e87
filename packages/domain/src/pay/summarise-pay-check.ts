import { type Exact, type ExactSum, exact, floorOf, multiply, ratio, startSum } from '../exact/index.ts'
import type { Zone } from '../reference/index.ts'
import { type BeyondTheRates, type PaySummaryOptions, startBeyondTheRates } from './beyond-the-rates.ts'
import { countOf, SEVERITY, type VerdictCounts } from './count-verdicts.ts'
import { numberTexts } from './number-texts.ts'
import type { PayLineResult } from './pay-line.ts'
import type { PayRuleId } from './pay-rules.ts'

export type PayStandard = 'minimum_wage' | 'living_wage'

/** People paid an hourly Living Wage pay from `from` up to but not including `to`, pounds. */
export interface HourlyPayBar {
  readonly from: Exact
  readonly to: Exact
  readonly below: number
  readonly atOrAbove: number
}

/** What brought pay below a rate, where, and for how many: one finding each. */
export interface FailingRule {
  readonly standard: PayStandard
  readonly rule: PayRuleId
  readonly siteName: string | undefined
  readonly zone: Zone | undefined
  readonly lines: number
  readonly people: number
  /** Pounds missing in those lines. A line with two causes is in both groups: do not add groups up. */
  readonly missing: Exact
}

export interface PaySummary {
  readonly lines: number
  readonly people: number
  readonly minimumWage: {
    readonly lines: VerdictCounts
    /** A person counts once, by the worst of their lines: fail, cannot say, pass, out of scope. */
    readonly people: VerdictCounts
    readonly underpayment: Exact
    readonly arrears: Exact
  }
  readonly livingWage: {
    readonly lines: VerdictCounts
    readonly people: VerdictCounts
    readonly shortfall: Exact
    readonly shortfallAtAnnounced: Exact
    /** By each person's lowest hour; no empty bars, rising. */
    readonly histogram: readonly HourlyPayBar[]
  }
  readonly failingRules: readonly FailingRule[]
  readonly combined: BeyondTheRates['combined']
  readonly penalty: BeyondTheRates['penalty']
  readonly otherChecks: BeyondTheRates['otherChecks']
}

/** Takes lines one by one and holds no line; one small number for each worker reference. */
export interface PaySummaryCollector {
  readonly add: (line: PayLineResult) => void
  readonly finish: () => PaySummary
}

const BARS_PER_POUND = 5
const EXACT_BARS_PER_POUND = exact(BARS_PER_POUND)
const HIGHEST_BAR = 5000
const FIRST_PEOPLE = 1024
const NO_BAR = HIGHEST_BAR + 1

interface RuleGroup {
  readonly group: Omit<FailingRule, 'lines' | 'people' | 'missing'>
  readonly workers: Set<number>
  readonly missing: ExactSum
  lines: number
}

/** Index of the bar an hourly pay falls into; pay below nothing goes into the first. */
function barOf(hourly: Exact | undefined): number {
  if (hourly === undefined) return NO_BAR
  return Math.min(HIGHEST_BAR, Math.max(0, floorOf(multiply(hourly, EXACT_BARS_PER_POUND))))
}

// A person's standing is packed into one number, so that a million people fit into little memory:
// bar × 16 + Living Wage severity × 4 + minimum wage severity.
function pack(bar: number, livingWage: number, minimumWage: number): number {
  return bar * 16 + livingWage * 4 + minimumWage
}

function countPeople(people: Uint32Array) {
  const minimumWage = [0, 0, 0, 0]
  const livingWage = [0, 0, 0, 0]
  const bars = new Map<number, { below: number; atOrAbove: number }>()
  for (const packed of people) {
    const minimum = packed % 4
    const living = Math.floor(packed / 4) % 4
    const bar = Math.floor(packed / 16)
    minimumWage[minimum] = (minimumWage[minimum] ?? 0) + 1
    livingWage[living] = (livingWage[living] ?? 0) + 1
    if (bar === NO_BAR) continue
    const counts = bars.get(bar) ?? { below: 0, atOrAbove: 0 }
    if (living === SEVERITY.fail) counts.below += 1
    else counts.atOrAbove += 1
    bars.set(bar, counts)
  }
  const histogram = [...bars]
    .sort(([left], [right]) => left - right)
    .map(([bar, counts]) => ({
      from: ratio(bar, BARS_PER_POUND),
      to: ratio(bar + 1, BARS_PER_POUND),
      ...counts,
    }))
  return { minimumWage: countOf(minimumWage), livingWage: countOf(livingWage), histogram }
}

/** Starts a summary that grows line by line. */
export function startPaySummary(options: PaySummaryOptions = {}): PaySummaryCollector {
  const workers = numberTexts()
  const beyond = startBeyondTheRates(options, workers)
  let people = new Uint32Array(FIRST_PEOPLE)
  const groups = new Map<string, RuleGroup>()
  const minimumWage = [0, 0, 0, 0]
  const livingWage = [0, 0, 0, 0]
  let lines = 0
  const underpayment = startSum()
  const arrears = startSum()
  const shortfall = startSum()
  const shortfallAtAnnounced = startSum()

  const addGroup = (standard: PayStandard, rule: PayRuleId, line: PayLineResult, missing: Exact) => {
    const { siteName, workerRef } = line
    const { zone } = line.livingWage
    // A rule belongs to one standard; the free text comes last, so no two groups share a key.
    const key = `${rule}|${zone ?? ''}|${siteName === undefined ? '' : `=${siteName}`}`
    const known = groups.get(key) ?? {
      group: { standard, rule, siteName, zone },
      workers: new Set<number>(),
      lines: 0,
      missing: startSum(),
    }
    known.lines += 1
    known.missing.add(missing)
    known.workers.add(workers.of(workerRef))
    groups.set(key, known)
  }

  const addPerson = (line: PayLineResult, minimum: number, living: number) => {
    const bar = barOf(line.livingWage.lowestHourlyPay)
    const known = workers.size()
    const worker = workers.of(line.workerRef)
    if (worker === known) {
      if (worker === people.length) {
        const more = new Uint32Array(people.length * 2)
        more.set(people)
        people = more
      }
      people[worker] = pack(bar, living, minimum)
      return
    }
    const before = people[worker] ?? 0
    const lowestBar = Math.min(bar, Math.floor(before / 16))
    const worstLiving = Math.max(living, Math.floor(before / 4) % 4)
    people[worker] = pack(lowestBar, worstLiving, Math.max(minimum, before % 4))
  }

  return {
    add: (line) => {
      lines += 1
      beyond.add(line)
      const minimum = SEVERITY[line.minimumWage.verdict]
      const living = SEVERITY[line.livingWage.verdict]
      minimumWage[minimum] = (minimumWage[minimum] ?? 0) + 1
      livingWage[living] = (livingWage[living] ?? 0) + 1
      addPerson(line, minimum, living)
      const missingByLaw = line.minimumWage.underpayment
      if (line.minimumWage.verdict === 'fail' && missingByLaw !== undefined) {
        underpayment.add(missingByLaw)
        arrears.add(line.minimumWage.arrears ?? missingByLaw)
        for (const rule of line.minimumWage.causes) addGroup('minimum_wage', rule, line, missingByLaw)
      }
      const short = line.livingWage.shortfall
      if (short === undefined) return
      shortfall.add(short)
      shortfallAtAnnounced.add(line.livingWage.shortfallAtAnnounced ?? short)
      for (const rule of line.livingWage.causes) addGroup('living_wage', rule, line, short)
    },
    finish: () => {
      const counted = countPeople(people.subarray(0, workers.size()))
      return {
        lines,
        people: workers.size(),
        minimumWage: {
          lines: countOf(minimumWage),
          people: counted.minimumWage,
          underpayment: underpayment.total(),
          arrears: arrears.total(),
        },
        livingWage: {
          lines: countOf(livingWage),
          people: counted.livingWage,
          shortfall: shortfall.total(),
          shortfallAtAnnounced: shortfallAtAnnounced.total(),
          histogram: counted.histogram,
        },
        failingRules: [...groups.values()].map((entry) => ({
          ...entry.group,
          lines: entry.lines,
          people: entry.workers.size,
          missing: entry.missing.total(),
        })),
        ...beyond.finish(),
      }
    },
  }
}

/** The summary of lines at hand. */
export function summarisePayCheck(
  lines: Iterable<PayLineResult>,
  options: PaySummaryOptions = {},
): PaySummary {
  const summary = startPaySummary(options)
  for (const line of lines) summary.add(line)
  return summary.finish()
}
