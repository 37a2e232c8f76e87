import { toCsv } from '../pay/pay-world.ts'

/** What one row of a payroll of the tests says beside what all of them say. */
export interface SignalRow {
  readonly ref: string
  readonly age?: number
  readonly hours?: number
  readonly account?: string
  readonly ni?: string
  readonly phone?: string
  readonly address?: string
  readonly nationality?: string
  readonly loan?: string
  readonly recruitment?: string
  readonly thirdParty?: boolean
}

export const HEADINGS = [
  'worker_ref',
  'employee_name',
  'period_start',
  'period_end',
  'age_at_period_start',
  'workplace',
  'hours_worked',
  'basic_pay',
  'deduction_loan',
  'deduction_recruitment',
  'paid_to_third_party',
  'bank_account',
  'ni_number',
  'phone',
  'address',
  'Nationality',
]

const LAST_DAY: Readonly<Record<string, string>> = { '06': '30', '07': '31', '08': '31', '09': '30' }

/** A month's payroll of 2026 as CSV; everybody earns well above both standards. */
export function payrollOf(month: string, rows: readonly SignalRow[]): string {
  return toCsv([
    HEADINGS,
    ...rows.map((row, index) => [
      row.ref,
      `Canary Name ${row.ref}`,
      `2026-${month}-01`,
      `2026-${month}-${LAST_DAY[month] ?? '28'}`,
      String(row.age ?? 30),
      'london',
      String(row.hours ?? 100),
      '2000',
      row.loan ?? '',
      row.recruitment ?? '',
      row.thirdParty === true ? 'yes' : 'no',
      row.account ?? `00-00-00 ${70_000_000 + index}`,
      row.ni ?? `QQ${300_000 + index}A`,
      row.phone ?? '',
      row.address ?? '',
      row.nationality ?? '',
    ]),
  ])
}

export const workers = (
  count: number,
  more: (index: number) => Partial<SignalRow> = () => ({}),
): SignalRow[] => Array.from({ length: count }, (_, index) => ({ ref: `S${index + 1}`, ...more(index) }))
