import { AppError } from '@daylight/domain/errors'
import type { ReferenceDatasetRecord, ReferenceRepository } from '../ports/reference-repository.ts'

/** The newest version of a kind of reference data. Without it the installation is not finished. */
export async function requireReference(
  reference: ReferenceRepository,
  kind: string,
): Promise<ReferenceDatasetRecord> {
  const dataset = await reference.newest(kind)
  if (dataset) return dataset
  throw new AppError({
    code: 'unavailable',
    reason: 'reference_missing',
    message: `The reference data “${kind}” has not been loaded. Start Daylight again, or run its database set-up.`,
  })
}
