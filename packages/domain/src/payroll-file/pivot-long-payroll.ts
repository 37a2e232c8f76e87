import {
  add,
  type Exact,
  exact,
  isNegative,
  isZero,
  multiply,
  negate,
  toDecimalString,
} from '../exact/index.ts'
import type { SheetRow } from './find-payroll-headings.ts'
import { isTotalsWord } from './left-out-rows.ts'
import { normaliseHeader } from './normalise-header.ts'
import { type ChosenElements, findPayElement } from './pay-elements.ts'
import { type PayrollColumnName, payrollColumns } from './payroll-columns.ts'
import { type ReadValue, readHours, readMoney } from './read-payroll-values.ts'

const nameOfColumn = (called: string) => new Set(called.split(' | ').map(normaliseHeader))
const ELEMENT = nameOfColumn(
  'Element | Pay element | Pay item | Payment | Payment description | Payment type | Pay code | Description',
)
const AMOUNT = nameOfColumn('Amount | Pay amount | Value | Total')
const UNITS = nameOfColumn('Hours | Units | Quantity | Qty | Hours or units | Number of hours')
const RATE = nameOfColumn('Rate | Hourly rate | Rate per hour | Unit rate')
const REFERENCE = new Set(['worker_ref', ...payrollColumns[0].alsoCalled].map(normaliseHeader))

export interface LongProblem {
  readonly line: number
  readonly message: string
}

/** An element of pay that is not known by its name. */
export interface UnknownElement {
  readonly name: string
  /** Only one worker has it: its name may be about this worker, so it is not remembered. */
  readonly ofOneWorker: boolean
}

export interface LongPivotOptions {
  /** As a person chose for this payroll. */
  readonly chosen?: ChosenElements
  /** To ask a person what unknown elements are, in place of refusing the file. */
  readonly collectUnknown?: boolean
}

export interface LongPivot {
  readonly add: (row: SheetRow) => void
  /** One row for each worker and period below headings of the template, and what cannot be read. */
  readonly finish: () => {
    readonly rows: readonly SheetRow[]
    readonly problems: readonly LongProblem[]
    readonly notes: readonly string[]
    readonly unknown: readonly UnknownElement[]
  }
}

interface Group {
  readonly line: number
  readonly cells: readonly string[]
  readonly sums: Map<PayrollColumnName, Exact>
}

const MOST_PROBLEMS = 20
/** Workers and periods that are held at once: a long file need not be in any order. */
const MOST_GROUPS = 250_000
const MOST_UNKNOWN = 100
const LONGEST_ELEMENT = 100

const find = (headings: readonly string[], names: ReadonlySet<string>): number =>
  headings.findIndex((heading) => names.has(normaliseHeader(heading)))

/** Hours as text without loss: a decimal where there is one, else hours, minutes and seconds. */
function writeHours(hours: Exact): string {
  const seconds = multiply(hours, exact(3600))
  const text = toDecimalString(seconds)
  if (!/^\d+$/.test(text)) return toDecimalString(hours)
  const all = BigInt(text)
  const two = (value: bigint) => String(value).padStart(2, '0')
  return `${all / 3600n}:${two((all / 60n) % 60n)}:${two(all % 60n)}`
}

/**
 * Brings a long payroll (a row for each worker, period and element of pay) to one row for each worker and period.
 * Undefined: the headings are not those of a long payroll. An element that nobody knows is a problem, or is asked
 * about with `collectUnknown`; it is never left out unless a person said so.
 */
