import { AppError } from '@daylight/domain/errors'
import { type PayRates, parsePayRates } from '@daylight/domain/reference'
import type { ReferenceRepository } from '../ports/reference-repository.ts'

export const PAY_RATES = 'pay-rates'

export interface LoadedRates {
  readonly rates: PayRates
  readonly version: string
}

/** The rates of a version, or the newest. What was decided by a version is explained by that version. */
export async function loadPayRates(
  reference: ReferenceRepository,
  version?: string | null,
): Promise<LoadedRates> {
  const record = version ? await reference.byVersion(PAY_RATES, version) : await reference.newest(PAY_RATES)
  if (!record) {
    throw new AppError({
      code: 'unavailable',
      reason: 'no_pay_rates',
      message: 'No pay rates have been loaded yet. Ask whoever runs this server to load the reference data.',
    })
  }
  const parsed = parsePayRates(record.data)
  if (!parsed.ok) throw new Error(`Pay rates ${record.version}: ${parsed.error.message}`)
  return { rates: parsed.value, version: record.version }
}
