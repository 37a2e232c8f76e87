import { checkLivingWage } from './check-living-wage.ts'
import { checkMinimumWage } from './check-minimum-wage.ts'
import type { PayCheckContext } from './pay-check-context.ts'
import type { ExplainedPayLine, PayLineResult, WorkingStep } from './pay-line.ts'
import type { PayrollRow } from './payroll-row.ts'
import { readPayFacts } from './read-pay-facts.ts'

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
  }
}

/**
 * Both verdicts on one row, without the working: for many rows. `explainPayLine` gives the same verdicts with
 * every step; both walk the same rules. Never throws for a row's figures: what cannot be told is `cannot_say`.
 */
export function checkPayRow(row: PayrollRow, context: PayCheckContext): PayLineResult {
  const facts = readPayFacts(row, context)
  return {
    ...describeLine(row, facts.age),
    minimumWage: checkMinimumWage(facts, context, null),
    livingWage: checkLivingWage(facts, context, null),
  }
}

/** Both verdicts on one row with their whole working, for a person to redo by hand. */
export function explainPayLine(row: PayrollRow, context: PayCheckContext): ExplainedPayLine {
  const facts = readPayFacts(row, context)
  const minimumWageSteps: WorkingStep[] = []
  const livingWageSteps: WorkingStep[] = []
  const minimumWage = checkMinimumWage(facts, context, minimumWageSteps)
  const livingWage = checkLivingWage(facts, context, livingWageSteps)
  return {
    ...describeLine(row, facts.age),
    minimumWage: { ...minimumWage, working: minimumWageSteps },
    livingWage: { ...livingWage, working: livingWageSteps },
  }
}
