import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isNegative,
  isPositive,
  isZero,
  max,
  multiply,
  ratio,
  subtract,
  ZERO,
} from '../exact/index.ts'

/** The least pay for so many hours, pounds: rate × hours. */
export function minimumPayFor(rate: Exact, hours: Exact): Exact {
  return multiply(rate, hours)
}

/** What is missing up to the rate, pounds; zero when pay reaches it. No tolerance. */
export function missingPay(pay: Exact, rate: Exact, hours: Exact): Exact {
  const gap = subtract(minimumPayFor(rate, hours), pay)
  return isPositive(gap) ? gap : ZERO
}

/** The part of pay above the lowest rate for the hours, pounds; never negative (regulation 10(j), NMWM09270). */
export function premiumIn(pay: Exact, hours: Exact, lowestRate: Exact): Exact {
  const above = subtract(pay, multiply(lowestRate, hours))
  return isPositive(above) ? above : ZERO
}

/** The lowest hourly rate seen in the parts that have hours; undefined when none has. */
export function lowestRateOf(
  parts: readonly { readonly pay: Exact; readonly hours: Exact }[],
): Exact | undefined {
  let lowest: Exact | undefined
  for (const { pay, hours } of parts) {
    if (!isPositive(hours)) continue
    const rate = divide(pay, hours)
    if (lowest === undefined || compare(rate, lowest) < 0) lowest = rate
  }
  return lowest
}

/**
 * What accommodation does to minimum wage pay, pounds: plus the offset when it is free, nothing for a charge up
 * to the offset, minus the excess above it (regulations 14 to 16, NMWM10030).
 */
export function accommodationEffect(options: {
  readonly offsetPerDay: Exact
  readonly days: Exact
  readonly charge: Exact
}): Exact {
  const offset = multiply(options.offsetPerDay, options.days)
  if (isZero(options.charge)) return offset
  const rest = subtract(offset, options.charge)
  return isNegative(rest) ? rest : ZERO
}

/** One worker's part of a charge for a shared home, pounds: equal parts unless shown otherwise (NMWM10260). */
export function shareCharge(charge: Exact, workersSharing: number): Exact {
  return divide(charge, exact(workersSharing))
}

/**
 * Of a bonus earned over several months and paid in the last of them: what belongs to the period before, and
 * what counts in the period of payment (regulation 9). `periodShareOfMonth` is 1 for monthly pay.
 * A bonus earned within one period counts there whole.
 */
export function splitBonus(
  bonus: Exact,
  bonusMonths: number,
  periodShareOfMonth: Exact = exact(1),
): { readonly carriedBack: Exact; readonly counts: Exact } {
  if (bonusMonths <= 1) return { carriedBack: ZERO, counts: bonus }
  const carriedBack = divide(multiply(bonus, periodShareOfMonth), exact(bonusMonths))
  return { carriedBack, counts: subtract(bonus, carriedBack) }
}

/** The part of a month that a period of so many days makes up, for periods shorter than a month. */
export function shareOfMonth(days: number): Exact {
  return ratio(days * 12, 365)
}

/**
 * Arrears, pounds: the underpayment ÷ rate then × rate now, and never less than the underpayment
 * (National Minimum Wage Act 1998, section 17). Throws RangeError when `rateThen` is zero.
 */
export function arrearsOf(underpayment: Exact, rateThen: Exact, rateNow: Exact): Exact {
  if (compare(rateNow, rateThen) <= 0) return underpayment
  return max(underpayment, multiply(divide(underpayment, rateThen), rateNow))
}

/** Pounds an hour. Throws RangeError when there are no hours. */
export function hourlyOf(pay: Exact, hours: Exact): Exact {
  return divide(pay, hours)
}

/** Hours after which a one-off deduction is covered by what is paid above the minimum in each of them. */
export function breakEvenHours(deduction: Exact, marginPerHour: Exact): Exact {
  return divide(deduction, marginPerHour)
}

/** a + b + c, for readability where several elements make up one figure. */
export function total(a: Exact, b: Exact, c: Exact = ZERO): Exact {
  return add(add(a, b), c)
}
