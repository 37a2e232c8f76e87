import { addMonths, type IsoDate } from '../dates/index.ts'
import { err, ok, type Result } from '../errors/index.ts'
import {
  add,
  divide,
  type Exact,
  exact,
  floorOf,
  isPositive,
  max,
  multiply,
  negate,
  ratio,
  subtract,
  ZERO,
} from '../exact/index.ts'

/** Part of what is owed, promised for a day. A promise pays nobody: only payments do. */
export interface Instalment {
  readonly dueOn: IsoDate
  /** Pounds, in whole pence. */
  readonly amount: Exact
}

export const MOST_INSTALMENTS = 24

export interface ScheduleRefusal {
  readonly kind: 'nothing_owed' | 'instalments' | 'in_the_past'
  readonly message: string
}

/** Up to the next penny, pounds: nobody is paid less than is owed. */
export function upToPence(amount: Exact): Exact {
  return ratio(-floorOf(negate(multiply(amount, exact(100)))), 100)
}

/** Equal monthly parts of what is left, in whole pence; what cannot be shared out equally goes into the first. */
export function scheduleRepayment(options: {
  readonly left: Exact
  readonly firstOn: IsoDate
  readonly instalments: number
  readonly today: IsoDate
}): Result<readonly Instalment[], ScheduleRefusal> {
  const { firstOn, instalments, today } = options
  if (!isPositive(options.left)) return err({ kind: 'nothing_owed', message: 'Nothing is left to be paid.' })
  if (!Number.isInteger(instalments) || instalments < 1 || instalments > MOST_INSTALMENTS) {
    const message = `Choose from 1 to ${MOST_INSTALMENTS} payments. Wages are owed now: fewer and sooner is better.`
    return err({ kind: 'instalments', message })
  }
  if (firstOn < today) {
    return err({
      kind: 'in_the_past',
      message: 'The first payment cannot be in the past. Enter today or later.',
    })
  }
  const total = upToPence(options.left)
  const pence = floorOf(divide(multiply(total, exact(100)), exact(instalments)))
  const part = ratio(pence, 100)
  const first = subtract(total, multiply(part, exact(instalments - 1)))
  return ok(
    Array.from({ length: instalments }, (_, index) => ({
      dueOn: addMonths(firstOn, index),
      amount: index === 0 ? first : part,
    })).filter(({ amount }) => isPositive(amount)),
  )
}

/** Pounds that had to be paid by a day (included), and how much of them has not been. */
export function judgeSchedule(
  schedule: readonly Instalment[],
  options: { readonly paidSince: Exact; readonly on: IsoDate },
): { readonly due: Exact; readonly behind: Exact } {
  let due = ZERO
  for (const { dueOn, amount } of schedule) if (dueOn <= options.on) due = add(due, amount)
  return { due, behind: max(ZERO, subtract(due, options.paidSince)) }
}
