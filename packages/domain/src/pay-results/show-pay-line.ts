import { type Exact, toDecimalString, toWire } from '../exact/index.ts'
import {
  type ExplainedPayLine,
  findPayRule,
  OTHER_CHECK_BASIS,
  type PayReason,
  type WorkingStep,
} from '../pay/index.ts'

export interface ShowPayLineOptions {
  /** Says a reason in other words than the check's own. */
  readonly sentence?: (reason: PayReason) => string
  /** Says a step's note in other words. */
  readonly note?: (note: string) => string
}

/** A line with its whole working as plain data: exact figures as text, rules with their words and sources. */
export function showPayLine(line: ExplainedPayLine, options: ShowPayLineOptions = {}) {
  const { sentence = (reason) => reason.message, note = (text) => text } = options
  const { minimumWage, livingWage } = line
  const hourly = livingWage.lowestHourlyPay ?? livingWage.hourlyPay
  return {
    line: line.line,
    workerRef: line.workerRef,
    periodStart: line.periodStart,
    periodEnd: line.periodEnd,
    minimumWageVerdict: minimumWage.verdict,
    livingWageVerdict: livingWage.verdict,
    hours: write(minimumWage.hours ?? livingWage.hours),
    minimumWageHourly: write(minimumWage.hourlyPay),
    livingWageHourly: write(hourly),
    livingWageRate: write(livingWage.rateRequired),
    arrears: write(minimumWage.arrears),
    shortfall: write(livingWage.shortfall),
    minimumWageReasons: minimumWage.reasons.map(sentence),
    livingWageReasons: livingWage.reasons.map(sentence),
    minimumWageWorking: minimumWage.working.map((step) => showStep(step, note)),
    livingWageWorking: livingWage.working.map((step) => showStep(step, note)),
    otherChecks: line.otherChecks.map(({ check, verdict, reasons, owed, working }) => ({
      check,
      basis: OTHER_CHECK_BASIS[check],
      verdict,
      reasons: reasons.map(sentence),
      owed: write(owed),
      working: working.map((step) => showStep(step, note)),
    })),
  }
}

function write(value: Exact | undefined): string | null {
  return value === undefined ? null : toWire(value)
}

function showStep(step: WorkingStep, note: (text: string) => string) {
  const { label, effect, rule } = step
  const { text, source } = findPayRule(rule)
  const decimal = (value: Exact | undefined) => (value === undefined ? null : toDecimalString(value))
  return {
    label,
    effect,
    note: note(step.note),
    rule,
    ruleText: text,
    source,
    hours: decimal(step.hours),
    amount: decimal(step.amount),
    perHour: decimal(step.perHour),
  }
}
