import type { MemberActor, PersonActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { invitationUnknown, readInvitationToken } from './invitation-token.ts'

/** Joins, if the invitation is still open and was sent to the address that the person signed in with. */
export async function acceptInvitation(
  deps: IdentityDeps,
  person: PersonActor,
  input: { readonly token: string },
): Promise<{ readonly segment: string }> {
  const { organisationId, invitationId } = readInvitationToken(deps.identity.links, input.token)
  return deps.database.withTenant({ organisationId }, async (tx) => {
    await tx.members.lock()
    const invitation = await tx.invitations.find(invitationId)
    if (!invitation) throw invitationUnknown()
    const { name, segment } = await tx.organisation.current()
    if (await tx.members.findByUser(person.userId)) {
      throw new AppError({
        code: 'conflict',
        reason: 'already_member',
        message: `You are a member of ${name} already.`,
      })
    }
    if (invitation.email !== person.email) {
      throw new AppError({
        code: 'refused',
        reason: 'invitation_for_another',
        message: `This invitation was sent to ${invitation.email}, and you are signed in as ${person.email}. Sign in with the invited address, or ask for an invitation to yours.`,
      })
    }
    const now = deps.clock.now()
    if (!(await tx.invitations.accept(invitationId, now))) {
      throw new AppError({
        code: 'conflict',
        reason: 'invitation_over',
        message: `This invitation was used, withdrawn or has expired. Ask ${name} for a new one.`,
      })
    }
    const membershipId = await tx.members.join({
      membershipId: deps.ids.next(),
      userId: person.userId,
      role: invitation.role,
      at: now,
    })
    const actor: MemberActor = {
      kind: 'member',
      userId: person.userId,
      membershipId,
      organisationId,
      name: person.name,
      role: invitation.role,
    }
    tx.audit.record(actor, {
      action: 'member.joined',
      subjectType: 'member',
      subjectId: membershipId,
      data: { name: person.name, role: invitation.role, invitedBy: invitation.invitedBy },
    })
    return { segment }
  })
}
