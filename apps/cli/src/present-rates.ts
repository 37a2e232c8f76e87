import type { IsoDate } from '@daylight/domain/dates'
import { toDecimalString } from '@daylight/domain/exact'
import {
  findLivingWageRates,
  findMinimumWageRow,
  type LivingWageRow,
  type MinimumWageRow,
  type PayRates,
} from '@daylight/domain/reference'

const presentMinimum = (row: MinimumWageRow) => ({
  standard: 'minimumWage',
  from: row.from,
  bands: row.bands.map(({ band, minAge, rate }) => ({ band, minAge, rate: toDecimalString(rate) })),
  apprentice: row.apprentice === undefined ? null : toDecimalString(row.apprentice),
  accommodationOffsetPerDay: toDecimalString(row.accommodationOffsetPerDay),
  source: row.source,
  confidence: row.confidence,
})

const presentLiving = (row: LivingWageRow) => ({
  standard: 'livingWage',
  announced: row.announced,
  dueBy: row.payBy,
  london: toDecimalString(row.london),
  uk: toDecimalString(row.uk),
  source: row.source,
  confidence: row.confidence,
})

/** The rates that periods starting on these days are checked against, and the minimum on the day asked about. */
export function presentRates(rates: PayRates, periodStarts: Iterable<IsoDate>, asOf: IsoDate) {
  const minimum = new Set<MinimumWageRow>()
  const living = new Set<LivingWageRow>()
  for (const day of [...new Set(periodStarts)].sort()) {
    const row = findMinimumWageRow(rates, day)
    if (row.ok) minimum.add(row.value)
    const found = findLivingWageRates(rates, { zone: 'uk', on: day })
    if (found.ok) living.add(found.value.required).add(found.value.announced)
  }
  const today = findMinimumWageRow(rates, asOf)
  if (today.ok) minimum.add(today.value)
  return [...[...minimum].map(presentMinimum), ...[...living].map(presentLiving)]
}
