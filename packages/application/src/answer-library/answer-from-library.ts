import type { LibraryAnswer, UsedAnswers } from '@daylight/contracts'
import { authorise, type MemberActor, type RespondentActor } from '@daylight/domain/access'
import { formatDate } from '@daylight/domain/dates'
import { isAppError } from '@daylight/domain/errors'
import {
  type AnswerValue,
  findInLibrary,
  mayAnswer,
  type Question,
  readStoredAnswer,
  toAnswerInput,
} from '@daylight/domain/questionnaires'
import { londonDate } from '@daylight/domain/remediation'
import { addAnswerFile } from '../assessments/answer-files.ts'
import { giveAnswer } from '../assessments/give-answer.ts'
import { valuesOf } from '../assessments/graded-answers.ts'
import { type OpenedAssessment, openAssessment } from '../assessments/open-assessment.ts'
import type { Deps, StorageDeps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { LibraryFileRecord } from '../ports/library-repository.ts'

/** What the library can answer of a buyer's questions. */
export interface LibraryOffer {
  readonly question: Question
  /** Of the entry: what was on the page has to be what is taken over. */
  readonly entryId: string
  /** Whom it was given to first, or whose passport it came with. */
  readonly from: string
  readonly answer: LibraryAnswer
  readonly value: AnswerValue
  /** Those that go along; the rest has to be attached again. */
  readonly files: readonly LibraryFileRecord[]
  readonly filesMissing: readonly string[]
}

/** The questions behind a link that the library of the member's organisation can answer, in order. */
export async function offerFromLibrary(
  deps: Deps,
  actor: RespondentActor,
  member: MemberActor,
): Promise<readonly LibraryOffer[]> {
  authorise(member, 'library:read')
  const opened = await openAssessment(deps, actor)
  return findOffers(opened, await readLibrary(deps, member))
}

interface KeptAnswer {
  readonly entryId: string
  readonly from: string
  readonly answer: LibraryAnswer
  readonly value: AnswerValue
  readonly meaning: string
  readonly answeredAt: string
  readonly files: readonly LibraryFileRecord[]
}

function readLibrary(deps: Deps, member: MemberActor): Promise<readonly KeptAnswer[]> {
  return deps.database.withTenant(member, async (tx) => {
    const files = await tx.library.files()
    return (await tx.library.entries()).flatMap((entry) =>
      entry.answers.map((answer) => ({
        ...{ entryId: entry.id, from: entry.from, answer },
        ...{ meaning: answer.meaning, answeredAt: answer.answeredAt },
        value: readStoredAnswer(answer.value),
        files: files.filter((file) => file.entryId === entry.id && file.questionId === answer.questionId),
      })),
    )
  })
}

function findOffers(opened: OpenedAssessment, library: readonly KeptAnswer[]): readonly LibraryOffer[] {
  const open = findInLibrary(opened.set, valuesOf(opened.answers), library).filter(
    ({ question }) =>
      mayAnswer(opened.assessment.status, { askedAgain: opened.askedAgain.has(question.id), answered: false })
        .ok,
  )
  return open.flatMap(({ question, kept: { entryId, from, answer, value, files } }) => {
    const takesFiles = question.evidence !== null || question.type === 'file'
    const going = takesFiles ? files : []
    if (value.kind === 'files' && going.length === 0) return []
    const missing = answer.files.filter(({ sha256 }) => !going.some((file) => file.sha256 === sha256))
    const filesMissing = takesFiles ? missing.map(({ name }) => name) : []
    return [{ question, entryId, from, answer, value, files: going, filesMissing }]
  })
}

export interface TakenOver {
  readonly taken: number
  /** What could not be taken over, by the words of its question, and why. */
  readonly left: readonly { readonly question: string; readonly message: string }[]
}

/**
 * Takes over the answers that a member chose, each as an ordinary answer with whose it is and from when, read and
 * checked as if it were typed; its files are copied along. Nothing is sent by it. First the organisation's own library
 * is read and left, then the buyer's questions are answered in the name of the link, then it is noted in the library.
 */
export async function takeOverAnswers(
  deps: StorageDeps & IdentityDeps,
  actor: RespondentActor,
  member: MemberActor,
  chosen: readonly { readonly questionId: string; readonly entryId: string }[],
): Promise<TakenOver> {
  authorise(member, 'library:write')
  const opened = await openAssessment(deps, actor)
  const offers = findOffers(opened, await readLibrary(deps, member)).filter(({ question, entryId }) =>
    chosen.some((one) => one.questionId === question.id && one.entryId === entryId),
  )
  const used: UsedAnswers = []
  const left: { question: string; message: string }[] = []
  for (const offer of offers) {
    try {
      await takeOver(deps, actor, member, offer)
      const { question, answer, from } = offer
      const { answeredAt, value } = answer
      used.push({ questionId: question.id, question: question.text, value, answeredAt, from })
      await copyFiles(deps, actor, offer)
    } catch (error) {
      // A condition that is not met, a colleague who was quicker, a file too many: told, and the rest goes on.
      if (!isAppError(error) || error.code === 'rate_limited') throw error
      left.push({ question: offer.question.text, message: error.message })
    }
  }
  if (used.length > 0) await noteUse(deps, actor, member, { opened, used })
  return { taken: used.length, left }
}

async function takeOver(
  deps: IdentityDeps,
  actor: RespondentActor,
  member: MemberActor,
  { question, answer, value }: LibraryOffer,
): Promise<void> {
  await giveAnswer(deps, actor, {
    questionId: question.id,
    version: 0,
    input: toAnswerInput(value),
    by: `${member.name}, from our library, of ${formatDate(londonDate(answer.answeredAt))}`,
  })
}

async function copyFiles(deps: StorageDeps & IdentityDeps, actor: RespondentActor, offer: LibraryOffer) {
  for (const { storageKey, fileName } of offer.files) {
    const content = await deps.storage.get(storageKey)
    await addAnswerFile(deps, actor, { questionId: offer.question.id, fileName }, content)
  }
}

async function noteUse(
  deps: Deps,
  actor: RespondentActor,
  member: MemberActor,
  { opened, used }: { readonly opened: OpenedAssessment; readonly used: UsedAnswers },
): Promise<void> {
  const id = deps.ids.next()
  await deps.database.withTenant(member, async (tx) => {
    await tx.library.insertUse({
      ...{ organisationId: member.organisationId, id, assessmentId: actor.subjectId, answers: used },
      buyer: opened.buyer,
      setTitle: opened.set.title,
      usedBy: member.name,
      usedAt: deps.clock.now().toISOString(),
    })
    tx.audit.record(member, {
      action: 'library.used',
      subjectType: 'library',
      subjectId: id,
      data: { buyer: opened.buyer, answers: used.length },
    })
  })
}
