import { formatDate, type IsoDate } from '@daylight/domain/dates'
import { roundTo } from '@daylight/domain/exact'
import { isNewerLivingWageDue } from '@daylight/domain/reference'
import type { Deps } from '../ports/deps.ts'
import { readPayRates } from './read-pay-rates.ts'

export interface PayRatesOverview {
  /** Whether an announcement that should have been made is missing from the data. */
  readonly newerLivingWageDue: boolean
  readonly livingWage: readonly {
    readonly announced: string
    readonly payBy: string
    readonly london: string
    readonly uk: string
    readonly source: string
    readonly confidence: string
    /** Parts of the row that are remembered, not sourced. */
    readonly fromMemory: readonly string[]
  }[]
  readonly today: IsoDate
  readonly newestAnnounced: string | null
}

/** The Living Wage announcements known, newest first, and whether one is missing. Open to everybody. */
export async function showPayRates(deps: Deps): Promise<PayRatesOverview> {
  const rates = await deps.database.withPlatform(null, (tx) => readPayRates(tx.reference))
  const today = deps.clock.today()
  const newest = rates.livingWage.at(-1)
  return {
    newerLivingWageDue: isNewerLivingWageDue(rates, today),
    today,
    newestAnnounced: newest ? formatDate(newest.announced) : null,
    livingWage: rates.livingWage.toReversed().map((row) => ({
      announced: row.announced,
      payBy: row.payBy,
      london: roundTo(row.london, 2),
      uk: roundTo(row.uk, 2),
      source: row.source,
      confidence: row.confidence,
      fromMemory: row.fromMemory,
    })),
  }
}
