import { formatDate } from '@daylight/domain/dates'
import { equals } from '@daylight/domain/exact'
import {
  type ExplainedPayLine,
  formatHours,
  formatPounds,
  OTHER_CHECK_NAMES,
  type PayReason,
  type PaySummary,
  type PayVerdict,
  type VerdictCounts,
  type WorkingEffect,
  type WorkingStep,
} from '@daylight/domain/pay'
import type { Signal } from '@daylight/domain/signals'
import type { PayrollReading } from './read-payroll.ts'

const verdictWords: Readonly<Record<PayVerdict, string>> = {
  pass: 'pass',
  fail: 'FAIL',
  cannot_say: 'cannot say',
  out_of_scope: 'out of scope',
}

const effectSigns: Readonly<Record<WorkingEffect, string>> = {
  counts: '·',
  added: '+',
  taken_off: '−',
  left_out: '(left out)',
  rate: '·',
  result: '=',
}

function writeStep(step: WorkingStep): string {
  const figures = [
    step.hours === undefined ? '' : `${formatHours(step.hours)} h`,
    step.amount === undefined ? '' : formatPounds(step.amount),
    step.perHour === undefined ? '' : `${formatPounds(step.perHour)} an hour`,
  ].filter((figure) => figure !== '')
  const note = step.note === '' ? '' : ` — ${step.note}`
  return `      ${effectSigns[step.effect]} ${step.label}: ${figures.join(', ')}${note} [${step.rule}]\n`
}

type Standard = {
  readonly verdict: PayVerdict
  readonly reasons: readonly PayReason[]
  readonly working: readonly WorkingStep[]
}

function writeStandard(name: string, missing: string, result: Standard): string {
  const reasons = result.reasons.map((reason) => `      ${reason.message}\n`).join('')
  const steps = result.verdict === 'fail' ? result.working.map(writeStep).join('') : ''
  return `    ${name}: ${verdictWords[result.verdict]}${missing}\n${reasons}${steps}`
}

/** One line of the file for a person: both standards, always apart, with how a failing one was worked out. */
export function writePayLine(line: ExplainedPayLine): string {
  const { minimumWage, livingWage } = line
  const owed =
    minimumWage.verdict === 'fail' && minimumWage.underpayment !== undefined
      ? `, underpaid by ${formatPounds(minimumWage.underpayment)}, owed today ${formatPounds(minimumWage.arrears ?? minimumWage.underpayment)}`
      : ''
  const short =
    livingWage.verdict === 'fail' && livingWage.shortfall !== undefined
      ? `, short by ${formatPounds(livingWage.shortfall)}`
      : ''
  return [
    `  Line ${line.line}: worker ${line.workerRef}, ${formatDate(line.periodStart)} to ${formatDate(line.periodEnd)}\n`,
    writeStandard('Legal minimum', owed, minimumWage),
    writeStandard('Living Wage', short, livingWage),
  ].join('')
}

const writeCounts = (counts: VerdictCounts): string =>
  `${counts.pass} pass, ${counts.fail} fail, ${counts.cannotSay} cannot say, ${counts.outOfScope} out of scope`

/** Penalty exposure, workers with several types of work, and the checks beside the two rates. */
function writeBeyondTheRates({ penalty, combined, otherChecks }: PaySummary): readonly string[] {
  const out: string[] = []
  if (penalty !== undefined) {
    const doubt = penalty.remembered.length === 0 ? '' : ' Parts of this rule were remembered, not confirmed.'
    out.push(
      `  Penalty by law, if a notice were served: ${formatPounds(penalty.from)} to ${formatPounds(penalty.to)}. ${penalty.rule}${doubt}\n`,
    )
  }
  const mixed = (combined ?? []).filter(({ verdict }) => verdict === 'fail' || verdict === 'pass')
  if (mixed.length > 0) {
    const below = mixed.filter(({ verdict }) => verdict === 'fail').length
    out.push(
      `  Several types of work in one period, taken together as the law does: ${mixed.length}, of them ${below} below the legal minimum.\n`,
    )
  }
  if (otherChecks.length > 0) out.push('\nOther checks, apart from both rates:\n')
  for (const { check, lines } of otherChecks)
    out.push(`  ${OTHER_CHECK_NAMES[check]}: ${writeCounts(lines)}\n`)
  return out
}

/** What stands below the lines: the counts, the money and what to know of the file. */
export function writePaySummary(
  summary: PaySummary,
  reading: PayrollReading,
  signals: readonly Signal[],
): string {
  const { minimumWage, livingWage } = summary
  const out = [`${summary.lines} lines of ${summary.people} workers\n`]
  out.push(`  Legal minimum: ${writeCounts(minimumWage.lines)}; owed ${formatPounds(minimumWage.arrears)}\n`)
  out.push(
    `  Living Wage:   ${writeCounts(livingWage.lines)}; short by ${formatPounds(livingWage.shortfall)}\n`,
  )
  if (!equals(livingWage.shortfallAtAnnounced, livingWage.shortfall)) {
    out.push(
      `  At the Living Wage already announced it would be ${formatPounds(livingWage.shortfallAtAnnounced)}.\n`,
    )
  }
  out.push(...writeBeyondTheRates(summary))
  if (signals.length > 0) {
    out.push('\nTo ask about (signals, never proof):\n')
    for (const { workers, why } of signals) out.push(`  ${workers.slice(0, 20).join(', ')}: ${why}\n`)
  }
  const notes = [...reading.notes]
  for (const { reason } of reading.guesses) notes.push(reason)
  if (reading.ignored.length > 0) notes.push(`Not read, not kept: ${reading.ignored.join(', ')}.`)
  if (notes.length > 0) out.push(`\n${notes.join('\n')}\n`)
  return out.join('')
}
