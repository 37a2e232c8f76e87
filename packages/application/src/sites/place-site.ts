import { OUTSIDE_GREATER_LONDON, type SiteDetails } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'
import { zoneOfBorough } from '@daylight/domain/suppliers'
import type { SiteRecord } from '../ports/site-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readBoroughs } from '../suppliers/read-supplier-reference.ts'

type PlacedSite = Omit<
  SiteRecord,
  'organisationId' | 'id' | 'supplierId' | 'archivedAt' | 'version' | 'createdAt' | 'updatedAt'
>

/** The details with the borough as the list writes it. Whether a site lies in Greater London follows from it alone. */
export async function placeSite(
  tx: Pick<TenantTransaction, 'reference'>,
  details: SiteDetails,
): Promise<PlacedSite> {
  const { borough: place, ...facts } = details
  if (place === OUTSIDE_GREATER_LONDON) return { ...facts, borough: null, inGreaterLondon: false }
  const london = await readBoroughs(tx)
  const authority = london.authorities.find(({ code, name }) => name === place || code === place)
  if (authority && zoneOfBorough(authority.name, london) === 'london') {
    return { ...facts, borough: authority.name, inGreaterLondon: true }
  }
  const message = 'Choose a borough from the list, or that the site lies outside Greater London.'
  throw new AppError({
    code: 'invalid',
    reason: 'not_a_borough',
    message,
    fieldErrors: { borough: message },
  })
}
