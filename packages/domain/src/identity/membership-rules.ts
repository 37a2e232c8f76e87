import type { Role } from '../access/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'

export type MembershipError = DomainError<'last_owner' | 'above_own_role' | 'same_role'>

export interface MemberStanding {
  readonly membershipId: string
  readonly role: Role
}

function refuse(kind: MembershipError['kind'], message: string): Result<never, MembershipError> {
  return err({ kind, message })
}

/** Only an owner makes somebody an owner: a manager would otherwise rise by inviting themselves again. */
export function checkInvitedRole(inviter: Role, invited: Role): Result<Role, MembershipError> {
  if (invited === 'owner' && inviter !== 'owner') {
    return refuse('above_own_role', 'Only an owner can invite another owner.')
  }
  return ok(invited)
}

/** An organisation always keeps an owner. `members` are all who have not left. */
export function checkDeparture(
  leaving: MemberStanding,
  members: readonly MemberStanding[],
): Result<MemberStanding, MembershipError> {
  if (leaving.role === 'owner' && isLastOwner(leaving, members)) {
    return refuse('last_owner', 'This is the organisation’s last owner. Make another member an owner first.')
  }
  return ok(leaving)
}

export function checkRoleChange(
  member: MemberStanding,
  role: Role,
  members: readonly MemberStanding[],
): Result<Role, MembershipError> {
  if (member.role === role) return refuse('same_role', 'They have this role already.')
  if (member.role === 'owner' && isLastOwner(member, members)) {
    return refuse('last_owner', 'This is the organisation’s last owner. Make another member an owner first.')
  }
  return ok(role)
}

function isLastOwner(member: MemberStanding, members: readonly MemberStanding[]): boolean {
  return !members.some((other) => other.role === 'owner' && other.membershipId !== member.membershipId)
}
