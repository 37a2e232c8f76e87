import { SMALLEST_PUBLISHED_COUNT } from '../findings/index.ts'
import type { VerdictCounts } from '../pay/index.ts'
import type { PayBeyondTheRates, PayResultSummary } from './collect-pay-results.ts'

/** A number of people; below five it is not told, nor what would give it away. */
export type PeopleCount = number | 'fewer_than_5' | 'not_shown'

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

const isSmall = (count: number) => count > 0 && count < SMALLEST_PUBLISHED_COUNT

/**
 * Counts as they may be told to somebody who may not see single workers. Where one of them is small, the next
 * smallest is kept back too: otherwise the total would give the small one away.
 */
export function suppressCounts(counts: VerdictCounts): ShownCounts {
  const entries = Object.entries(counts).filter(([, count]) => count > 0)
  const small = entries.filter(([, count]) => isSmall(count))
  const [next] = entries.filter(([, count]) => !isSmall(count)).sort(([, a], [, b]) => a - b)
  const hidden = small.length === 1 ? next?.[0] : undefined
  const show = (key: keyof VerdictCounts): PeopleCount => {
    const count = counts[key]
    if (isSmall(count)) return 'fewer_than_5'
    return key === hidden ? 'not_shown' : count
  }
  return {
    pass: show('pass'),
    fail: show('fail'),
    cannotSay: show('cannotSay'),
    outOfScope: show('outOfScope'),
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
