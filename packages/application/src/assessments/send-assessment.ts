import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { changedSince } from '../access/changed-since.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { Deps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { addRespondentLink } from '../respondents/send-respondent-link.ts'
import { refuseArchivedSupplier } from '../suppliers/refuse-archived-supplier.ts'
import { chooseSet, newAssessment, recordSent } from './new-assessment.ts'
import { stepOrRefuse } from './submit-answers.ts'

const DAYS_AHEAD_MESSAGE = 'Give a day that is still to come.'

/** Sends the newest version of a question set to a supplier, by a link that opens it and nothing else. It keeps that version, whatever comes later. */
export async function sendAssessment(
  deps: IdentityDeps,
  actor: MemberActor,
  input: {
    readonly supplierId: string
    readonly setId: string
    /** Lower case: who gets the link. */
    readonly email: string
    readonly dueOn: string
  },
): Promise<{ readonly id: string }> {
  authorise(actor, 'assessment:send')
  refusePastDay(deps, input.dueOn)
  await limitAttempts(deps, [{ kind: 'send_respondent_link', of: actor.organisationId }])
  return deps.database.withTenant(actor, async (tx) => {
    const supplier = ownedBy(actor, await tx.suppliers.find(input.supplierId))
    refuseArchivedSupplier(supplier)
    const set = await chooseSet(tx, input.setId)
    const assessment = newAssessment(deps, actor, { supplierId: supplier.id, set, dueOn: input.dueOn })
    await tx.assessments.insert(assessment)
    recordSent(tx, actor, assessment)
    await addRespondentLink(deps, tx, actor, {
      purpose: 'assessment',
      subjectId: assessment.id,
      supplierId: supplier.id,
      email: input.email,
      language: set.language,
    })
    return { id: assessment.id }
  })
}

/** Gives the supplier more time, or less. What has been answered stays. */
export async function extendAssessment(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number; readonly dueOn: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'assessment:send')
  refusePastDay(deps, input.dueOn)
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.assessments.lock(input.id))
    // The day matters only while something can still be sent.
    stepOrRefuse(before.status, 'submit')
    const after = { ...before, dueOn: input.dueOn, version: input.version + 1 }
    if (!(await tx.assessments.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'assessment.extended',
      subjectType: 'assessment',
      subjectId: before.id,
      data: { from: before.dueOn, to: input.dueOn },
    })
    return { id: before.id }
  })
}

/** Stops it, with a reason that the supplier reads. Its answers are kept and can be read. */
export async function withdrawAssessment(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'assessment:send')
  await refuseUnsafeText(deps, { reason: input.reason })
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.assessments.lock(input.id))
    const status = stepOrRefuse(before.status, 'withdraw')
    const closedAt = deps.clock.now().toISOString()
    const after = { ...before, status, closedAt, reason: input.reason, version: input.version + 1 }
    if (!(await tx.assessments.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'assessment.withdrawn',
      subjectType: 'assessment',
      subjectId: before.id,
      data: { from: before.status },
    })
    return { id: before.id }
  })
}

export function refusePastDay(deps: Deps, dueOn: string): void {
  if (dueOn > deps.clock.today()) return
  throw new AppError({
    code: 'invalid',
    reason: 'due_passed',
    message: DAYS_AHEAD_MESSAGE,
    fieldErrors: { dueOn: DAYS_AHEAD_MESSAGE },
  })
}
