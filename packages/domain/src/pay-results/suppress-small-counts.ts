import type { VerdictCounts } from '../pay/index.ts'
import { type BesideFiles, PAYMENT_RESULTS, TIMESHEET_DIFFERENCES } from './collect-beside.ts'
import type { PayBeyondTheRates, PayResultSummary } from './collect-pay-results.ts'
import { isSmallGroup as isSmall, type PeopleCount, suppressGroups } from './suppress-groups.ts'

interface ShownCounts {
  pass: PeopleCount
  fail: PeopleCount
  cannotSay: PeopleCount
  outOfScope: PeopleCount
}

/** The summary as somebody may see it who may, or may not, see single workers. */
export interface ShownSummary extends Pick<PayResultSummary, 'lines' | 'causes' | 'rates' | 'notes'> {
  people: PeopleCount
  minimumWage: ShownCounts & { arrears: string | null }
  livingWage: ShownCounts & { shortfall: string | null }
  histogram: PayResultSummary['livingWage']['histogram']
  beyond: ShownBeyond | null
  beside: ShownBeside | null
}

type Timesheet = NonNullable<BesideFiles['timesheet']>
type Payments = NonNullable<BesideFiles['payments']>

interface ShownBeside {
  timesheet:
    | (Pick<Timesheet, 'shifts' | 'examples'> & {
        differences: { code: keyof Timesheet['differences']; lines: PeopleCount }[]
        notInPayroll: PeopleCount
        overLimits: (Omit<Timesheet['overLimits'][number], 'workers'> & { workers: PeopleCount })[]
      })
    | null
  payments:
    | (Pick<Payments, 'format' | 'credits' | 'examples'> & {
        lines: { result: keyof Payments['lines']; count: PeopleCount }[]
        creditsNotMatched: PeopleCount
      })
    | null
}

interface ShownBeyond extends Pick<PayBeyondTheRates, 'rulesVersion' | 'penalty'> {
  otherChecks: (Omit<PayBeyondTheRates['otherChecks'][number], 'lines'> & { lines: ShownCounts })[]
  combined: { count: PeopleCount; fail: PeopleCount }
}

/** Verdicts as they may be told to somebody who may not see single workers. */
export function suppressCounts(counts: VerdictCounts): ShownCounts {
  const tell = suppressGroups({ ...counts })
  return {
    pass: tell('pass'),
    fail: tell('fail'),
    cannotSay: tell('cannotSay'),
    outOfScope: tell('outOfScope'),
  }
}

function showCount(count: number): PeopleCount {
  return isSmall(count) ? 'fewer_than_5' : count
}

/** The same for what was looked at beside the rates: money of few people is not told. */
function showBeyond(beyond: PayResultSummary['beyond']): ShownSummary['beyond'] {
  if (beyond === null) return null
  const { penalty, otherChecks, combined } = beyond
  return {
    rulesVersion: beyond.rulesVersion,
    penalty: penalty === null || isSmall(penalty.workers) ? null : penalty,
    otherChecks: otherChecks.map(({ check, lines, owed }) => ({
      check,
      lines: suppressCounts(lines),
      owed: isSmall(lines.fail) ? null : owed,
    })),
    combined: { count: showCount(combined.count), fail: showCount(combined.fail) },
  }
}

/** Counts of the files beside a payroll; lines one by one only for somebody who may read lines. */
function showBeside(beside: BesideFiles | null, mayReadLines: boolean): ShownBeside | null {
  if (beside === null) return null
  const { timesheet, payments } = beside
  const tell = mayReadLines ? (count: number) => count : showCount
  // The lines of a payroll are told, so what is left of them would give a small group away.
  const lines = payments && (mayReadLines ? null : suppressGroups(payments.lines))
  return {
    timesheet: timesheet && {
      shifts: timesheet.shifts,
      differences: TIMESHEET_DIFFERENCES.map((code) => ({ code, lines: tell(timesheet.differences[code]) })),
      notInPayroll: tell(timesheet.notInPayroll),
      overLimits: timesheet.overLimits.map(({ workers, ...limit }) => ({ ...limit, workers: tell(workers) })),
      examples: mayReadLines ? timesheet.examples : [],
    },
    payments: payments && {
      format: payments.format,
      credits: payments.credits,
      lines: PAYMENT_RESULTS.map((result) => ({
        result,
        count: lines === null ? payments.lines[result] : lines(result),
      })),
      creditsNotMatched: tell(payments.creditsNotMatched),
      examples: mayReadLines ? payments.examples : [],
    },
  }
}

/** The summary for somebody who may see the lines, or, with small numbers kept back, for everybody else. */
export function showSummary(summary: PayResultSummary, mayReadLines: boolean): ShownSummary {
  const { lines, people, minimumWage, livingWage, causes, rates, notes } = summary
  const shared = { lines, causes, rates, notes }
  if (mayReadLines) {
    return {
      ...shared,
      people,
      minimumWage: { ...minimumWage.people, arrears: minimumWage.arrears },
      livingWage: { ...livingWage.people, shortfall: livingWage.shortfall },
      histogram: livingWage.histogram,
      beyond: summary.beyond,
      beside: showBeside(summary.beside, true),
    }
  }
  const few = (count: number) => count > 0 && isSmall(count)
  const anyFew = few(livingWage.people.fail) || few(minimumWage.people.fail) || isSmall(people)
  return {
    ...shared,
    lines: isSmall(people) ? 0 : lines,
    people: isSmall(people) ? 'fewer_than_5' : people,
    minimumWage: {
      ...suppressCounts(minimumWage.people),
      // The sum of a few people's arrears would tell what each of them earns.
      arrears: few(minimumWage.people.fail) ? null : minimumWage.arrears,
    },
    livingWage: {
      ...suppressCounts(livingWage.people),
      shortfall: few(livingWage.people.fail) ? null : livingWage.shortfall,
    },
    // Bars of single people are lines by another name.
    histogram: [],
    beyond: showBeyond(summary.beyond),
    beside: showBeside(summary.beside, false),
    causes: anyFew ? [] : causes,
  }
}
