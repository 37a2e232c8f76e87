import type { AssessmentView } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { compareVersions, type QuestionSet } from '@daylight/domain/questionnaires'
import { changedSince } from '../access/changed-since.ts'
import type { AssessmentRecord } from '../ports/assessment-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { findNewestSet, readAssessmentSet } from './read-assessment-set.ts'

/** What a newer version of its questions would change for a supplier that has not sent anything yet; null when there is nothing to change. */
export function describeUpgrade(
  { status, setVersion }: AssessmentRecord,
  set: QuestionSet,
  newest: QuestionSet | null,
): AssessmentView['upgrade'] {
  if (status !== 'sent' || newest === null || newest.version === setVersion) return null
  const { added, removed, changed } = compareVersions(set, newest)
  return {
    to: newest.version,
    added: added.map(({ text }) => text),
    removed: removed.map(({ text }) => text),
    changed: changed.map(({ before, after }) => ({ before: before.text, after: after.text })),
  }
}

/**
 * Moves an assessment on to the newest version of its questions, while its supplier has sent nothing. Answers to
 * questions that ask the very same stay; the others go, since they would answer something that nobody asked.
 */
export async function upgradeAssessment(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number },
): Promise<{ readonly id: string }> {
  authorise(actor, 'assessment:send')
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.assessments.lock(input.id))
    const set = await readAssessmentSet(tx, before)
    const newest = await findNewestSet(tx, set.id)
    if (newest === null || describeUpgrade(before, set, newest) === null) {
      throw new AppError({
        code: 'conflict',
        reason: 'nothing_newer',
        message:
          before.status === 'sent'
            ? 'It has the newest version of its questions already.'
            : 'The supplier has sent its answers. They stay with the questions they answer.',
      })
    }
    const { same } = compareVersions(set, newest)
    const kept = new Set(same.map(({ id }) => id))
    const answered = await tx.assessments.answersOf(before.id)
    const gone = answered.map(({ questionId }) => questionId).filter((id) => !kept.has(id))
    await tx.assessments.removeAnswers(before.id, gone)
    const after = { ...before, setVersion: newest.version, version: input.version + 1 }
    if (!(await tx.assessments.update(after, input.version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'assessment.upgraded',
      subjectType: 'assessment',
      subjectId: before.id,
      data: { from: set.version, to: newest.version, answersRemoved: gone },
    })
    return { id: before.id }
  })
}
