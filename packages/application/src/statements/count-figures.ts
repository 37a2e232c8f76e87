import type { IsoDate } from '@daylight/domain/dates'
import { type FigureValue, publishFigures } from '@daylight/domain/statements'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/**
 * Every figure of a reporting period, counted in this transaction as of today and made fit to be published all
 * together: never a number about one to four people, nor one from which it could be worked out.
 */
export async function countFigures(
  tx: TenantTransaction,
  period: { readonly periodStart: IsoDate; readonly periodEnd: IsoDate },
  today: IsoDate,
): Promise<readonly FigureValue[]> {
  const { periodStart, periodEnd } = period
  return publishFigures(await tx.figures.count({ periodStart, periodEnd, asOf: today }))
}
