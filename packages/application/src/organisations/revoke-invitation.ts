import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { Deps } from '../ports/deps.ts'

/** Withdraws an invitation that was not accepted yet; its link opens nothing from now on. */
export async function revokeInvitation(
  deps: Deps,
  actor: Actor,
  input: { readonly invitationId: string },
): Promise<{ readonly done: true }> {
  authorise(actor, 'member:invite')
  await deps.database.withTenant(actor, async (tx) => {
    const invitation = ownedBy(actor, await tx.invitations.find(input.invitationId))
    if (!(await tx.invitations.revoke(invitation.invitationId, deps.clock.now()))) {
      throw new AppError({
        code: 'conflict',
        reason: 'invitation_over',
        message: 'This invitation was accepted or withdrawn already.',
      })
    }
    tx.audit.record(actor, {
      action: 'invitation.revoked',
      subjectType: 'invitation',
      subjectId: invitation.invitationId,
      data: { email: invitation.email, role: invitation.role },
    })
  })
  return { done: true }
}
