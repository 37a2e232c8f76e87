import { type Exact, type ExactSum, ratio, startSum } from '../exact/index.ts'
import type { Zone } from '../reference/index.ts'
import { type BeyondTheRates, type PaySummaryOptions, startBeyondTheRates } from './beyond-the-rates.ts'
import { countOf, SEVERITY, type VerdictCounts } from './count-verdicts.ts'
import { numberTexts, type TextNumbers } from './number-texts.ts'
import type { PayLineResult } from './pay-line.ts'
import type { PayRuleId } from './pay-rules.ts'
import {
  BARS_PER_POUND,
  barIn,
  figuresOf,
  livingWageIn,
  minimumWageIn,
  NO_BAR,
  packStanding,
  type ShareFigures,
  type SummaryShare,
  standingOf,
} from './summary-share.ts'

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
  /** The same from a line checked elsewhere, of a worker by their number. Lines of several types of work cannot be combined from shares. */
  readonly addShare: (worker: number, share: SummaryShare) => void
  readonly finish: () => PaySummary
}

export interface StartSummaryOptions extends PaySummaryOptions {
  /** Numbers of worker references shared with others who take the same rows. */
  readonly workers?: TextNumbers | undefined
}

const FIRST_PEOPLE = 1024
/** Of a number that no line of this summary was of. */
const NOBODY = 0xffffffff

interface RuleGroup {
  readonly group: Omit<FailingRule, 'lines' | 'people' | 'missing'>
  readonly workers: Set<number>
  readonly missing: ExactSum
  lines: number
}

function countPeople(people: Uint32Array) {
  const minimumWage = [0, 0, 0, 0]
  const livingWage = [0, 0, 0, 0]
  const bars = new Map<number, { below: number; atOrAbove: number }>()
  let count = 0
  for (const packed of people) {
    if (packed === NOBODY) continue
    count += 1
    const minimum = minimumWageIn(packed)
    const living = livingWageIn(packed)
    const bar = barIn(packed)
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
  return { count, minimumWage: countOf(minimumWage), livingWage: countOf(livingWage), histogram }
}

/** Starts a summary that grows line by line. */
export function startPaySummary(options: StartSummaryOptions = {}): PaySummaryCollector {
  const workers = options.workers ?? numberTexts()
  const beyond = startBeyondTheRates(options, workers)
  let people = new Uint32Array(FIRST_PEOPLE).fill(NOBODY)
  const groups = new Map<string, RuleGroup>()
  const minimumWage = [0, 0, 0, 0]
  const livingWage = [0, 0, 0, 0]
  let lines = 0
  const underpayment = startSum()
  const arrears = startSum()
  const shortfall = startSum()
  const shortfallAtAnnounced = startSum()

  const addGroup = (
    standard: PayStandard,
    rule: PayRuleId,
    { siteName, zone }: ShareFigures,
    worker: number,
    missing: Exact,
  ) => {
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
    known.workers.add(worker)
    groups.set(key, known)
  }

  const addPerson = (worker: number, standing: number) => {
    if (worker >= people.length) {
      const more = new Uint32Array(Math.max(worker + 1, people.length * 2)).fill(NOBODY, people.length)
      more.set(people)
      people = more
    }
    const before = people[worker] ?? NOBODY
    people[worker] =
      before === NOBODY
        ? standing
        : packStanding(
            Math.min(barIn(standing), barIn(before)),
            Math.max(livingWageIn(standing), livingWageIn(before)),
            Math.max(minimumWageIn(standing), minimumWageIn(before)),
          )
  }

  const addFigures = (worker: number, figures: ShareFigures) => {
    beyond.addFigures(worker, figures)
    const { minimumWage: byLaw, livingWage: short } = figures
    if (byLaw !== undefined) {
      underpayment.add(byLaw.underpayment)
      arrears.add(byLaw.arrears)
      for (const rule of byLaw.causes) addGroup('minimum_wage', rule, figures, worker, byLaw.underpayment)
    }
    if (short === undefined) return
    shortfall.add(short.shortfall)
    shortfallAtAnnounced.add(short.shortfallAtAnnounced)
    for (const rule of short.causes) addGroup('living_wage', rule, figures, worker, short.shortfall)
  }

  const addStanding = (worker: number, standing: number, figures: ShareFigures | undefined) => {
    lines += 1
    const minimum = minimumWageIn(standing)
    const living = livingWageIn(standing)
    minimumWage[minimum] = (minimumWage[minimum] ?? 0) + 1
    livingWage[living] = (livingWage[living] ?? 0) + 1
    addPerson(worker, standing)
    if (figures !== undefined) addFigures(worker, figures)
  }

  return {
    add: (line) => {
      beyond.addLine(line)
      addStanding(workers.of(line.workerRef), standingOf(line), figuresOf(line))
    },
    addShare: (worker, { standing, figures }) => addStanding(worker, standing, figures),
    finish: () => {
      const counted = countPeople(people.subarray(0, workers.size()))
      return {
        lines,
        people: counted.count,
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
