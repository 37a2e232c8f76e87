import type { IsoDate } from '../dates/index.ts'
import { ok, type Result } from '../errors/index.ts'
import type { PayrollRow } from '../pay/payroll-row.ts'
import { copyText, createSlashedDates, rememberValues, trimCell } from './cell-texts.ts'
import type { PayrollMapping } from './guess-payroll-mapping.ts'
import { isTotalsWord, standsAlone } from './left-out-rows.ts'
import type { PayrollColumnName } from './payroll-columns.ts'
import { describeWidth, readPhone, readWorkplace } from './read-payroll-cells.ts'
import { createPayrollExtraReader } from './read-payroll-extra.ts'
import {
  type ReadValue,
  readChoice,
  readCompared,
  readDate,
  readHours,
  readMoney,
  readPlainHours,
  readPlainMoney,
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

const accountsDash = /^\s*[-–]\s*$/

const engagements = ['direct', 'contracted', 'agency', 'intern', 'volunteer'] as const
const workTypes = ['time', 'salaried', 'output', 'unmeasured'] as const
const payFrequencies = ['weekly', 'fortnightly', 'four_weekly', 'monthly'] as const

/**
 * A reader of a payroll file's rows, given its headers and the mapping. What is ambiguous becomes an error with
 * line and column, never a guess. Rows must be read in the order of the file.
 */
export function createPayrollRowReader(options: {
  readonly headers: readonly string[]
  readonly mapping: PayrollMapping
  readonly hoursElsewhere?: boolean
}): Result<PayrollRowReader, PayrollHeaderError> {
  const { headers, mapping } = options
  const resolved = resolvePayrollColumns(headers, mapping, options)
  if (!resolved.ok) return resolved
  const { positions } = resolved.value
  const { fileWide } = mapping
  const dateOrder = fileWide.dateOrder ?? 'day_first'
  let width = headers.length
  while (width > 0 && headers[width - 1]?.trim() === '') width--

  let line = 0
  let cells: readonly string[] = []
  let errors: PayrollRowError[] = []
  const totals: { readonly line: number; readonly what: string }[] = []

  const report = (column: PayrollColumnName | undefined, problem: string): undefined => {
    const where = column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`
    errors.push({ line, column, message: `${where} ${problem}.` })
  }
  const textAt = (position: number): string => trimCell(cells[position] ?? '')
  const absent = (): undefined => undefined
  /** A reader of one column, made once: most columns of the template are in no file, and cost nothing then. */
  const cell = <Value>(
    column: PayrollColumnName,
    read: (text: string) => ReadValue<Value>,
    dashIsNothing = false,
    quick: (text: string) => Value | undefined = absent,
  ): (() => Value | undefined) => {
    const position = positions.get(column)
    if (position === undefined) return absent
    return () => {
      const raw = cells[position]
      if (raw === undefined || raw === '') return undefined
      const known = quick(raw)
      if (known !== undefined) return known
      const text = trimCell(raw)
      if (text === '' || (dashIsNothing && text.length === 1 && accountsDash.test(text))) return undefined
      const result = read(text)
      return result.ok ? result.value : report(column, result.problem)
    }
  }
  /** For columns that say the same few things again and again. */
  const repeated = <Value>(
    column: PayrollColumnName,
    read: (text: string) => ReadValue<Value>,
    dashIsNothing = false,
  ) => {
    const memory = rememberValues(read)
    return cell(column, memory.read, dashIsNothing, memory.recall)
  }
  const money = (column: PayrollColumnName) => cell(column, readMoney, true, readPlainMoney)
  const hours = (column: PayrollColumnName) => cell(column, readHours, true, readPlainHours)
  const whole = (column: PayrollColumnName) => repeated(column, readWholeNumber, true)
  const slashed = createSlashedDates(dateOrder)
  const date = (column: PayrollColumnName) => {
    const memory = rememberValues((text) => readDate(text, dateOrder))
    return cell(column, memory.read, false, (text) => slashed(text) ?? memory.recall(text))
  }
  const yesNo = (column: PayrollColumnName) => repeated(column, readYesNo)
  const text = (column: PayrollColumnName) => {
    const position = positions.get(column)
    return position === undefined ? () => '' : () => textAt(position)
  }

  const refOf = text('worker_ref')
  const bankAccountOf = text('bank_account')
  const phoneOf = text('phone')
  const addressOf = text('address')
  const niNumberOf = text('ni_number')
  const personalOf = (['period_start', 'period_end', 'date_of_birth', 'age_at_period_start'] as const).map(
    text,
  )

  const period = (column: 'period_start' | 'period_end', forWholeFile: IsoDate | undefined) => {
    const read = date(column)
    return (): IsoDate | undefined => {
      const before = errors.length
      const found = read() ?? forWholeFile
      if (found === undefined && errors.length === before) report(column, 'is empty. Fill it in')
      return found
    }
  }
  const periodStartOf = period('period_start', fileWide.periodStart)
  const periodEndOf = period('period_end', fileWide.periodEnd)

  const bornAt = positions.get('date_of_birth') ?? positions.get('age_at_period_start') ?? 0
  const isNote = (): boolean => width > 2 && (cells[bornAt] ?? '') === '' && standsAlone(cells)

  const looksLikeTotals = (ref: string): boolean =>
    ref === '' ? personalOf.every((read) => read() === '') : isTotalsWord(ref)

  const of = {
    dateOfBirth: date('date_of_birth'),
    ageAtPeriodStart: whole('age_at_period_start'),
    apprenticeshipStart: date('apprenticeship_start'),
    basicAnnualHours: hours('basic_annual_hours'),
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
    engagement: repeated('engagement', (word) => readChoice(word, engagements)),
    workType: repeated('work_type', (word) => readChoice(word, workTypes)),
    payFrequency: repeated('pay_frequency', (word) => readChoice(word, payFrequencies)),
    workplace: repeated('workplace', readWorkplace),
    extra: createPayrollExtraReader({
      cell: (column, read) => (positions.has(column) ? cell(column, read, true) : undefined),
      readDate: (text) => readDate(text, dateOrder),
    }),
  }
  const buildRow = (workerRef: string, periodStart: IsoDate, periodEnd: IsoDate): PayrollRow => ({
    line,
    workerRef,
    periodStart,
    periodEnd,
    dateOfBirth: of.dateOfBirth(),
    ageAtPeriodStart: of.ageAtPeriodStart(),
    apprenticeshipStart: of.apprenticeshipStart(),
    workplace: of.workplace() ?? fileWide.workplace,
    engagement: of.engagement(),
    workType: of.workType(),
    basicAnnualHours: of.basicAnnualHours(),
    payFrequency: of.payFrequency(),
    hoursWorked: of.hoursWorked(),
    unpaidHours: of.unpaidHours(),
    absenceHours: of.absenceHours(),
    absencePay: of.absencePay(),
    basicPay: of.basicPay(),
    overtimeHours: of.overtimeHours(),
    overtimePay: of.overtimePay(),
    lowestHourlyRate: of.lowestHourlyRate(),
    performancePay: of.performancePay(),
    bonusMonths: of.bonusMonths(),
    guaranteedAllowance: of.guaranteedAllowance(),
    otherAllowance: of.otherAllowance(),
    tips: of.tips(),
    expenses: of.expenses(),
    salarySacrifice: of.salarySacrifice(),
    deductionJob: of.deductionJob(),
    deductionEmployer: of.deductionEmployer(),
    deductionLoan: of.deductionLoan(),
    deductionRecruitment: of.deductionRecruitment(),
    deductionTransport: of.deductionTransport(),
    jobCostsUnreimbursed: of.jobCostsUnreimbursed(),
    accommodationProvided: of.accommodationProvided(),
    accommodationDays: of.accommodationDays(),
    accommodationCharge: of.accommodationCharge(),
    grossPay: of.grossPay(),
    netPay: of.netPay(),
    paidToThirdParty: of.paidToThirdParty(),
    daysWorked: of.daysWorked(),
    longestRunOfDays: of.longestRunOfDays(),
    nightHours: of.nightHours(),
    extra: of.extra(),
  })

  const checkWidth = (): void => {
    const problem = describeWidth(cells, width)
    if (problem !== undefined) report(undefined, problem)
  }

  const read = (at: number, given: readonly string[]): ReadPayrollRow => {
    line = at
    cells = given
    errors = []
    if (given.every((content) => content === '' || content.trim() === '')) return { kind: 'skipped' }
    const workerRef = copyText(refOf())
    const leftOut = looksLikeTotals(workerRef) ? 'a row of totals' : isNote() ? 'a note' : undefined
    if (leftOut !== undefined) {
      totals.push({ line: at, what: leftOut })
      return { kind: 'skipped' }
    }
    for (const held of totals.splice(0)) {
      const problem = `is ${held.what} or has no worker_ref, but more workers follow. Remove it or fill worker_ref in`
      errors.push({
        line: held.line,
        column: 'worker_ref',
        message: `Line ${held.line}, column worker_ref ${problem}.`,
      })
    }
    checkWidth()
    if (workerRef === '') report('worker_ref', 'is empty. Give every worker a reference')
    const periodStart = periodStartOf()
    const periodEnd = periodEndOf()
    if (periodStart !== undefined && periodEnd !== undefined) {
      const row = buildRow(workerRef, periodStart, periodEnd)
      if (errors.length === 0) {
        const compared: ComparedDetails = {
          bankAccount: readCompared(bankAccountOf()),
          phone: readPhone(phoneOf()),
          address: readCompared(addressOf()),
          niNumber: readCompared(niNumberOf()),
        }
        return { kind: 'row', row, compared }
      }
    }
    return { kind: 'errors', errors }
  }

  const finish = () => ({
    notes: totals.map(({ line, what }) => `Line ${line} is ${what}, not a worker, and was left out.`),
  })
  return ok({ columns: resolved.value, read, finish })
}
