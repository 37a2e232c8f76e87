import type { Condition, QuestionSet } from '@daylight/domain/questionnaires'
import { questionsOf } from '@daylight/domain/questionnaires'
import type { RespondentWords } from './words/english.ts'

/** When a question is asked, in words, for paper: which answer to which question before leads to it. */
export function tellCondition(condition: Condition, set: QuestionSet, say: RespondentWords['print']): string {
  if ('all' in condition)
    return condition.all.map((part) => tellCondition(part, set, say)).join(` ${say.and} `)
  if ('any' in condition)
    return condition.any.map((part) => tellCondition(part, set, say)).join(` ${say.or} `)
  const questions = questionsOf(set)
  const at = questions.findIndex(({ id }) => id === condition.question)
  const labels = (questions[at]?.options ?? [])
    .filter(({ id }) => condition.is.includes(id))
    .map(({ label }) => `“${label}”`)
  return say.answered(at + 1, labels.join(` ${say.or} `))
}
