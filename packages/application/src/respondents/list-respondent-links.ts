import {
  authorise,
  type MemberActor,
  type RespondentActor,
  type RespondentPurpose,
} from '@daylight/domain/access'
import { type RespondentLinkState, respondentLinkState } from '@daylight/domain/identity'
import type { Deps } from '../ports/deps.ts'
import type { RespondentLinkRecord } from '../ports/respondent-link-repository.ts'

export interface RespondentLinkView extends Omit<RespondentLinkRecord, 'tokenHash'> {
  readonly state: RespondentLinkState
}

/** The links to one subject, newest first, and where each stands. */
export async function listRespondentLinks(
  deps: Deps,
  actor: MemberActor,
  input: { readonly purpose: RespondentPurpose; readonly subjectId: string },
): Promise<readonly RespondentLinkView[]> {
  authorise(actor, 'respondent_link:read')
  const now = deps.clock.now()
  const links = await deps.database.withTenant(actor, (tx) => tx.respondentLinks.listFor(input))
  return links.map(({ tokenHash: _, ...link }) => ({ ...link, state: respondentLinkState(link, now) }))
}

export interface RespondentHome {
  readonly purpose: RespondentPurpose
  readonly organisation: string
  readonly supplier: string
  readonly email: string
  readonly language: string
  readonly expiresAt: string
}

/** What the holder of a link sees first: who asks, whom, and until when. */
export async function showRespondentHome(deps: Deps, actor: RespondentActor): Promise<RespondentHome> {
  return deps.database.withTenant(actor, async (tx) => {
    const link = await tx.respondentLinks.find(actor.linkId)
    if (!link) throw new Error('The link of a respondent is gone.')
    const { name } = await tx.organisation.current()
    const { purpose, supplierName, email, language, expiresAt } = link
    return { purpose, organisation: name, supplier: supplierName, email, language, expiresAt }
  })
}
