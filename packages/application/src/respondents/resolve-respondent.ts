import type { RespondentActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { respondentLinkState, shouldNoteSeen } from '@daylight/domain/identity'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { RespondentLinkRecord } from '../ports/respondent-link-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readRespondentToken } from './respondent-token.ts'

/**
 * Who holds this token. Throws `link_unknown`, `link_expired` or `link_revoked`, which say nothing of whose link it is
 * or was; `too_many_attempts` for a network that sends what opens nothing again and again.
 */
export async function resolveRespondent(
  deps: IdentityDeps,
  input: { readonly token: string; readonly network: string },
): Promise<RespondentActor> {
  const { links, sessions } = deps.identity
  const reference = readRespondentToken(links, input.token)
  const found = reference && (await openLink(deps, reference.organisationId, reference.linkId))
  if (!found || found.tokenHash !== sessions.hash(input.token)) {
    await limitAttempts(deps, [{ kind: 'open_respondent_link', of: input.network }])
    throw closed('link_unknown', 'This link opens nothing. Open the link in the e-mail again, all of it.')
  }
  const state = respondentLinkState(found, deps.clock.now())
  if (state === 'revoked') {
    throw closed('link_revoked', 'This link was withdrawn. Ask whoever sent it for a new one.')
  }
  if (state === 'expired') {
    throw closed('link_expired', 'The time of this link is over. Ask whoever sent it for a new one.')
  }
  return toActor(found)
}

/** The link; when it opens something, its use is noted at most once a minute, and the first one put on record. */
async function openLink(
  deps: IdentityDeps,
  organisationId: string,
  linkId: string,
): Promise<RespondentLinkRecord | null> {
  const now = deps.clock.now()
  return deps.database.withTenant({ organisationId }, async (tx) => {
    const link = await findWithOrigin(tx, linkId)
    if (!link || !['waiting', 'sent', 'opened'].includes(respondentLinkState(link, now))) return link
    if (link.lastUsedAt !== null && !shouldNoteSeen({ ...link, lastSeenAt: link.lastUsedAt }, now)) {
      return link
    }
    if (await tx.respondentLinks.noteUsed(linkId, now)) {
      tx.audit.record(toActor(link), {
        action: 'respondent_link.opened',
        subjectType: 'respondent_link',
        subjectId: linkId,
        data: { purpose: link.purpose, supplierId: link.supplierId },
      })
    }
    return link
  })
}

/** A link with which a part was handed over ends with the link it came from. */
async function findWithOrigin(tx: TenantTransaction, linkId: string): Promise<RespondentLinkRecord | null> {
  const link = await tx.respondentLinks.find(linkId)
  if (!link?.handedById) return link
  const origin = await tx.respondentLinks.find(link.handedById)
  return { ...link, revokedAt: link.revokedAt ?? origin?.revokedAt ?? null }
}

function toActor(link: RespondentLinkRecord): RespondentActor {
  return {
    kind: 'respondent',
    linkId: link.id,
    organisationId: link.organisationId,
    supplierId: link.supplierId,
    purpose: link.purpose,
    subjectId: link.subjectId,
    handed: link.handedById === null ? null : link.sections,
    // A colleague is named as whoever handed over named them: the address stays among the two.
    name:
      link.handedById === null
        ? `${link.supplierName} (${link.email})`
        : `${link.holderName} (${link.supplierName})`,
    email: link.email,
    language: link.language,
  }
}

function closed(reason: string, message: string): AppError {
  return new AppError({ code: 'not_found', reason, message })
}
