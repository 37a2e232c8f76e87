import { AppError } from '@daylight/domain/errors'
import { type QuestionSet, readQuestionSet } from '@daylight/domain/questionnaires'
import type { ReferenceRepository } from '../ports/reference-repository.ts'

const KIND = 'question-set-'

/** The newest version of every question set, by name. */
export async function readQuestionSets(reference: ReferenceRepository): Promise<readonly QuestionSet[]> {
  return (await reference.newestOfKinds(KIND)).map(({ data }) => readQuestionSet(data))
}

/** The very version that an assessment was sent with, however many have come since. */
export async function readAssessmentSet(
  reference: ReferenceRepository,
  { setId, setVersion }: { readonly setId: string; readonly setVersion: string },
): Promise<QuestionSet> {
  const dataset = await reference.byVersion(`${KIND}${setId}`, setVersion)
  if (dataset) return readQuestionSet(dataset.data)
  throw new AppError({
    code: 'unavailable',
    reason: 'reference_missing',
    message: `Version ${setVersion} of the question set “${setId}” has not been loaded.`,
  })
}
