import { err, ok, type Result } from '../errors/index.ts'
import { SHIFT_KINDS, type ShiftKind, type TimesheetShift } from '../working-time/index.ts'
import { normaliseHeader } from './normalise-header.ts'
import { type ReadValue, readChoice, readDate, readWholeNumber, readYesNo } from './read-payroll-values.ts'

const columns = {
  worker_ref:
    'Employee No | Employee Number | Employee ID | Payroll No | Payroll Number | Staff No | Staff ID',
  date: 'Shift date | Day | Work date | Date worked',
  start: 'Start time | From | Clock in | Time in | In | Shift start',
  end: 'End time | To | Finish | Finish time | Clock out | Time out | Out | Shift end',
  break_minutes: 'Break | Breaks | Break mins | Unpaid break | Break minutes',
  paid: 'Is paid',
  kind: 'Type | Shift type | Activity',
} as const

type TimesheetColumn = keyof typeof columns
const names = [
  'worker_ref',
  'date',
  'start',
  'end',
  'break_minutes',
  'paid',
  'kind',
] as const satisfies readonly TimesheetColumn[]
const needed: ReadonlySet<TimesheetColumn> = new Set(['worker_ref', 'date', 'start', 'end'])

const byHeading = new Map<string, TimesheetColumn>(
  names.flatMap((name) =>
    [name, ...columns[name].split(' | ')].map((called): [string, TimesheetColumn] => [
      normaliseHeader(called),
      name,
    ]),
  ),
)

const lastMinute = 24 * 60

/** Minutes after midnight: `22:30`, `10.30 pm`, `9am`, `24:00`; a date before it, as workbooks write, is left out. */
export function readClock(text: string): ReadValue<number> {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^\d{4}-\d\d-\d\d[t ]/, '')
  const bad = (problem: string): ReadValue<number> => ({ ok: false, problem })
  const match = /^(\d{1,2})(?:[:.]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?\s*([ap])?\.?m?\.?$/.exec(bare)
  const [, hourText = '', minuteText, half] = match ?? []
  if (match === null || (minuteText === undefined && half === undefined))
    return bad('is not a time of day. Write it such as 22:30')
  const hour = Number(hourText)
  if (half !== undefined && (hour < 1 || hour > 12))
    return bad('is not a time of day. Write it such as 22:30')
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  const minute = hours * 60 + Number(minuteText ?? 0)
  return minute > lastMinute
    ? bad('is later than 24:00. Write the time of day at which it ended')
    : { ok: true, value: minute }
}

export type ReadTimesheetRow =
  | { readonly kind: 'shift'; readonly shift: TimesheetShift }
  | { readonly kind: 'errors'; readonly messages: readonly string[] }
  | { readonly kind: 'skipped' }

export interface TimesheetReader {
  readonly ignored: readonly string[]
  readonly read: (line: number, cells: readonly string[]) => ReadTimesheetRow
}

/**
 * A reader of a timesheet's rows (worker_ref, date, start, end, break_minutes, paid, kind), given its headings.
 * What is ambiguous becomes an error with line and column, never a guess, and no message holds a cell's text.
 */
export function createTimesheetReader(headings: readonly string[]): Result<TimesheetReader, string> {
  const positions = new Map<TimesheetColumn, number>()
  const ignored: string[] = []
  for (const [position, heading] of headings.entries()) {
    const name = byHeading.get(normaliseHeader(heading))
    if (name === undefined) {
      if (heading.trim() !== '') ignored.push(heading.trim())
    } else if (positions.has(name)) {
      return err(`Two columns of the timesheet can be read as ${name}. Rename or remove one of them.`)
    } else positions.set(name, position)
  }
  const missing = [...needed].filter((name) => !positions.has(name))
  if (missing.length > 0)
    return err(`The timesheet needs ${missing.join(', ')}. Name the columns so in the first row.`)

  const read = (line: number, cells: readonly string[]): ReadTimesheetRow => {
    if (cells.every((cell) => cell.trim() === '')) return { kind: 'skipped' }
    const messages: string[] = []
    const textOf = (name: TimesheetColumn) => cells[positions.get(name) ?? -1]?.trim() ?? ''
    const value = <Value>(name: TimesheetColumn, readText: (text: string) => ReadValue<Value>) => {
      const text = textOf(name)
      const say = (problem: string) => {
        messages.push(`Timesheet, line ${line}, column ${name} ${problem}.`)
        return undefined
      }
      if (text === '') return needed.has(name) ? say('is empty. Fill it in') : undefined
      const result = readText(text)
      return result.ok ? result.value : say(result.problem)
    }
    const workerRef = value('worker_ref', (text): ReadValue<string> => ({ ok: true, value: text }))
    const date = value('date', (text) => readDate(text))
    const startMinute = value('start', readClock)
    const endMinute = value('end', readClock)
    const breakMinutes = value('break_minutes', readWholeNumber)
    const paid = value('paid', readYesNo)
    const kind: ShiftKind | undefined = value('kind', (text) => readChoice(text, SHIFT_KINDS))
    if (startMinute === lastMinute)
      messages.push(
        `Timesheet, line ${line}, column start is 24:00. Write 00:00 and the day that begins then.`,
      )
    const isWhole =
      workerRef !== undefined && date !== undefined && startMinute !== undefined && endMinute !== undefined
    if (!isWhole || messages.length > 0) return { kind: 'errors', messages }
    return {
      kind: 'shift',
      shift: { line, workerRef, date, startMinute, endMinute, breakMinutes, paid, kind },
    }
  }
  return ok({ ignored, read })
}
