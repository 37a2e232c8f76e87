import { AppError } from '@daylight/domain/errors'
import {
  checkQuestionWords,
  type QuestionSet,
  type QuestionWords,
  readQuestionSet,
  readQuestionWords,
} from '@daylight/domain/questionnaires'
import type { ReferenceRepository } from '../ports/reference-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { ownIdOf } from './own-set-id.ts'

const KIND = 'question-set-'

type Sets = Pick<TenantTransaction, 'reference' | 'questionSets'>

/** The newest version of every question set that Daylight brings, by name. */
export async function readShippedSets({ reference }: Sets): Promise<readonly QuestionSet[]> {
  return (await reference.newestOfKinds(KIND)).map(({ data }) => readQuestionSet(data))
}

/** The newest version of every set that can be sent: those that Daylight brings, then the organisation's own. */
export async function readQuestionSets(tx: Sets): Promise<readonly QuestionSet[]> {
  const own = await tx.questionSets.list()
  return [
    ...(await readShippedSets(tx)),
    ...own.flatMap(({ retiredAt, published }) =>
      retiredAt === null && published !== null ? [published.content] : [],
    ),
  ]
}

/** The newest version of one set that can be sent; null for one that is not there or out of use. */
export async function findNewestSet(tx: Sets, setId: string): Promise<QuestionSet | null> {
  const ownId = ownIdOf(setId)
  if (ownId === null) {
    const dataset = await tx.reference.newest(`${KIND}${setId}`)
    return dataset && readQuestionSet(dataset.data)
  }
  const own = await tx.questionSets.find(ownId)
  if (own === null || own.retiredAt !== null) return null
  const [published] = await tx.questionSets.versionsOf(ownId)
  return published?.content ?? null
}

/** The very version that an assessment was sent with, however many have come since. */
export async function readAssessmentSet(
  tx: Sets,
  { setId, setVersion }: { readonly setId: string; readonly setVersion: string },
): Promise<QuestionSet> {
  const ownId = ownIdOf(setId)
  if (ownId !== null) {
    const version = await tx.questionSets.findVersion(ownId, Number(setVersion))
    if (version) return version.content
  }
  const dataset = ownId === null ? await tx.reference.byVersion(`${KIND}${setId}`, setVersion) : null
  if (dataset) return readQuestionSet(dataset.data)
  throw new AppError({
    code: 'unavailable',
    reason: 'reference_missing',
    message: `Version ${setVersion} of the question set “${setId}” has not been loaded.`,
  })
}

/** The newest words of this very version in each language, whole ones only: half a translation misleads. */
export async function readWordsOf(
  reference: ReferenceRepository,
  set: QuestionSet,
): Promise<readonly QuestionWords[]> {
  const datasets = await reference.newestOfKinds(`question-words-${set.id}-${set.version}-`)
  return datasets
    .map(({ data }) => readQuestionWords(data))
    .filter((words) => checkQuestionWords(set, words).length === 0)
}
