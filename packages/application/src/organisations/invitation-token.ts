import { AppError } from '@daylight/domain/errors'
import type { LinkSigner } from '../ports/identity-services.ts'
import type { InvitationReference } from '../ports/job-queue.ts'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `<organisation>.<invitation>.<signature>`: the last part of the invitation's address. */
export function writeInvitationToken(links: LinkSigner, invitation: InvitationReference): string {
  const id = `${invitation.organisationId}.${invitation.invitationId}`
  return `${id}.${links.sign('invitation', id)}`
}

/** Throws `invitation_unknown` when the token was not signed by this server. */
export function readInvitationToken(links: LinkSigner, token: string): InvitationReference {
  const [organisationId = '', invitationId = '', signature = '', ...rest] = token.split('.')
  const shaped = rest.length === 0 && ID.test(organisationId) && ID.test(invitationId)
  if (!shaped || !links.verify('invitation', `${organisationId}.${invitationId}`, signature)) {
    throw invitationUnknown()
  }
  return { organisationId, invitationId }
}

export function invitationUnknown(): AppError {
  return new AppError({
    code: 'not_found',
    reason: 'invitation_unknown',
    message: 'This invitation cannot be found. Open the link in the e-mail again, all of it.',
  })
}
