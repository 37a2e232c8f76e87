import { AppError } from '@daylight/domain/errors'
import { type PayRates, parsePayRates } from '@daylight/domain/reference'
import type { ReferenceDatasetRecord, ReferenceRepository } from '../ports/reference-repository.ts'
import { requireReference } from './require-reference.ts'

/** The pay rates of one version, or of the newest. A check keeps the version it was made with. */
export async function readPayRates(reference: ReferenceRepository, version?: string): Promise<PayRates> {
  const dataset =
    version === undefined
      ? await requireReference(reference, 'pay-rates')
      : await reference.byVersion('pay-rates', version)
  if (dataset) return parseRates(dataset)
  throw new AppError({
    code: 'unavailable',
    reason: 'reference_missing',
    message: `Version ${version} of the pay rates is not in the database.`,
  })
}

function parseRates(dataset: ReferenceDatasetRecord): PayRates {
  const parsed = parsePayRates(dataset.data)
  if (parsed.ok) return parsed.value
  throw new Error(`Pay rates ${dataset.version}: ${parsed.error.message}`)
}
