import { giveAnswer, openAssessment, sendAssessment, submitAnswers } from '@daylight/application'
import type { RespondentActor } from '@daylight/domain/access'
import { NO_INPUT } from '@daylight/domain/questionnaires'
import { memberOf, type Stage, supplierOf } from '../stage.ts'

export interface AskPlan {
  readonly by: string
  readonly supplier: string
  readonly setId: string
  readonly email: string
  readonly dueOn: string
}

/** A question set sent to a supplier, and whoever there holds the link. */
export async function askSupplier(stage: Stage, plan: AskPlan): Promise<RespondentActor> {
  const { by, supplier, ...input } = plan
  const actor = memberOf(stage, by)
  const supplierId = supplierOf(stage, supplier)
  const { id } = await sendAssessment(stage.deps, actor, { ...input, supplierId })
  return {
    kind: 'respondent',
    linkId: id,
    organisationId: actor.organisationId,
    supplierId,
    purpose: 'assessment',
    handed: null,
    subjectId: id,
    name: `${supplier} (${plan.email})`,
    email: plan.email,
    language: 'en-GB',
  }
}

/** Gives these answers, by question id; of several choices with commas between. */
export async function answer(
  stage: Stage,
  respondent: RespondentActor,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [questionId, text] of Object.entries(given)) {
    const values = questionId === 'speak_up' ? [text] : text.split(',')
    const input = { ...NO_INPUT, values }
    await giveAnswer(stage.deps, respondent, { questionId, version: 0, input, by: '' })
  }
}

export async function sendAnswers(
  stage: Stage,
  respondent: RespondentActor,
  signatory: { readonly name: string; readonly role: string },
): Promise<void> {
  const { version } = (await openAssessment(stage.deps, respondent)).assessment
  await submitAnswers(stage.deps, respondent, { ...signatory, version, declared: true })
}
