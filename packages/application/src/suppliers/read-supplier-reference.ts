import { AppError } from '@daylight/domain/errors'
import {
  type LondonAuthorities,
  readLondonAuthorities,
  readSectorList,
  readSpendBands,
  type SectorList,
  type SpendBand,
} from '@daylight/domain/suppliers'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

export interface SupplierReference {
  readonly sicSections: SectorList
  readonly registrySectors: SectorList
  readonly spendBands: readonly SpendBand[]
}

async function readNewest(tx: Pick<TenantTransaction, 'reference'>, kind: string): Promise<unknown> {
  const dataset = await tx.reference.newest(kind)
  if (dataset) return dataset.data
  throw new AppError({
    code: 'unavailable',
    reason: 'reference_missing',
    message: `Daylight is not set up in full: the reference data “${kind}” has not been loaded. Tell whoever runs it.`,
  })
}

/** The lists that a supplier's codes come from, in the version now in force. */
export async function readSupplierReference(
  tx: Pick<TenantTransaction, 'reference'>,
): Promise<SupplierReference> {
  return {
    sicSections: readSectorList(await readNewest(tx, 'sic-2007-sections')),
    registrySectors: readSectorList(await readNewest(tx, 'registry-sectors')),
    spendBands: readSpendBands(await readNewest(tx, 'spend-bands')),
  }
}

export async function readBoroughs(tx: Pick<TenantTransaction, 'reference'>): Promise<LondonAuthorities> {
  return readLondonAuthorities(await readNewest(tx, 'london-authorities'))
}
