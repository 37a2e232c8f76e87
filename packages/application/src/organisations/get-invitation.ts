import { type InvitationState, invitationState } from '@daylight/domain/identity'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { invitationUnknown, readInvitationToken } from './invitation-token.ts'

export interface InvitationView {
  readonly organisation: string
  readonly segment: string
  readonly email: string
  readonly role: string
  readonly invitedBy: string
  readonly expiresAt: string
  readonly state: InvitationState
}

/** What the link's holder sees before accepting, signed in or not. */
export async function getInvitation(
  deps: IdentityDeps,
  input: { readonly token: string },
): Promise<InvitationView> {
  const { organisationId, invitationId } = readInvitationToken(deps.identity.links, input.token)
  return deps.database.withTenant({ organisationId }, async (tx) => {
    const invitation = await tx.invitations.find(invitationId)
    if (!invitation) throw invitationUnknown()
    const { name, segment } = await tx.organisation.current()
    const { email, role, invitedBy, expiresAt } = invitation
    const state = invitationState(invitation, deps.clock.now())
    return { organisation: name, segment, email, role, invitedBy, expiresAt, state }
  })
}
