import { type PayrollFormat, writePayrollFile } from '@daylight/adapters/files'
import { type IsoDate, isoDate } from '@daylight/domain/dates'
import { exact, multiply, roundTo } from '@daylight/domain/exact'
import { generateSamplePayroll } from '@daylight/domain/payroll-file'
import { findLivingWageRates, type PayRates, type Zone } from '@daylight/domain/reference'

/** Some people of a payroll and what is wrong with how they are paid. */
export interface Wrong {
  readonly people: number
  /** Pence an hour that basic pay lies below the Living Wage. */
  readonly short?: number
  /** Hours worked and not paid. */
  readonly unpaidHours?: string
  /** Pounds taken from their pay for a uniform. */
  readonly uniform?: string
  /** Nobody wrote down how long they worked: a check cannot say. */
  readonly hoursMissing?: true
  /** Pay written so that it cannot be read. */
  readonly unreadable?: true
}

export interface PayrollPlan {
  /** `YYYY-MM`: a payroll is one calendar month. */
  readonly month: string
  readonly workers: number
  /** The same seed gives the same people's hours again. */
  readonly seed: number
  readonly zone?: Zone
  /** Names of sites with how many work there; the others' rows name the zone. */
  readonly places?: readonly (readonly [name: string, people: number])[]
  /** One group after the other, from the first row on. */
  readonly wrong?: readonly Wrong[]
  /** Cells written over, row by row from a position on. */
  readonly cells?: readonly {
    readonly from: number
    readonly people: number
    readonly write: (at: number) => Readonly<Record<string, string>>
  }[]
  /** Rows left out, by position: people who have gone. */
  readonly without?: readonly number[]
  /** Whether it says what each is paid in the end. */
  readonly netPay?: true
  /** Wages of earlier months paid with this one, pounds each: one group after the other, from the first row on. */
  readonly arrears?: readonly { readonly people: number; readonly pounds: string }[]
  /** Failures of every kind, spread over the file by the generator. */
  readonly planted?: number
  /** Headings as another payroll program writes them. */
  readonly headings?: Readonly<Record<string, string>>
  /** CSV where nothing is said. */
  readonly format?: PayrollFormat
}

export type Row = Record<string, string>

export interface PayrollRows {
  readonly headers: readonly string[]
  readonly rows: readonly Row[]
}

const ARREARS = 'Arrears Paid'

const EXTRAS = [
  'Overtime Hours',
  'Overtime Pay',
  'Performance Pay',
  'Other Allowance',
  'Tips',
  'Expenses',
  'Salary Sacrifice',
]

/** A month's payroll as a file. */
export function makePayroll(plan: PayrollPlan, rates: PayRates): Promise<Uint8Array> {
  const { headers, rows } = makePayrollRows(plan, rates)
  return writePayrollFile(plan.format ?? 'csv', {
    headers: headers.map((header) => plan.headings?.[header] ?? header),
    rows: rows.map((row) => headers.map((header) => row[header] ?? '')),
  })
}

/** Pounds that somebody is paid in the end: roughly, after tax. */
export function payOf(row: Row): number {
  const gross = ['Basic Pay', 'Overtime Pay', 'Performance Pay', 'Other Allowance'].reduce(
    (sum, header) => sum + Number(row[header] ?? ''),
    0,
  )
  return gross * 0.86 - Number(row['Deduction Loan'] ?? '')
}

/** The same as rows under the template's headings. */
export function makePayrollRows(plan: PayrollPlan, rates: PayRates): PayrollRows {
  const zone = plan.zone ?? 'london'
  const periodStart = isoDate(`${plan.month}-01`)
  const sample = generateSamplePayroll({
    seed: plan.seed,
    workers: plan.workers,
    plantedFailures: plan.planted ?? 0,
    rates,
    periodStart,
    zone,
  })
  const rate = livingWagePence(rates, zone, periodStart)
  const rows = sample.rows.map(
    (cells): Row => Object.fromEntries(sample.headers.map((header, at) => [header, cells[at] ?? ''])),
  )
  let first = 0
  for (const wrong of plan.wrong ?? []) {
    for (const row of rows.slice(first, first + wrong.people)) spoil(row, wrong, rate)
    first += wrong.people
  }
  let placed = 0
  for (const [name, people] of plan.places ?? []) {
    for (const row of rows.slice(placed, placed + people)) row['Workplace'] = name
    placed += people
  }
  for (const { from, people, write } of plan.cells ?? []) {
    for (const [at, row] of rows.slice(from, from + people).entries()) Object.assign(row, write(at))
  }
  if (plan.netPay) for (const row of rows) row['Net Pay'] = payOf(row).toFixed(2)
  let repaid = 0
  for (const { people, pounds } of plan.arrears ?? []) {
    for (const row of rows.slice(repaid, repaid + people)) row[ARREARS] = pounds
    repaid += people
  }
  const more = [...(plan.netPay ? ['Net Pay'] : []), ...(plan.arrears ? [ARREARS] : [])]
  return {
    headers: [...sample.headers, ...more],
    rows: rows.filter((_, at) => !plan.without?.includes(at)),
  }
}

function livingWagePence(rates: PayRates, zone: Zone, on: IsoDate): number {
  const found = findLivingWageRates(rates, { zone, on })
  if (!found.ok) throw new Error(found.error.message)
  return Number(roundTo(multiply(found.value.requiredRate, exact(100)), 0))
}

function spoil(row: Row, wrong: Wrong, rate: number): void {
  for (const extra of EXTRAS) row[extra] = ''
  const pence = Math.floor(Number(row['Hours Worked']) * (rate - (wrong.short ?? 0)))
  row['Basic Pay'] = (pence / 100).toFixed(2)
  if (wrong.unpaidHours !== undefined) row['Unpaid Hours'] = wrong.unpaidHours
  if (wrong.uniform !== undefined) row['Deduction Job'] = wrong.uniform
  if (wrong.hoursMissing) row['Hours Worked'] = ''
  if (wrong.unreadable) row['Basic Pay'] = 'see sheet 2'
}
