import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { checkDeparture } from '@daylight/domain/identity'
import type { Deps } from '../ports/deps.ts'
import { refuseMembership } from './refuse-membership.ts'

/** Ends somebody's membership at once; what they did stays in the record under their name. */
export async function removeMember(
  deps: Deps,
  actor: MemberActor,
  input: { readonly membershipId: string },
): Promise<{ readonly done: true }> {
  authorise(actor, 'member:change')
  await endMembership(deps, actor, { membershipId: input.membershipId, action: 'member.removed' })
  return { done: true }
}

/** Anybody may leave, except the last owner. */
export async function leaveOrganisation(deps: Deps, actor: MemberActor): Promise<{ readonly done: true }> {
  authorise(actor, 'member:leave')
  await endMembership(deps, actor, { membershipId: actor.membershipId, action: 'member.left' })
  return { done: true }
}

async function endMembership(
  deps: Deps,
  actor: MemberActor,
  input: { readonly membershipId: string; readonly action: 'member.removed' | 'member.left' },
): Promise<void> {
  await deps.database.withTenant(actor, async (tx) => {
    // Two owners who leave at the same moment must not both find the other one still there.
    await tx.members.lock()
    const member = ownedBy(actor, await tx.members.find(input.membershipId))
    const leaving = checkDeparture(member, await tx.members.list())
    if (!leaving.ok) throw refuseMembership(leaving.error)
    await tx.members.remove(member.membershipId, deps.clock.now())
    // Whoever comes back makes a new one.
    await tx.calendar.revoke(member.membershipId, deps.clock.now())
    tx.audit.record(actor, {
      action: input.membershipId === actor.membershipId ? 'member.left' : input.action,
      subjectType: 'member',
      subjectId: member.membershipId,
      data: { name: member.name, role: member.role },
    })
  })
}
