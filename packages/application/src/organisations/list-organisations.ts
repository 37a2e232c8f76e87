import type { PersonActor } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { OwnMembership } from '../ports/identity-repository.ts'

/** The organisations this person belongs to, by name. */
export async function listOrganisations(deps: Deps, person: PersonActor): Promise<readonly OwnMembership[]> {
  return deps.database.withPlatform({ userId: person.userId }, (tx) => tx.memberships.list())
}
