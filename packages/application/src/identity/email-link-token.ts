import type { EmailLinkPurpose, EmailLinkRecord } from '../ports/identity-repository.ts'
import type { LinkSigner } from '../ports/identity-services.ts'
import { linkOver } from './refusals.ts'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `<id>.<signature>`: the last part of the link's address. */
export function writeEmailLinkToken(
  links: LinkSigner,
  purpose: EmailLinkPurpose,
  emailLinkId: string,
): string {
  return `${emailLinkId}.${links.sign(purpose, emailLinkId)}`
}

/** The link's id. Throws `link_over` when the token was not signed by this server for this purpose. */
export function readEmailLinkToken(links: LinkSigner, purpose: EmailLinkPurpose, token: string): string {
  const [id = '', signature = '', ...rest] = token.split('.')
  if (rest.length > 0 || !ID.test(id) || !links.verify(purpose, id, signature)) throw linkOver()
  return id
}

export function isLinkOpen(link: EmailLinkRecord | null, purpose: EmailLinkPurpose, now: Date): boolean {
  return (
    link !== null &&
    link.purpose === purpose &&
    link.usedAt === null &&
    now.getTime() < Date.parse(link.expiresAt)
  )
}
