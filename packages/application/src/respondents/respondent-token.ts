import type { LinkSigner } from '../ports/identity-services.ts'

export interface RespondentLinkReference {
  readonly organisationId: string
  readonly linkId: string
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * `<organisation>.<link>.<signature>`: the last part of the link's address. The signature is 256 bits that nobody can
 * work out without the server's secret, so the worker can write the same link again and nothing has to keep it.
 */
export function writeRespondentToken(links: LinkSigner, link: RespondentLinkReference): string {
  const id = `${link.organisationId}.${link.linkId}`
  return `${id}.${links.sign('respondent', id)}`
}

/** Null when this server did not sign it: nothing is looked up for it. */
export function readRespondentToken(links: LinkSigner, token: string): RespondentLinkReference | null {
  const [organisationId = '', linkId = '', signature = '', ...rest] = token.split('.')
  const shaped = rest.length === 0 && ID.test(organisationId) && ID.test(linkId)
  if (!shaped || !links.verify('respondent', `${organisationId}.${linkId}`, signature)) return null
  return { organisationId, linkId }
}
