import { type Exact, toDecimalString } from '../exact/index.ts'
import type { WorkingTimeResult } from './check-working-time.ts'
import { workingTimeRules } from './working-time-rules.ts'

function write(value: Exact | undefined): string | null {
  return value === undefined ? null : toDecimalString(value)
}

/** One worker's limits of working time as plain JSON: hours are text of full precision, law and ETI are told apart. */
export function presentWorkingTime(workerRef: string, { checks, notes }: WorkingTimeResult) {
  return {
    workerRef,
    checks: checks.map(({ rule, verdict, figure, limit, days, working }) => {
      const { name, basis, text, source, confidence } = workingTimeRules[rule]
      return {
        rule,
        name,
        basis,
        verdict,
        figure: write(figure),
        limit: write(limit),
        days,
        working,
        text,
        source,
        confidence,
      }
    }),
    notes: notes.map(({ message }) => message),
  }
}