export function createLongPivot(
  headings: readonly string[],
  headingLine: number,
  { chosen = {}, collectUnknown = false }: LongPivotOptions = {},
): LongPivot | undefined {
  const element = find(headings, ELEMENT)
  const amount = find(headings, AMOUNT)
  const reference = find(headings, REFERENCE)
  if (element < 0 || amount < 0 || reference < 0) return undefined
  const units = find(headings, UNITS)
  const rate = find(headings, RATE)
  const own = new Set([element, amount, units, rate])
  const carried = headings
    .map((_, index) => index)
    .filter((index) => !own.has(index) && headings[index]?.trim() !== '')
  const groups = new Map<string, Group>()
  const problems: LongProblem[] = []
  const used = new Set<PayrollColumnName>()
  const signs = { below: false, above: false }
  let leftOut = 0
  const lastTotals: number[] = []
  const unknown = new Map<string, { readonly name: string; readonly first: string; ofOneWorker: boolean }>()

  const say = (line: number, column: number, problem: string) => {
    if (problems.length < MOST_PROBLEMS)
      problems.push({ line, message: `Line ${line}, column ${headings[column] ?? ''} ${problem}.` })
  }
  const readCell = (
    { line, cells }: SheetRow,
    column: number,
    read: (text: string) => ReadValue<Exact>,
  ): Exact | undefined => {
    const text = cells[column]?.trim() ?? ''
    if (text === '' || text === '-') return undefined
    const value = read(text)
    if (value.ok) return value.value
    say(line, column, value.problem)
    return undefined
  }
  const mayBeAsked = (name: string): boolean => {
    const key = normaliseHeader(name)
    return key !== '' && name.length <= LONGEST_ELEMENT && (unknown.has(key) || unknown.size < MOST_UNKNOWN)
  }
  const groupOf = ({ line, cells }: SheetRow): Group => {
    const texts = carried.map((index) => cells[index]?.trim() ?? '')
    const key = JSON.stringify(texts)
    const known = groups.get(key)
    if (known !== undefined) return known
    const group: Group = { line, cells: texts, sums: new Map() }
    groups.set(key, group)
    return group
  }
  const sum = (group: Group, column: PayrollColumnName, value: Exact) => {
    used.add(column)
    const before = group.sums.get(column)
    group.sums.set(column, before === undefined ? value : add(before, value))
  }
  /** Exports write what is taken off with or without a sign; one file does it in one way. */
  const unsigned = (column: PayrollColumnName, value: Exact): Exact => {
    if (!column.startsWith('deduction_') || isZero(value)) return value
    if (!isNegative(value)) {
      signs.above = true
      return value
    }
    signs.below = true
    return negate(value)
  }

  const addRow = (row: SheetRow) => {
    const { line, cells } = row
    if (cells.every((cell) => cell.trim() === '')) return
    const ref = cells[reference]?.trim() ?? ''
    if (ref === '' || isTotalsWord(ref)) {
      lastTotals.push(line)
      return
    }
    for (const held of lastTotals.splice(0))
      say(
        held,
        reference,
        'is a row of totals or has no reference, but more workers follow. Remove it or fill it in',
      )
    const name = cells[element]?.trim() ?? ''
    const what = findPayElement(name, chosen)
    if (what === undefined && collectUnknown && mayBeAsked(name)) {
      const key = normaliseHeader(name)
      const seen = unknown.get(key)
      if (seen === undefined) unknown.set(key, { name, first: ref, ofOneWorker: true })
      else if (seen.first !== ref) seen.ofOneWorker = false
      return
    }
    if (what === undefined) {
      say(
        line,
        element,
        'names an element of pay that is not known. Rename it to the column of the template that it belongs to, such as basic_pay, overtime_pay or deduction_job',
      )
      return
    }
    const hours = units < 0 || what.hours.length === 0 ? undefined : readCell(row, units, readHours)
    const perHour = rate < 0 ? undefined : readCell(row, rate, readMoney)
    const given = readCell(row, amount, readMoney)
    const pay = given ?? (hours !== undefined && perHour !== undefined ? multiply(hours, perHour) : undefined)
    if (what.money.length === 0) {
      leftOut++
      return
    }
    if (pay === undefined && hours === undefined) say(line, amount, 'is empty. Fill it in, or remove the row')
    if (groups.size > MOST_GROUPS) return
    const group = groupOf(row)
    for (const column of what.money) if (pay !== undefined) sum(group, column, unsigned(column, pay))
    for (const column of what.hours) if (hours !== undefined) sum(group, column, hours)
  }

  const finish = () => {
    if (signs.above && signs.below) {
      say(
        headingLine,
        amount,
        'writes some deductions with a minus and some without. Write all of them in one way',
      )
    }
    if (groups.size > MOST_GROUPS)
      say(headingLine, reference, 'has more workers and periods than a long file may have. Send it in parts')
    const columns = [...used]
    const hourColumns = new Set<PayrollColumnName>(['hours_worked', 'overtime_hours', 'absence_hours'])
    const rows: SheetRow[] = [
      { line: headingLine, cells: [...carried.map((index) => headings[index] ?? ''), ...columns] },
    ]
    for (const { line, cells, sums } of groups.values()) {
      const written = columns.map((column) => {
        const value = sums.get(column)
        if (value === undefined) return ''
        return hourColumns.has(column) ? writeHours(value) : toDecimalString(value)
      })
      rows.push({ line, cells: [...cells, ...written] })
    }
    const notes = [
      'The file has a row for each element of pay: they were put together to one row for each worker and period, under the line of the first.',
    ]
    if (leftOut > 0)
      notes.push(`Tax, National Insurance, pension and the like are no part of the check (${leftOut} rows).`)
    if (signs.below) notes.push('Deductions written with a minus were read as taken off.')
    notes.push(
      ...lastTotals.map((line) => `Line ${line} is a row of totals, not a worker, and was left out.`),
    )
    const asked = [...unknown.values()].map(({ name, ofOneWorker }) => ({ name, ofOneWorker }))
    return { rows, problems, notes, unknown: asked }
  }
  return { add: addRow, finish }
}
