import { isRole, type MemberActor, type PersonActor } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'

/** The actor in the organisation with this URL segment; null when it is not theirs or does not exist. */
export async function resolveMember(
  deps: Deps,
  person: PersonActor,
  orgSegment: string,
): Promise<MemberActor | null> {
  const membership = await deps.database.withPlatform({ userId: person.userId }, (tx) =>
    tx.memberships.find(orgSegment),
  )
  if (!membership || !isRole(membership.role)) return null
  return {
    kind: 'member',
    userId: person.userId,
    membershipId: membership.membershipId,
    organisationId: membership.organisationId,
    name: person.name,
    role: membership.role,
  }
}
