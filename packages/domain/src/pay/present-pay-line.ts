import { type Exact, toDecimalString } from '../exact/index.ts'
import type { CombinedPay } from './combine-work-types.ts'
import type { VerdictCounts } from './count-verdicts.ts'
import { OTHER_CHECK_BASIS, type OtherCheckResult } from './other-checks/other-check.ts'
import type { ExplainedPayLine, WorkingStep } from './pay-line.ts'
import { findPayRule } from './pay-rules.ts'
import type { PaySummary } from './summarise-pay-check.ts'

function write(value: Exact | undefined): string | null {
  return value === undefined ? null : toDecimalString(value)
}

function presentStep(step: WorkingStep) {
  const rule = findPayRule(step.rule)
  return {
    label: step.label,
    effect: step.effect,
    note: step.note,
    rule: step.rule,
    source: rule.source,
    ...(step.hours === undefined ? {} : { hours: toDecimalString(step.hours) }),
    ...(step.amount === undefined ? {} : { amount: toDecimalString(step.amount) }),
    ...(step.perHour === undefined ? {} : { perHour: toDecimalString(step.perHour) }),
  }
}

/**
 * A line as plain JSON, the stable contract of the command line and the API: money and hours are strings with
 * full precision, what is not known is null, reasons are sentences.
 */
export function presentPayLine(line: ExplainedPayLine) {
  const { minimumWage, livingWage } = line
  return {
    line: line.line,
    workerRef: line.workerRef,
    periodStart: line.periodStart,
    periodEnd: line.periodEnd,
    ageAtPeriodStart: line.ageAtPeriodStart ?? null,
    minimumWage: {
      verdict: minimumWage.verdict,
      reasons: minimumWage.reasons.map((reason) => reason.message),
      rate: write(minimumWage.rate),
      band: minimumWage.band ?? null,
      hours: write(minimumWage.hours),
      pay: write(minimumWage.pay),
      hourlyPay: write(minimumWage.hourlyPay),
      underpayment: write(minimumWage.underpayment),
      arrears: write(minimumWage.arrears),
      working: minimumWage.working.map(presentStep),
    },
    livingWage: {
      verdict: livingWage.verdict,
      reasons: livingWage.reasons.map((reason) => reason.message),
      zone: livingWage.zone ?? null,
      rateRequired: write(livingWage.rateRequired),
      rateAnnounced: write(livingWage.rateAnnounced),
      announcedDueBy: livingWage.announcedDueBy ?? null,
      hours: write(livingWage.hours),
      pay: write(livingWage.pay),
      hourlyPay: write(livingWage.hourlyPay),
      shortfall: write(livingWage.shortfall),
      working: livingWage.working.map(presentStep),
    },
    ...(line.otherChecks.length === 0 ? {} : { otherChecks: line.otherChecks.map(presentOtherCheck) }),
  }
}

function presentOtherCheck(result: OtherCheckResult) {
  const rule = findPayRule(result.rule)
  return {
    check: result.check,
    basis: OTHER_CHECK_BASIS[result.check],
    verdict: result.verdict,
    reasons: result.reasons.map((reason) => reason.message),
    owed: write(result.owed),
    rule: rule.text,
    source: rule.source,
    confidence: rule.confidence,
    working: result.working.map(presentStep),
  }
}

/** A worker with several types of work in one period, whose pay and hours the law adds up. */
function presentCombinedPay(combined: CombinedPay) {
  return {
    workerRef: combined.workerRef,
    periodStart: combined.periodStart,
    periodEnd: combined.periodEnd,
    lines: combined.lines,
    workTypes: combined.workTypes,
    minimumWage: {
      verdict: combined.verdict,
      rate: write(combined.rate),
      band: combined.band ?? null,
      hours: write(combined.hours),
      pay: write(combined.pay),
      hourlyPay: write(combined.hourlyPay),
      underpayment: write(combined.underpayment),
      arrears: write(combined.arrears),
    },
  }
}

function presentCounts(counts: VerdictCounts) {
  return {
    pass: counts.pass,
    fail: counts.fail,
    cannotSay: counts.cannotSay,
    outOfScope: counts.outOfScope,
  }
}

/** The summary as plain JSON; the counts of verdicts are of lines. */
export function presentPaySummary(summary: PaySummary) {
  return {
    workers: summary.people,
    lines: summary.lines,
    minimumWage: {
      ...presentCounts(summary.minimumWage.lines),
      arrears: toDecimalString(summary.minimumWage.arrears),
    },
    livingWage: {
      ...presentCounts(summary.livingWage.lines),
      shortfall: toDecimalString(summary.livingWage.shortfall),
    },
  }
}

/** What was looked at beside the rates, as plain JSON; a part of which there is nothing to say is left out. */
export function presentBeyondTheRates(summary: PaySummary) {
  const { penalty, combined = [], otherChecks } = summary
  return {
    ...(combined.length === 0 ? {} : { workers: combined.map(presentCombinedPay) }),
    ...(otherChecks.length === 0
      ? {}
      : {
          otherChecks: otherChecks.map(({ check, lines, owed }) => ({
            check,
            basis: OTHER_CHECK_BASIS[check],
            ...presentCounts(lines),
            owed: toDecimalString(owed),
          })),
        }),
    ...(penalty === undefined
      ? {}
      : {
          penaltyExposure: {
            workers: penalty.workers,
            underpayment: toDecimalString(penalty.underpayment),
            from: toDecimalString(penalty.from),
            to: toDecimalString(penalty.to),
            rule: penalty.rule,
            source: penalty.source,
            remembered: penalty.remembered,
          },
        }),
  }
}
