import { authorise, type MemberActor, type Role } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { checkInvitedRole, linkEnd } from '@daylight/domain/identity'
import { limitAttempts } from '../identity/limit-attempts.ts'
import { refuseField } from '../identity/refusals.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'

/** Invites an address. A second invitation to the same address takes the place of the first. */
export async function inviteMember(
  deps: IdentityDeps,
  actor: MemberActor,
  input: { readonly email: string; readonly role: Role },
): Promise<{ readonly invitationId: string }> {
  authorise(actor, 'member:invite')
  const allowed = checkInvitedRole(actor.role, input.role)
  if (!allowed.ok) throw refuseField(allowed.error, 'role')
  await limitAttempts(deps, [{ kind: 'send_invitation', of: actor.organisationId }])
  return deps.database.withTenant(actor, async (tx) => {
    const member = await tx.members.findByEmail(input.email)
    if (member) {
      const message = `${member.name} is a member already.`
      throw new AppError({
        code: 'conflict',
        reason: 'already_member',
        message,
        fieldErrors: { email: message },
      })
    }
    const now = deps.clock.now()
    await tx.invitations.revokeForEmail(input.email, now)
    const invitationId = deps.ids.next()
    await tx.invitations.insert({
      organisationId: actor.organisationId,
      invitationId,
      email: input.email,
      role: input.role,
      invitedById: actor.userId,
      createdAt: now.toISOString(),
      expiresAt: linkEnd('invitation', now).toISOString(),
      acceptedAt: null,
      revokedAt: null,
    })
    tx.audit.record(actor, {
      action: 'invitation.sent',
      subjectType: 'invitation',
      subjectId: invitationId,
      data: { email: input.email, role: input.role },
    })
    await tx.jobs.enqueue('send-email', {
      template: 'invitation',
      organisationId: actor.organisationId,
      invitationId,
    })
    return { invitationId }
  })
}
