import { type IsoDate, isAfter, parseIsoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { type StatementRules, validatePeriod } from '@daylight/domain/statements'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

export interface Period {
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
}

interface PlacePeriodOptions {
  readonly period: { readonly periodStart: string; readonly periodEnd: string }
  readonly rules: StatementRules
  readonly today: IsoDate
  /** Statements that may have the same period: itself, its predecessors and successors. */
  readonly family: ReadonlySet<string>
}

/**
 * The period, when the registry's month arithmetic takes it and no other statement covers the same year. A year
 * that is not over yet may be written about; it is approved when it is over.
 */
export async function placePeriod(tx: TenantTransaction, options: PlacePeriodOptions): Promise<Period> {
  const periodStart = parseIsoDate(options.period.periodStart)
  const periodEnd = parseIsoDate(options.period.periodEnd)
  if (periodStart === null) throw refusePeriod('periodStart', 'Enter a real date, such as 1 4 2025.')
  if (periodEnd === null) throw refusePeriod('periodEnd', 'Enter a real date, such as 31 3 2026.')
  const over = isAfter(periodEnd, options.today) ? periodEnd : options.today
  const valid = validatePeriod(periodStart, periodEnd, over, options.rules)
  if (!valid.ok) throw refusePeriod('periodEnd', valid.error.message)
  await tx.statements.lockPeriods()
  const others = (await tx.statements.list()).filter(({ id }) => !options.family.has(id))
  if (others.some((other) => other.periodEnd === periodEnd)) {
    throw refusePeriod('periodEnd', 'There is a statement for the year to this day already. Open that one.')
  }
  return { periodStart, periodEnd }
}

function refusePeriod(field: string, message: string): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'statement_period',
    message: 'The period cannot be reported on as it stands.',
    fieldErrors: { [field]: message },
  })
}
