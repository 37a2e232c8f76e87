import 'server-only'
import { type OpenedAssessment, openAssessment } from '@daylight/application'
import type { RespondentActor } from '@daylight/domain/access'
import { container } from '@/server/container.ts'
import { getRespondent } from '@/server/respondent.ts'

export interface QuestionsPage {
  readonly actor: RespondentActor
  readonly opened: OpenedAssessment
  /** Of this link's pages. */
  readonly base: string
}

/** For every page of an assessment: who holds the link, and where the assessment stands. */
export async function openQuestions(params: Promise<{ readonly link: string }>): Promise<QuestionsPage> {
  const { actor, base } = await getRespondent(params, 'assessment')
  const { deps } = await container()
  return { actor, base, opened: await openAssessment(deps, actor) }
}
