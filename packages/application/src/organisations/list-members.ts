import { authorise, type MemberActor, roleMay } from '@daylight/domain/access'
import { invitationState } from '@daylight/domain/identity'
import type { Deps } from '../ports/deps.ts'

export interface MemberList {
  readonly members: readonly {
    readonly membershipId: string
    readonly name: string
    readonly email: string
    readonly role: string
    readonly isYou: boolean
  }[]
  readonly invitations: readonly {
    readonly invitationId: string
    readonly email: string
    readonly role: string
    readonly invitedBy: string
    readonly createdAt: string
    readonly expiresAt: string
    readonly expired: boolean
  }[]
}

/** Members by name; with the invitations that are still open, for those who may invite. */
export async function listMembers(deps: Deps, actor: MemberActor): Promise<MemberList> {
  authorise(actor, 'member:read')
  const now = deps.clock.now()
  return deps.database.withTenant(actor, async (tx) => {
    const members = await tx.members.list()
    const pending = roleMay(actor.role, 'member:invite') ? await tx.invitations.listPending() : []
    return {
      members: members.map(({ membershipId, name, email, role }) => ({
        membershipId,
        name,
        email,
        role,
        isYou: membershipId === actor.membershipId,
      })),
      invitations: pending.map((invitation) => ({
        invitationId: invitation.invitationId,
        email: invitation.email,
        role: invitation.role,
        invitedBy: invitation.invitedBy,
        createdAt: invitation.createdAt,
        expiresAt: invitation.expiresAt,
        expired: invitationState(invitation, now) === 'expired',
      })),
    }
  })
}
