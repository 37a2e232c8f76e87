import type { VerdictCounts } from '../pay/index.ts'
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
    causes: anyFew ? [] : causes,
  }
}
