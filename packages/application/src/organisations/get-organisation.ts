import { type Actor, authorise } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { OrganisationRecord } from '../ports/organisation-repository.ts'

export async function getOrganisation(deps: Deps, actor: Actor): Promise<OrganisationRecord> {
  authorise(actor, 'organisation:read')
  return deps.database.withTenant(actor, (tx) => tx.organisation.current())
}
