import { AppError } from '@daylight/domain/errors'
import { type PayRates, parsePayRates } from '@daylight/domain/reference'
import type { Deps } from '../ports/deps.ts'
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

/** The newest pay rates as they stand in the reference data, for a check that is made elsewhere. Open to everybody. */
export async function readRawPayRates(deps: Pick<Deps, 'database'>): Promise<unknown> {
  return deps.database.withPlatform(
    null,
    async (tx) => (await requireReference(tx.reference, 'pay-rates')).data,
  )
}

/** The same of the thresholds of everything besides the two rates. */
export async function readRawWorkRules(deps: Pick<Deps, 'database'>): Promise<unknown> {
  return deps.database.withPlatform(
    null,
    async (tx) => (await requireReference(tx.reference, 'work-rules')).data,
  )
}

/** The same of the payroll programs whose exports are known by their headings. */
export async function readRawPayrollPresets(deps: Pick<Deps, 'database'>): Promise<unknown> {
  return deps.database.withPlatform(
    null,
    async (tx) => (await requireReference(tx.reference, 'payroll-presets')).data,
  )
}

function parseRates(dataset: ReferenceDatasetRecord): PayRates {
  const parsed = parsePayRates(dataset.data)
  if (parsed.ok) return parsed.value
  throw new Error(`Pay rates ${dataset.version}: ${parsed.error.message}`)
}
