import { type Actor, authorise, ownedBy, type Role } from '@daylight/domain/access'
import { checkRoleChange } from '@daylight/domain/identity'
import type { Deps } from '../ports/deps.ts'
import { refuseMembership } from './refuse-membership.ts'

/** Changes what a member may do, at once; the last owner stays one. */
export async function changeMemberRole(
  deps: Deps,
  actor: Actor,
  input: { readonly membershipId: string; readonly role: Role },
): Promise<{ readonly done: true }> {
  authorise(actor, 'member:change')
  await deps.database.withTenant(actor, async (tx) => {
    await tx.members.lock()
    const member = ownedBy(actor, await tx.members.find(input.membershipId))
    const changed = checkRoleChange(member, input.role, await tx.members.list())
    if (!changed.ok) throw refuseMembership(changed.error)
    await tx.members.setRole(member.membershipId, changed.value)
    tx.audit.record(actor, {
      action: 'member.role_changed',
      subjectType: 'member',
      subjectId: member.membershipId,
      data: { name: member.name, changes: { role: { from: member.role, to: changed.value } } },
    })
  })
  return { done: true }
}
