import { addDays, isoDate } from '@daylight/domain/dates'
import { type PayrollPlan, type PayrollRows, payOf } from './make-payroll.ts'

/** What a timesheet and a Bacs file say of a payroll, and where they differ from it: by position of the row. */
export interface BesidePlan {
  /** Worked two hours a day more, without a day off: the payroll does not know of it. */
  readonly worksMore: readonly number[]
  readonly underpaid: readonly number[]
  readonly notPaid: readonly number[]
}

const SHIFT_MINUTES = 8 * 60
/** In four weeks; longer where a month's hours do not go into so many. */
const SHIFTS = 20
const BREAK_MINUTES = 30
const START = 6 * 60
/** Five days of work, two of rest. */
const WEEK = 7
const WORKING_DAYS = 5

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function* shiftsOf(hours: number, month: string, worksMore: boolean): Generator<readonly string[]> {
  let left = Math.round(hours * 60)
  const length = Math.max(SHIFT_MINUTES, Math.ceil(left / SHIFTS))
  const first = isoDate(`${month}-01`)
  for (let day = 0; day < 28 && (left > 0 || worksMore); day += 1) {
    if (day % WEEK >= WORKING_DAYS && !worksMore) continue
    const paid = Math.min(left, length)
    left -= paid
    const worked = worksMore ? length + 120 : paid
    yield [addDays(first, day), clock(START), clock(START + worked + BREAK_MINUTES), String(BREAK_MINUTES)]
  }
}

/** CSV. Those whose hours the payroll does not say are not in it either. */
export function makeTimesheet({ rows }: PayrollRows, plan: PayrollPlan, beside: BesidePlan): string {
  const lines = ['worker_ref,date,start,end,break_minutes']
  for (const [at, row] of rows.entries()) {
    const hours = Number(row['Hours Worked'] ?? '')
    if (!(hours > 0)) continue
    for (const shift of shiftsOf(hours, plan.month, beside.worksMore.includes(at))) {
      lines.push([row['Worker Ref'], ...shift].join(','))
    }
  }
  return `${lines.join('\n')}\n`
}

/** Bacs credits as CSV, of the payroll's net pay. */
export function makePayments({ rows }: PayrollRows, plan: PayrollPlan, beside: BesidePlan): string {
  const lines: string[] = []
  for (const [at, row] of rows.entries()) {
    if (beside.notPaid.includes(at)) continue
    const [sortCode = '', account = ''] = (row['Bank Account'] ?? '').split(' ')
    const net = payOf(row) - (beside.underpaid.includes(at) ? 50 : 0)
    const on = `28/${plan.month.slice(5)}/${plan.month.slice(0, 4)}`
    lines.push(`${sortCode},${account},A NAME,${net.toFixed(2)},99,000001,99999999,BRIGHTSIDE,WAGES,${on}`)
  }
  return `${lines.join('\n')}\n`
}
