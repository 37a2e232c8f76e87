import { notFound, type RespondentActor, requireSubject } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { type RespondentLinkState, respondentLinkState } from '@daylight/domain/identity'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { Deps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { writeRespondentToken } from '../respondents/respondent-token.ts'
import { lockForRespondent, type OpenedAssessment } from './open-assessment.ts'
import { stepOrRefuse } from './submit-answers.ts'

/** Colleagues who can have a part of one assessment at once. */
const MOST_COLLEAGUES = 20
const LONGEST_NAME = 100

/** A part of an assessment in a colleague's hands. */
export interface HandedPart {
  readonly linkId: string
  readonly name: string
  readonly email: string
  /** Of the question set; none for all of them. */
  readonly sections: readonly string[]
  readonly state: RespondentLinkState
  /** What is asked in the part, and how much of it has an answer. */
  readonly asked: number
  readonly answered: number
}

/**
 * Gives a colleague a link of their own that opens some sections, or all, and never sends. It ends with the link it came
 * from. A second link to the same colleague takes the place of the first.
 */
export async function handOver(
  deps: IdentityDeps,
  actor: RespondentActor,
  input: { readonly name: string; readonly email: string; readonly sections: readonly string[] | null },
): Promise<{ readonly linkId: string }> {
  requireSubject(actor, 'assessment', actor.subjectId)
  await limitAttempts(deps, [{ kind: 'hand_over', of: actor.subjectId }])
  const [name, email] = [input.name.trim(), input.email.trim().toLowerCase()]
  await refuseUnsafeText(deps, { name })
  return deps.database.withTenant(actor, async (tx) => {
    const opened = await lockForRespondent(deps, tx, actor)
    stepOrRefuse(opened.assessment.status, 'submit')
    const sections = refuseIncomplete(opened, { name, email, sections: input.sections })
    const subject = { purpose: 'assessment', subjectId: actor.subjectId } as const
    const own = await tx.respondentLinks.listFor(subject)
    if (own.some((link) => link.revokedAt === null && link.email === email) || email === actor.email) {
      throw refused('email', 'whole_link_already', 'This address has the link to all questions already.')
    }
    const now = deps.clock.now()
    const handed = (await tx.respondentLinks.listHanded(subject)).filter(
      (link) => link.revokedAt === null && link.email !== email,
    )
    if (handed.length >= MOST_COLLEAGUES) {
      throw refused('email', 'too_many_colleagues', `At most ${MOST_COLLEAGUES} colleagues can have a part.`)
    }
    const from = await tx.respondentLinks.find(actor.linkId)
    if (!from) throw notFound()
    const linkId = deps.ids.next()
    const { organisationId, supplierId } = actor
    const { links, sessions } = deps.identity
    await tx.respondentLinks.revokeFor({ ...subject, email }, now)
    await tx.respondentLinks.insert({
      ...{ ...subject, organisationId, supplierId, email, sections },
      id: linkId,
      holderName: name,
      handedById: from.id,
      language: opened.set.language,
      tokenHash: sessions.hash(writeRespondentToken(links, { organisationId, linkId })),
      // The member who sent the first link answers for it; who handed over is told in the message.
      createdById: from.createdById,
      createdByName: actor.name,
      createdAt: now.toISOString(),
      expiresAt: from.expiresAt,
      revokedAt: null,
      sentAt: null,
      openedAt: null,
      lastUsedAt: null,
    })
    tx.audit.record(actor, {
      action: 'respondent_link.handed_over',
      subjectType: 'respondent_link',
      subjectId: linkId,
      data: { assessmentId: actor.subjectId, sections: [...sections] },
    })
    await tx.jobs.enqueue('send-email', { template: 'respondent_link', organisationId, linkId })
    return { linkId }
  })
}

/** Who has which part, and how far it is; for the holder of the whole link. */
export async function listColleagues(deps: Deps, actor: RespondentActor): Promise<readonly HandedPart[]> {
  requireSubject(actor, 'assessment', actor.subjectId)
  return deps.database.withTenant(actor, async (tx) => {
    const opened = await lockForRespondent(deps, tx, actor)
    const now = deps.clock.now()
    const links = await tx.respondentLinks.listHanded({ purpose: 'assessment', subjectId: actor.subjectId })
    return links
      .filter(({ revokedAt }) => revokedAt === null)
      .map((link) => {
        const asked = askedIn(opened, link.sections)
        return {
          ...{ linkId: link.id, name: link.holderName, email: link.email, sections: link.sections },
          state: respondentLinkState(link, now),
          asked: asked.length,
          answered: asked.filter((id) => opened.answers.has(id)).length,
        }
      })
  })
}

/** Closes a colleague's link for good. What they answered stays. */
export async function takeBack(
  deps: Deps,
  actor: RespondentActor,
  input: { readonly linkId: string },
): Promise<void> {
  requireSubject(actor, 'assessment', actor.subjectId)
  await deps.database.withTenant(actor, async (tx) => {
    const link = await tx.respondentLinks.find(input.linkId)
    const ours = link?.purpose === 'assessment' && link.subjectId === actor.subjectId
    if (!link || !ours || link.handedById === null) throw notFound()
    // Taken back twice is taken back.
    if (!(await tx.respondentLinks.revoke(link.id, deps.clock.now()))) return
    tx.audit.record(actor, {
      action: 'respondent_link.taken_back',
      subjectType: 'respondent_link',
      subjectId: link.id,
      data: { assessmentId: actor.subjectId },
    })
  })
}

function askedIn({ set, asked }: OpenedAssessment, sections: readonly string[]): readonly string[] {
  const here = set.sections.filter(({ id }) => sections.length === 0 || sections.includes(id))
  const ids = new Set(here.flatMap(({ questions }) => questions.map(({ id }) => id)))
  return asked.map(({ question }) => question.id).filter((id) => ids.has(id))
}

/** The sections to hand over, none for all; throws beside the field that is missing. */
function refuseIncomplete(
  { set }: OpenedAssessment,
  given: { readonly name: string; readonly email: string; readonly sections: readonly string[] | null },
): readonly string[] {
  if (given.name === '' || given.name.length > LONGEST_NAME) {
    throw refused('name', 'colleague_name', 'Give their name.')
  }
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(given.email) || given.email.length > 200) {
    throw refused('email', 'colleague_email', 'Give an email address, such as name@firm.example.')
  }
  if (given.sections === null) return []
  const known = set.sections.map(({ id }) => id).filter((id) => given.sections?.includes(id))
  if (known.length === 0) throw refused('sections', 'no_section', 'Choose what they should answer.')
  return known
}

function refused(field: string, reason: string, message: string): AppError {
  return new AppError({ code: 'invalid', reason, message, fieldErrors: { [field]: message } })
}
