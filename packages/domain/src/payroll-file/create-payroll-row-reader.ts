import type { IsoDate } from '../dates/index.ts'
import { ok, type Result } from '../errors/index.ts'
import type { PayrollRow, Workplace } from '../pay/payroll-row.ts'
import type { PayrollMapping } from './guess-payroll-mapping.ts'
import type { PayrollColumnName } from './payroll-columns.ts'
import {
  type ReadValue,
  readChoice,
  readCompared,
  readDate,
  readHours,
  readMoney,
  readWholeNumber,
  readYesNo,
} from './read-payroll-values.ts'
import {
  type PayrollHeaderError,
  type ResolvedColumns,
  resolvePayrollColumns,
} from './resolve-payroll-columns.ts'

/** One cell or row that cannot be used. It never holds the cell's text, which may be personal. */
export interface PayrollRowError {
  readonly line: number
  readonly column: PayrollColumnName | undefined
  /** What is wrong and how to mend it, naming line and column. */
  readonly message: string
}

/** Details compared between workers, normalised; to be hashed with a key at once and never stored as they are. */
export interface ComparedDetails {
  readonly bankAccount: string | undefined
  readonly phone: string | undefined
  readonly address: string | undefined
  readonly niNumber: string | undefined
}

export type ReadPayrollRow =
  | { readonly kind: 'row'; readonly row: PayrollRow; readonly compared: ComparedDetails }
  | { readonly kind: 'errors'; readonly errors: readonly PayrollRowError[] }
  /** Nothing in it, or a row of totals that is left out once nothing but totals follows. */
  | { readonly kind: 'skipped' }

export interface PayrollRowReader {
  readonly columns: ResolvedColumns
  readonly read: (line: number, cells: readonly string[]) => ReadPayrollRow
  /** To be called after the last row: notes on rows left out. */
  readonly finish: () => { readonly notes: readonly string[] }
}

const totalsWord = /^(?:grand\s+|sub[\s-]?)?totals?\s*:?$/i
const accountsDash = /^\s*[-–]\s*$/

const engagements = ['direct', 'contracted', 'agency', 'intern', 'volunteer'] as const
const workTypes = ['time', 'salaried', 'output', 'unmeasured'] as const
const payFrequencies = ['weekly', 'fortnightly', 'four_weekly', 'monthly'] as const

const readWorkplace = (text: string): ReadValue<Workplace> => {
  const name = text.trim()
  const word = name.toLowerCase()
  return { ok: true, value: word === 'london' || word === 'uk' ? { zone: word } : { siteName: name } }
}
const readPhone = (text: string): string | undefined =>
  readCompared(text)?.replace(/^0{0,2}44(?=\d{9,})0?/, '0')

/**
 * A reader of a payroll file's rows, given its headers and the mapping. What is ambiguous becomes an error with
 * line and column, never a guess. Rows must be read in the order of the file.
 */
