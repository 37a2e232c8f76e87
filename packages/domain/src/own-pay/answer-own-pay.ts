import { type Exact, isZero, roundTo } from '../exact/index.ts'
import {
  explainPayLine,
  formatHourlyPay,
  formatHoursShort,
  type PayCheckContext,
  type PayReason,
  type PayrollRow,
  type PayVerdict,
  type WorkingEffect,
  type WorkingStep,
} from '../pay/index.ts'

/** The steps that one person's figures can lead to; the page has words for each in every language. */
export const OWN_PAY_STEPS = [
  'hours',
  'unpaid_hours',
  'overtime_hours',
  'basic_pay',
  'overtime',
  'premium',
  'deduction_job',
  'deduction_transport',
  'deduction_recruitment',
  'deduction_employer',
  'job_costs',
  'accommodation',
  'rate',
  'announced',
  'result',
] as const
export type OwnPayStepName = (typeof OWN_PAY_STEPS)[number]

/** Figures as plain decimals, for the page to write in the reader's way. */
export interface OwnPayStep {
  readonly name: OwnPayStepName
  readonly effect: WorkingEffect
  readonly hours: string | null
  readonly pounds: string | null
  readonly perHour: string | null
}

/** Why no figure can be given, or why a standard is not owed. */
export type OwnPayReason =
  | 'no_work'
  | 'too_young'
  | 'apprentice'
  | 'no_rate'
  | 'accommodation'
  | 'work_type'
  | 'other'

export interface OwnStandard {
  readonly verdict: PayVerdict
  readonly reason: OwnPayReason | null
  /** Pounds an hour. */
  readonly rate: string | null
  readonly hourly: string | null
  /** Pounds missing in the period; null unless the verdict is `fail`. */
  readonly short: string | null
  readonly steps: readonly OwnPayStep[]
}

export interface OwnPayAnswer {
  readonly periodStart: string
  readonly periodEnd: string
  readonly minimum: OwnStandard & {
    /** Pounds owed by law at today's rate, never less than what was missing; null unless the verdict is `fail`. */
    readonly owed: string | null
  }
  readonly living: OwnStandard & { readonly zone: 'london' | 'uk' | null }
}

const OTHER_NAMES: Readonly<Record<string, OwnPayStepName>> = {
  hours_worked: 'hours',
  salaried_hours: 'hours',
  salaried_overtime: 'overtime_hours',
  apprentice: 'rate',
}

const pence = (value: Exact | undefined): string | null => (value === undefined ? null : roundTo(value, 2))

function nameOf(step: WorkingStep): OwnPayStepName | null {
  const bare = step.rule.replace(/^[a-z]+\./, '')
  if (bare === 'overtime' && step.effect === 'taken_off' && step.hours !== undefined) return 'overtime_hours'
  const other = OTHER_NAMES[bare]
  return other ?? OWN_PAY_STEPS.find((name) => name === bare) ?? null
}

/** Steps without a name here say what the answer above the working already says: what is short and what is owed. */
function toSteps(steps: readonly WorkingStep[], rate: Exact | undefined): readonly OwnPayStep[] {
  return steps.flatMap((step) => {
    const name = nameOf(step)
    if (name === null || (name === 'result' && step.perHour === undefined)) return []
    const hourly = step.perHour
    return [
      {
        name,
        effect: step.effect,
        hours: step.hours === undefined ? null : formatHoursShort(step.hours),
        pounds: pence(step.amount),
        perHour: hourly === undefined ? null : plainHourly(hourly, rate),
      },
    ]
  })
}

/** To pence, with more places where pence alone would hide on which side of the rate it lies. */
function plainHourly(hourly: Exact, rate: Exact | undefined): string {
  return rate === undefined ? roundTo(hourly, 2) : formatHourlyPay(hourly, rate).replace(/[£,]/g, '')
}

function reasonOf(reasons: readonly PayReason[]): OwnPayReason | null {
  const [first] = reasons
  if (first === undefined) return null
  switch (first.code) {
    case 'no_work':
    case 'pay_without_hours':
      return 'no_work'
    case 'under_school_leaving_age':
    case 'under_living_wage_age':
      return 'too_young'
    case 'apprentice':
    case 'no_rate':
      return first.code
    default:
      return first.field?.startsWith('accommodation') ? 'accommodation' : 'other'
  }
}

/** Both answers for one person and one payment, from the same check as a whole payroll. */
export function answerOwnPay(row: PayrollRow, context: PayCheckContext): OwnPayAnswer {
  const { minimumWage, livingWage } = explainPayLine(row, context)
  const { arrears, underpayment } = minimumWage
  const isBelow = minimumWage.verdict === 'fail'
  const lowest = livingWage.lowestHourlyPay ?? livingWage.hourlyPay
  return {
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    minimum: {
      verdict: minimumWage.verdict,
      reason: reasonOf(minimumWage.reasons),
      rate: pence(minimumWage.rate),
      hourly:
        minimumWage.hourlyPay === undefined ? null : plainHourly(minimumWage.hourlyPay, minimumWage.rate),
      short: isBelow ? pence(underpayment) : null,
      owed: isBelow ? pence(arrears ?? underpayment) : null,
      steps: toSteps(minimumWage.working, minimumWage.rate),
    },
    living: {
      verdict: livingWage.verdict,
      reason: reasonOf(livingWage.reasons),
      rate: pence(livingWage.rateRequired),
      hourly: lowest === undefined ? null : plainHourly(lowest, livingWage.rateRequired),
      short:
        livingWage.shortfall === undefined || isZero(livingWage.shortfall)
          ? null
          : pence(livingWage.shortfall),
      steps: toSteps(livingWage.working, livingWage.rateRequired),
      zone: livingWage.zone ?? null,
    },
  }
}
