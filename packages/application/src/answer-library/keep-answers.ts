import type { LibraryAnswer, UsedAnswers } from '@daylight/contracts'
import { authorise, type MemberActor, notFound, type RespondentActor } from '@daylight/domain/access'
import { canonicalJson } from '@daylight/domain/json'
import { meaningOf, type Question, questionsOf } from '@daylight/domain/questionnaires'
import { lockForRespondent } from '../assessments/open-assessment.ts'
import { holdStoredFile, type StoredEvidence, storeEvidence } from '../findings/store-evidence.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { AssessmentEvidenceRecord, SubmissionRecord } from '../ports/assessment-repository.ts'
import type { Deps, StorageDeps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { LibraryUseRecord } from '../ports/library-repository.ts'

/**
 * Copies what a supplier itself sent, and nothing that a buyer made of it, into the answer library of an organisation
 * that one of its members belongs to. The buyer's tenant is read in the name of the link, then left; only then is the
 * organisation's own opened. The same submission kept twice is kept once.
 */
export async function keepAnswers(
  deps: StorageDeps & IdentityDeps,
  actor: RespondentActor,
  member: MemberActor,
): Promise<{ readonly kept: boolean }> {
  authorise(member, 'library:write')
  await limitAttempts(deps, [{ kind: 'respondent_write', of: actor.linkId }])
  const copy = await copyFromBuyer(deps, actor)
  const { organisationId } = member
  const stored: (StoredEvidence & { readonly questionId: string })[] = []
  for (const { storageKey, fileName, questionId } of copy.files) {
    const content = await deps.storage.get(storageKey)
    stored.push({
      questionId,
      ...(await storeEvidence(deps, { organisationId, fileName }, content, (file) => Promise.resolve(file))),
    })
  }
  return deps.database.withTenant(member, async (tx) => {
    for (const { storageKey } of stored) await holdStoredFile(deps, tx, storageKey)
    const { submission } = copy
    const id = deps.ids.next()
    const uses = (await tx.library.uses()).filter(({ assessmentId }) => assessmentId === actor.subjectId)
    const answers = toLibraryAnswers(submission, copy.questions, uses)
    const kept = await tx.library.insert(
      {
        ...{ organisationId, id, kind: 'kept', answers },
        from: submission.content.buyer,
        setTitle: submission.content.set.title,
        sentAt: submission.submittedAt,
        sentBy: `${submission.signatoryName}, ${submission.signatoryRole}`,
        sha256: submission.sha256,
        keptBy: member.name,
        keptAt: deps.clock.now().toISOString(),
      },
      stored.map((file) => ({ ...file, organisationId, id: deps.ids.next(), entryId: id })),
    )
    if (kept) {
      tx.audit.record(member, {
        action: 'library.kept',
        subjectType: 'library',
        subjectId: id,
        data: {
          ...{ kind: 'kept', from: submission.content.buyer, sha256: submission.sha256 },
          ...{ answers: answers.length, files: stored.length },
        },
      })
    }
    return { kept }
  })
}

interface BuyersCopy {
  readonly submission: SubmissionRecord
  readonly questions: ReadonlyMap<string, Question>
  readonly files: readonly AssessmentEvidenceRecord[]
}

/** The newest submission and the files that it names. The buyer's record says that a copy was taken, not by whom. */
function copyFromBuyer(deps: Deps, actor: RespondentActor): Promise<BuyersCopy> {
  return deps.database.withTenant(actor, async (tx) => {
    const { submission, set, evidence } = await lockForRespondent(deps, tx, actor)
    if (!submission) throw notFound()
    const sent = new Map(submission.content.answers.map(({ questionId, files }) => [questionId, files]))
    tx.audit.record(actor, {
      action: 'assessment.copy_downloaded',
      subjectType: 'assessment',
      subjectId: actor.subjectId,
      data: { number: submission.number, format: 'library' },
    })
    return {
      submission,
      questions: new Map(questionsOf(set).map((question) => [question.id, question])),
      files: evidence.filter(({ questionId, sha256 }) =>
        sent.get(questionId)?.some((file) => file.sha256 === sha256),
      ),
    }
  })
}

/** An answer that was taken over unchanged stays as old as it was. */
function toLibraryAnswers(
  { content }: SubmissionRecord,
  questions: ReadonlyMap<string, Question>,
  uses: readonly LibraryUseRecord[],
): readonly LibraryAnswer[] {
  const used = new Map(uses.flatMap(({ answers }) => answers).map((answer) => [answer.questionId, answer]))
  return content.answers.flatMap(
    ({ questionId, section, question: text, answer, value, answeredAt, files }) => {
      const question = questions.get(questionId)
      if (!question) return []
      const before = used.get(questionId)
      return [
        {
          ...{ questionId, set: content.set, section, question: text, answer, value, files },
          meaning: meaningOf(question),
          answeredAt: before && isSame(before, value) ? before.answeredAt : answeredAt,
        },
      ]
    },
  )
}

function isSame(used: UsedAnswers[number], value: LibraryAnswer['value']): boolean {
  return canonicalJson(used.value) === canonicalJson(value)
}
