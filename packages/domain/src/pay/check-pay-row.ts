import { checkLivingWage } from './check-living-wage.ts'
import { checkMinimumWage } from './check-minimum-wage.ts'
import { capitalise } from './make-reasons.ts'
import { checkOtherPay } from './other-checks/check-other-pay.ts'
import type { PayCheckContext } from './pay-check-context.ts'
import type { ExplainedPayLine, PayLineResult, PayReason, PayVerdict, WorkingStep } from './pay-line.ts'
import type { PayrollRow } from './payroll-row.ts'
import { type PayFacts, readPayFacts } from './read-pay-facts.ts'
import { withoutDoubtful } from './without-doubtful.ts'
import type { WorkingSteps } from './working-steps.ts'

function siteOf({ workplace }: PayrollRow): string | undefined {
  return workplace !== undefined && 'siteName' in workplace ? workplace.siteName : undefined
}

function describeLine(row: PayrollRow, age: number | undefined) {
  return {
    line: row.line,
    workerRef: row.workerRef,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    ageAtPeriodStart: age,
    siteName: siteOf(row),
    workType: row.workType,
  }
}

interface Judged {
  readonly verdict: PayVerdict
  readonly reasons: readonly PayReason[]
}

type Standard<Result> = (facts: PayFacts, context: PayCheckContext, steps: WorkingSteps) => Result

/**
 * One standard, with a second look where a figure that need not be there cannot be right: a line that fails without
 * it fails with it too. So saying more never turns a fail into "cannot say".
 */
function judge<Result extends Judged>(
  check: Standard<Result>,
  facts: PayFacts,
  context: PayCheckContext,
  steps: WorkingSteps,
): Result {
  const first = check(facts, context, steps)
  if (first.verdict !== 'cannot_say') return first
  for (const reason of first.reasons) {
    for (const row of withoutDoubtful(facts.row, reason)) {
      const again: WorkingSteps = steps === null ? null : []
      const second = judge(check, readPayFacts(row, context), context, again)
      if (second.verdict !== 'fail') continue
      if (steps !== null && again !== null) {
        const note = `left out: it cannot be right, and pay falls short without it. ${capitalise(reason.message)}`
        const step = { label: 'A figure left out', effect: 'left_out', rule: 'mw.doubtful', note } as const
        steps.splice(0, steps.length, step, ...again)
      }
      return second
    }
  }
  return first
}

/**
 * Both verdicts on one row, without the working: for many rows. `explainPayLine` gives the same verdicts with
 * every step; both walk the same rules. Never throws for a row's figures: what cannot be told is `cannot_say`.
 */
export function checkPayRow(row: PayrollRow, context: PayCheckContext): PayLineResult {
  const facts = readPayFacts(row, context)
  return {
    ...describeLine(row, facts.age),
    minimumWage: judge(checkMinimumWage, facts, context, null),
    livingWage: judge(checkLivingWage, facts, context, null),
    otherChecks: checkOtherPay(facts, context),
  }
}

/** Both verdicts on one row with their whole working, for a person to redo by hand. */
export function explainPayLine(row: PayrollRow, context: PayCheckContext): ExplainedPayLine {
  const facts = readPayFacts(row, context)
  const minimumWageSteps: WorkingStep[] = []
  const livingWageSteps: WorkingStep[] = []
  const minimumWage = judge(checkMinimumWage, facts, context, minimumWageSteps)
  const livingWage = judge(checkLivingWage, facts, context, livingWageSteps)
  return {
    ...describeLine(row, facts.age),
    minimumWage: { ...minimumWage, working: minimumWageSteps },
    livingWage: { ...livingWage, working: livingWageSteps },
    otherChecks: checkOtherPay(facts, context),
  }
}