export function createPayrollRowReader(options: {
  readonly headers: readonly string[]
  readonly mapping: PayrollMapping
}): Result<PayrollRowReader, PayrollHeaderError> {
  const { headers, mapping } = options
  const resolved = resolvePayrollColumns(headers, mapping)
  if (!resolved.ok) return resolved
  const { positions } = resolved.value
  const { fileWide } = mapping
  const dateOrder = fileWide.dateOrder ?? 'day_first'
  let width = headers.length
  while (width > 0 && headers[width - 1]?.trim() === '') width--

  let line = 0
  let cells: readonly string[] = []
  let errors: PayrollRowError[] = []
  const totals: number[] = []

  const report = (column: PayrollColumnName | undefined, problem: string): undefined => {
    const where = column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`
    errors.push({ line, column, message: `${where} ${problem}.` })
  }
  const textOf = (column: PayrollColumnName): string => {
    const position = positions.get(column)
    return position === undefined ? '' : (cells[position]?.trim() ?? '')
  }
  const readCell = <Value>(
    column: PayrollColumnName,
    read: (text: string) => ReadValue<Value>,
  ): Value | undefined => {
    const text = textOf(column)
    if (text === '') return undefined
    const result = read(text)
    return result.ok ? result.value : report(column, result.problem)
  }
  /** A dash is how accounts write nothing. */
  const orDash =
    <Value>(read: (text: string) => ReadValue<Value>) =>
    (column: PayrollColumnName): Value | undefined =>
      accountsDash.test(textOf(column)) ? undefined : readCell(column, read)
  const money = orDash(readMoney)
  const hours = orDash(readHours)
  const whole = orDash(readWholeNumber)
  const date = (column: PayrollColumnName) => readCell(column, (text) => readDate(text, dateOrder))
  const yesNo = (column: PayrollColumnName) => readCell(column, readYesNo)

  const period = (
    column: 'period_start' | 'period_end',
    forWholeFile: IsoDate | undefined,
  ): IsoDate | undefined => {
    const before = errors.length
    const found = date(column) ?? forWholeFile
    if (found === undefined && errors.length === before) report(column, 'is empty. Fill it in')
    return found
  }

  const looksLikeTotals = (): boolean => {
    const ref = textOf('worker_ref')
    if (totalsWord.test(ref)) return true
    if (ref !== '') return false
    const personal = ['period_start', 'period_end', 'date_of_birth', 'age_at_period_start'] as const
    return personal.every((column) => textOf(column) === '')
  }

  const buildRow = (workerRef: string, periodStart: IsoDate, periodEnd: IsoDate): PayrollRow => ({
    line,
    workerRef,
    periodStart,
    periodEnd,
    dateOfBirth: date('date_of_birth'),
    ageAtPeriodStart: whole('age_at_period_start'),
    apprenticeshipStart: date('apprenticeship_start'),
    workplace: readCell('workplace', readWorkplace) ?? fileWide.workplace,
    engagement: readCell('engagement', (text) => readChoice(text, engagements)),
    workType: readCell('work_type', (text) => readChoice(text, workTypes)),
    basicAnnualHours: hours('basic_annual_hours'),
    payFrequency: readCell('pay_frequency', (text) => readChoice(text, payFrequencies)),
    hoursWorked: hours('hours_worked'),
    unpaidHours: hours('unpaid_hours'),
    absenceHours: hours('absence_hours'),
    absencePay: money('absence_pay'),
    basicPay: money('basic_pay'),
    overtimeHours: hours('overtime_hours'),
    overtimePay: money('overtime_pay'),
    lowestHourlyRate: money('lowest_hourly_rate'),
    performancePay: money('performance_pay'),
    bonusMonths: whole('bonus_months'),
    guaranteedAllowance: money('guaranteed_allowance'),
    otherAllowance: money('other_allowance'),
    tips: money('tips'),
    expenses: money('expenses'),
    salarySacrifice: money('salary_sacrifice'),
    deductionJob: money('deduction_job'),
    deductionEmployer: money('deduction_employer'),
    deductionLoan: money('deduction_loan'),
    deductionRecruitment: money('deduction_recruitment'),
    deductionTransport: money('deduction_transport'),
    jobCostsUnreimbursed: money('job_costs_unreimbursed'),
    accommodationProvided: yesNo('accommodation_provided'),
    accommodationDays: whole('accommodation_days'),
    accommodationCharge: money('accommodation_charge'),
    grossPay: money('gross_pay'),
    netPay: money('net_pay'),
    paidToThirdParty: yesNo('paid_to_third_party'),
    daysWorked: whole('days_worked'),
    longestRunOfDays: whole('longest_run_of_days'),
    nightHours: hours('night_hours'),
  })

  const checkWidth = (): void => {
    const extra = cells.findIndex((cell, position) => position >= width && cell.trim() !== '')
    if (extra >= 0) {
      report(
        undefined,
        `has something in cell ${extra + 1}, beyond the last header. A comma inside a cell may need quotation marks`,
      )
    } else if (cells.length < width) {
      report(
        undefined,
        `has ${cells.length} cells where the headers have ${width}. It may have been cut off: check it`,
      )
    }
  }

  const read = (at: number, given: readonly string[]): ReadPayrollRow => {
    line = at
    cells = given
    errors = []
    if (given.every((cell) => cell.trim() === '')) return { kind: 'skipped' }
    if (looksLikeTotals()) {
      totals.push(at)
      return { kind: 'skipped' }
    }
    for (const held of totals.splice(0)) {
      const problem =
        'is a row of totals or has no worker_ref, but more workers follow. Remove it or fill worker_ref in'
      errors.push({
        line: held,
        column: 'worker_ref',
        message: `Line ${held}, column worker_ref ${problem}.`,
      })
    }
    checkWidth()
    const workerRef = textOf('worker_ref')
    if (workerRef === '') report('worker_ref', 'is empty. Give every worker a reference')
    const periodStart = period('period_start', fileWide.periodStart)
    const periodEnd = period('period_end', fileWide.periodEnd)
    if (periodStart !== undefined && periodEnd !== undefined) {
      const row = buildRow(workerRef, periodStart, periodEnd)
      if (errors.length === 0) {
        const compared: ComparedDetails = {
          bankAccount: readCompared(textOf('bank_account')),
          phone: readPhone(textOf('phone')),
          address: readCompared(textOf('address')),
          niNumber: readCompared(textOf('ni_number')),
        }
        return { kind: 'row', row, compared }
      }
    }
    return { kind: 'errors', errors }
  }

  const finish = () => ({
    notes: totals.map((held) => `Line ${held} is a row of totals, not a worker, and was left out.`),
  })
  return ok({ columns: resolved.value, read, finish })
}
