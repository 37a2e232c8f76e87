import { add, compare, ZERO } from '../exact/index.ts'
import { formatHoursShort } from './format-pounds.ts'
import { salariedHoursInPartPeriod } from './other-work-types.ts'
import type { WorkingStep } from './pay-line.ts'
import type { PayRuleId } from './pay-rules.ts'
import type { PayFacts } from './read-pay-facts.ts'
import type { HoursBasis } from './read-work-hours.ts'
import { noteHours } from './working-steps.ts'

const PERIODS = { weekly: 52, fortnightly: 26, four_weekly: 13, monthly: 12 } as const

const OWN_HOURS_RULES = {
  time: 'mw.hours_worked',
  salaried: 'mw.salaried_hours',
  output: 'mw.output_hours',
  unmeasured: 'mw.unmeasured_hours',
} as const satisfies Readonly<Record<string, PayRuleId>>

const OWN_HOURS_NOTES = {
  time: 'counts: every hour worked',
  salaried: 'counts',
  output: 'counts: no rated output is shown, so every hour worked',
  unmeasured: 'counts: no daily average is agreed, so every hour worked',
} as const

function explainWorked({ row }: PayFacts, steps: WorkingStep[]): void {
  const type = row.workType ?? 'time'
  noteHours(steps, {
    label: 'Paid hours',
    hours: row.hoursWorked ?? ZERO,
    effect: 'counts',
    rule: OWN_HOURS_RULES[type],
    note: OWN_HOURS_NOTES[type],
  })
  noteHours(steps, {
    label: 'Paid absence',
    hours: row.absenceHours ?? ZERO,
    effect: 'taken_off',
    rule: 'mw.absence',
    note: 'taken off: not work',
  })
}

/** Payrolls often export all hours of a salary where only those beyond the basic ones belong. */
function looksLikeAllHours({ basicHours, excessHours }: PayFacts): boolean {
  return compare(add(excessHours, excessHours), basicHours) > 0
}

/** The hours of a salary, the same for both standards. */
export function explainSalariedHours(facts: PayFacts, steps: WorkingStep[]): void {
  const { row, partDays } = facts
  const { basicAnnualHours: annual = ZERO, payFrequency: frequency = 'monthly', extra, absenceHours } = row
  const away = extra?.unpaidAbsenceHours ?? ZERO
  const yearly = formatHoursShort(annual)
  steps.push({
    label:
      partDays > 0
        ? `Basic hours, ${yearly} a year × ${partDays} ÷ 365`
        : `Basic hours, ${yearly} a year ÷ ${PERIODS[frequency]}`,
    hours: partDays > 0 ? salariedHoursInPartPeriod(annual, partDays) : add(facts.basicHours, away),
    effect: 'counts',
    rule: partDays > 0 ? 'mw.salaried_part' : 'mw.salaried_hours',
    note: partDays > 0 ? `counts: ${partDays} days of the period` : 'counts: the hours a salary pays for',
  })
  noteHours(steps, {
    label: 'Unpaid absence',
    hours: away,
    effect: 'taken_off',
    rule: 'mw.salaried_absence',
    note: 'taken off: the salary was reduced for it',
  })
  noteHours(steps, {
    label: 'Paid absence',
    hours: absenceHours ?? ZERO,
    effect: 'left_out',
    rule: 'mw.salaried_absence',
    note: 'changes nothing: a salary pays for leave within its hours',
  })
  noteHours(steps, {
    label: 'Hours beyond the basic hours of the year',
    hours: facts.excessHours,
    effect: 'added',
    rule: 'mw.salaried_excess',
    note: looksLikeAllHours(facts)
      ? 'counts: worked beyond the hours the salary pays for. If these are all hours of the period, leave hours_worked empty: a salary’s hours come from the basic hours of the year'
      : 'counts: worked beyond the hours the salary pays for',
  })
}

function explainRated({ row, basicHours }: PayFacts, steps: WorkingStep[]): void {
  const { outputPieces = ZERO, averagePiecesPerHour = ZERO } = row.extra ?? {}
  steps.push({
    label: `${formatHoursShort(outputPieces)} pieces ÷ ${formatHoursShort(averagePiecesPerHour)} an hour × 1.2`,
    hours: basicHours,
    effect: 'counts',
    rule: 'mw.rated_output',
    note: 'counts: 120% of the time an average worker takes',
  })
}

function explainDailyAverage({ row, basicHours }: PayFacts, steps: WorkingStep[]): void {
  const agreed = formatHoursShort(row.extra?.dailyAverageHours ?? ZERO)
  steps.push({
    label: `Daily average agreement, ${agreed} h a day × ${row.daysWorked ?? 0} days`,
    hours: basicHours,
    effect: 'counts',
    rule: 'mw.daily_average',
    note: 'counts, if the agreement was written before the period and is realistic',
  })
}

const EXPLAIN: Readonly<Record<HoursBasis, (facts: PayFacts, steps: WorkingStep[]) => void>> = {
  worked: explainWorked,
  salaried: explainSalariedHours,
  salaried_part: explainSalariedHours,
  rated_output: explainRated,
  daily_average: explainDailyAverage,
}

/** Writes how the hours for the legal minimum come about. */
export function explainMinimumWageHours(facts: PayFacts, steps: WorkingStep[]): void {
  EXPLAIN[facts.basis](facts, steps)
  if (facts.basis !== 'worked') {
    noteHours(steps, {
      label: 'Overtime hours',
      hours: facts.overtimeHours,
      effect: 'added',
      rule: 'mw.salaried_overtime',
      note: 'added: paid apart, so time work',
    })
  }
  noteHours(steps, {
    label: 'Working time not paid',
    hours: facts.row.unpaidHours ?? ZERO,
    effect: 'added',
    rule: 'mw.unpaid_hours',
    note: 'counts as work: travel between sites, training, waiting, hand-over',
  })
}
