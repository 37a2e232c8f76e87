import { type Answers, choicesIn } from './answer.ts'
import { type Condition, type Question, type QuestionSet, questionsOf } from './question-set.ts'

/** Whether it holds for these choices. “is” holds when any of its options was chosen. */
export function holds(condition: Condition, chosen: (question: string) => readonly string[]): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, chosen))
  if ('any' in condition) return condition.any.some((part) => holds(part, chosen))
  const choices = chosen(condition.question)
  return condition.is.some((option) => choices.includes(option))
}

/** Every question that a condition looks at, with the options it looks for. */
export function partsOf(
  condition: Condition,
): readonly { readonly question: string; readonly is: readonly string[] }[] {
  if ('all' in condition) return condition.all.flatMap(partsOf)
  return 'any' in condition ? condition.any.flatMap(partsOf) : [condition]
}

export interface AskedQuestion {
  readonly question: Question
  readonly required: boolean
}

/**
 * The questions that are asked after these answers, in order. What a hidden question was answered earlier decides
 * nothing: it counts as not answered for as long as it is hidden.
 */
export function findAskedQuestions(set: QuestionSet, answers: Answers): readonly AskedQuestion[] {
  const shown = new Set<string>()
  const chosen = (id: string) => (shown.has(id) ? choicesIn(answers.get(id)) : [])
  return questionsOf(set).flatMap((question) => {
    if (question.showWhen !== null && !holds(question.showWhen, chosen)) return []
    shown.add(question.id)
    const { required } = question
    return [{ question, required: typeof required === 'boolean' ? required : holds(required, chosen) }]
  })
}

/** What is still to be answered before it can be sent. */
export function findUnanswered(set: QuestionSet, answers: Answers): readonly Question[] {
  return findAskedQuestions(set, answers)
    .filter(({ question, required }) => required && !answers.has(question.id))
    .map(({ question }) => question)
}

/** The answers that count: those to questions that are asked. */
export function answersThatCount(set: QuestionSet, answers: Answers): Answers {
  return new Map(
    findAskedQuestions(set, answers).flatMap(({ question }) => {
      const value = answers.get(question.id)
      return value === undefined ? [] : [[question.id, value] as const]
    }),
  )
}
