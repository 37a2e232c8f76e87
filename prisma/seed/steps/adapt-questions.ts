import { copyQuestionSet, editOwnSet, getOwnSet, publishOwnSet } from '@daylight/application'
import type { QuestionSetEdit } from '@daylight/domain/questionnaires'
import { memberOf, type Stage } from '../stage.ts'

/** A set of the organisation's own, changed step by step; published when somebody is named for it. */
export async function adaptQuestions(
  stage: Stage,
  plan: {
    readonly by: string
    readonly setId: string
    readonly edits: readonly QuestionSetEdit[]
    readonly publishedBy: string | null
  },
): Promise<{ readonly id: string }> {
  const actor = memberOf(stage, plan.by)
  const { id } = await copyQuestionSet(stage.deps, actor, { setId: plan.setId })
  const version = async () => (await getOwnSet(stage.deps, actor, { id })).version
  for (const edit of plan.edits) await editOwnSet(stage.deps, actor, { id, version: await version(), edit })
  if (plan.publishedBy !== null)
    await publishOwnSet(stage.deps, memberOf(stage, plan.publishedBy), { id, version: await version() })
  return { id }
}
