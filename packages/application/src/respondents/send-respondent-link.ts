import {
  authorise,
  type MemberActor,
  notFound,
  ownedBy,
  type RespondentPurpose,
} from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { respondentLinkEnd } from '@daylight/domain/identity'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { writeRespondentToken } from './respondent-token.ts'

export interface NewRespondentLink {
  readonly purpose: RespondentPurpose
  readonly subjectId: string
  readonly supplierId: string
  /** Lower case. */
  readonly email: string
  readonly language: string
}

/**
 * Makes a link and enqueues its message, in the caller's transaction. An earlier link to the same subject and address
 * ends. The caller has checked that the subject is this organisation's and this supplier's.
 */
export async function addRespondentLink(
  deps: IdentityDeps,
  tx: TenantTransaction,
  actor: MemberActor,
  link: NewRespondentLink,
): Promise<{ readonly linkId: string }> {
  await tx.respondentLinks.revokeFor(link, deps.clock.now())
  const record = newLink(deps, actor, link)
  await tx.respondentLinks.insert(record)
  await announce(tx, actor, record)
  return { linkId: record.id }
}

/** The same for many subjects that are new: none of them has an earlier link. */
export async function addRespondentLinks(
  deps: IdentityDeps,
  tx: TenantTransaction,
  actor: MemberActor,
  links: readonly NewRespondentLink[],
): Promise<void> {
  const records = links.map((link) => newLink(deps, actor, link))
  await tx.respondentLinks.insertAll(records)
  for (const record of records) await announce(tx, actor, record)
}

function newLink(deps: IdentityDeps, actor: MemberActor, link: NewRespondentLink) {
  const { organisationId } = actor
  const now = deps.clock.now()
  const linkId = deps.ids.next()
  const { links, sessions } = deps.identity
  return {
    ...link,
    organisationId,
    id: linkId,
    tokenHash: sessions.hash(writeRespondentToken(links, { organisationId, linkId })),
    createdById: actor.membershipId,
    createdByName: actor.name,
    createdAt: now.toISOString(),
    expiresAt: respondentLinkEnd(link.purpose, now).toISOString(),
    revokedAt: null,
    sentAt: null,
    openedAt: null,
    lastUsedAt: null,
    handedById: null,
    holderName: '',
    sections: [],
  }
}

/** Records it and enqueues its message. */
async function announce(
  tx: TenantTransaction,
  actor: MemberActor,
  { id: linkId, organisationId, purpose, subjectId, supplierId, email }: ReturnType<typeof newLink>,
): Promise<void> {
  tx.audit.record(actor, {
    action: 'respondent_link.sent',
    subjectType: 'respondent_link',
    subjectId: linkId,
    data: { purpose, subjectId, supplierId, email },
  })
  await tx.jobs.enqueue('send-email', { template: 'respondent_link', organisationId, linkId })
}

/** Sends a supplier the link to its corrective action plan. */
export async function inviteToPlan(
  deps: IdentityDeps,
  actor: MemberActor,
  input: { readonly supplierId: string; readonly email: string },
): Promise<{ readonly linkId: string }> {
  authorise(actor, 'respondent_link:write')
  await limitAttempts(deps, [{ kind: 'send_respondent_link', of: actor.organisationId }])
  return deps.database.withTenant(actor, async (tx) => {
    const supplier = await tx.suppliers.find(input.supplierId)
    if (!supplier) throw notFound()
    return addRespondentLink(deps, tx, actor, {
      purpose: 'plan',
      subjectId: input.supplierId,
      supplierId: input.supplierId,
      email: input.email,
      language: 'en-GB',
    })
  })
}

/** The same link once more, open for its full time from now. */
export async function resendRespondentLink(
  deps: IdentityDeps,
  actor: MemberActor,
  input: { readonly linkId: string },
): Promise<{ readonly done: true }> {
  authorise(actor, 'respondent_link:write')
  await limitAttempts(deps, [{ kind: 'send_respondent_link', of: actor.organisationId }])
  await deps.database.withTenant(actor, async (tx) => {
    const link = ownedBy(actor, await tx.respondentLinks.find(input.linkId))
    const end = respondentLinkEnd(link.purpose, deps.clock.now())
    if (!(await tx.respondentLinks.extend(link.id, end))) throw revokedBefore()
    tx.audit.record(actor, {
      action: 'respondent_link.sent_again',
      subjectType: 'respondent_link',
      subjectId: link.id,
      data: { purpose: link.purpose, supplierId: link.supplierId, email: link.email },
    })
    await tx.jobs.enqueue('send-email', {
      template: 'respondent_link',
      organisationId: link.organisationId,
      linkId: link.id,
    })
  })
  return { done: true }
}

/** Closes a link for good: it opens nothing from now on, in whichever browser. */
export async function revokeRespondentLink(
  deps: IdentityDeps,
  actor: MemberActor,
  input: { readonly linkId: string },
): Promise<{ readonly done: true }> {
  authorise(actor, 'respondent_link:write')
  await deps.database.withTenant(actor, async (tx) => {
    const link = ownedBy(actor, await tx.respondentLinks.find(input.linkId))
    if (!(await tx.respondentLinks.revoke(link.id, deps.clock.now()))) throw revokedBefore()
    tx.audit.record(actor, {
      action: 'respondent_link.revoked',
      subjectType: 'respondent_link',
      subjectId: link.id,
      data: { purpose: link.purpose, supplierId: link.supplierId, email: link.email },
    })
  })
  return { done: true }
}

function revokedBefore(): AppError {
  return new AppError({
    code: 'conflict',
    reason: 'link_revoked',
    message: 'This link was withdrawn already. Send a new one instead.',
  })
}
