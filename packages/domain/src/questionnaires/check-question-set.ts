import { holds, partsOf } from './follow-conditions.ts'
import { CHOICE_TYPES, type Condition, type Question, type QuestionSet, questionsOf } from './question-set.ts'

export type QuestionSetProblemKind =
  | 'no_questions'
  | 'same_id'
  | 'unknown_question'
  | 'unknown_option'
  | 'not_a_choice'
  | 'later_question'
  | 'cycle'
  | 'unreachable'
  | 'too_tangled'
  | 'weight_without_effect'
  | 'points_without_weight'
  | 'caps_not_rising'

export interface QuestionSetProblem {
  readonly kind: QuestionSetProblemKind
  /** Where; null for the set as a whole. */
  readonly questionId: string | null
  readonly message: string
}

/** Combinations of choices that are tried for one question. */
const MOST_COMBINATIONS = 20_000

function conditionsOf(question: Question): readonly Condition[] {
  return [question.showWhen, typeof question.required === 'boolean' ? null : question.required].filter(
    (condition) => condition !== null,
  )
}

/** Why a question set cannot be published; empty when it can. */
export function checkQuestionSet(set: QuestionSet): readonly QuestionSetProblem[] {
  const questions = questionsOf(set)
  const shape = [
    ...findEmpty(set),
    ...findSameIds(set),
    ...questions.flatMap((question, place) => checkConditions(question, place, questions)),
    ...questions.flatMap(checkWeight),
    ...checkCaps(set),
  ]
  const cycles = findCycles(questions)
  const inCycle = new Set(cycles.map((problem) => problem.questionId))
  const problems = [
    ...shape.filter(({ kind, questionId }) => kind !== 'later_question' || !inCycle.has(questionId)),
    ...cycles,
  ]
  // Whether a question can be reached is only worth asking once its conditions make sense.
  return problems.length > 0 ? problems : questions.flatMap((question) => checkReach(question, questions))
}

function findEmpty(set: QuestionSet): readonly QuestionSetProblem[] {
  return set.sections.length > 0 && set.sections.every((section) => section.questions.length > 0)
    ? []
    : [{ kind: 'no_questions', questionId: null, message: 'Every section needs at least one question.' }]
}

function findSameIds(set: QuestionSet): readonly QuestionSetProblem[] {
  const seen = new Set<string>()
  const twice = (id: string) => seen.size === seen.add(id).size
  const ids = [...set.sections.map(({ id }) => `section ${id}`), ...questionsOf(set).map(({ id }) => id)]
  const inside = questionsOf(set).flatMap((question) => {
    const names = [...question.options, ...question.columns].map(({ id }) => id)
    return new Set(names).size === names.length ? [] : [question.id]
  })
  return [...ids.filter(twice), ...inside].map((id) => ({
    kind: 'same_id',
    questionId: id,
    message: `“${id}” has an id twice. Give each its own.`,
  }))
}

function checkConditions(
  question: Question,
  place: number,
  questions: readonly Question[],
): readonly QuestionSetProblem[] {
  const problem = (kind: QuestionSetProblemKind, message: string): readonly QuestionSetProblem[] => [
    { kind, questionId: question.id, message },
  ]
  return conditionsOf(question)
    .flatMap(partsOf)
    .flatMap((part) => {
      const at = questions.findIndex(({ id }) => id === part.question)
      const other = questions[at]
      if (other === undefined)
        return problem(
          'unknown_question',
          `“${question.text}” is asked only after certain answers to a question that is not there (“${part.question}”). Change when it is asked, or put that question back.`,
        )
      if (at >= place)
        return problem(
          'later_question',
          `“${question.text}” depends on “${other.text}”, which is asked later.`,
        )
      if (!CHOICE_TYPES.includes(other.type))
        return problem(
          'not_a_choice',
          `“${question.text}” depends on “${other.text}”, which is not a choice.`,
        )
      const missing = part.is.find((option) => !other.options.some(({ id }) => id === option))
      if (missing !== undefined || part.is.length === 0)
        return problem(
          'unknown_option',
          `“${other.text}” has no answer “${missing ?? ''}”, on which “${question.text}” depends.`,
        )
      return []
    })
}

function checkWeight(question: Question): readonly QuestionSetProblem[] {
  const points = question.options.flatMap((option) => (option.points === null ? [] : [option.points]))
  if (question.weight > 0 && new Set(points).size < 2)
    return [
      {
        kind: 'weight_without_effect',
        questionId: question.id,
        message: `“${question.text}” has a weight, but its answers bring the same or no points.`,
      },
    ]
  if (question.weight === 0 && points.length > 0)
    return [
      {
        kind: 'points_without_weight',
        questionId: question.id,
        message: `“${question.text}” gives points, but has no weight.`,
      },
    ]
  return []
}

function checkCaps({ gradeCaps }: QuestionSet): readonly QuestionSetProblem[] {
  const caps = [
    gradeCaps.claimed,
    gradeCaps.documented,
    gradeCaps.sampled,
    gradeCaps.tested,
    gradeCaps.confirmed,
  ]
  return caps.every((cap, index) => index === 0 || cap >= (caps[index - 1] ?? 0))
    ? []
    : [{ kind: 'caps_not_rising', questionId: null, message: 'A stronger grade cannot be worth less.' }]
}

function findCycles(questions: readonly Question[]): readonly QuestionSetProblem[] {
  const next = new Map(
    questions.map((question) => [
      question.id,
      conditionsOf(question)
        .flatMap(partsOf)
        .map((part) => part.question),
    ]),
  )
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (next.get(from) ?? []).some((id) => {
      if (id === to) return true
      if (seen.has(id)) return false
      seen.add(id)
      return reaches(id, to, seen)
    })
  return questions
    .filter(({ id }) => reaches(id, id, new Set()))
    .map(({ id }) => ({ kind: 'cycle', questionId: id, message: `“${id}” depends on itself in a circle.` }))
}

/** All questions that decide, directly or through others, whether a condition holds. */
function decidersOf(asked: Condition, questions: readonly Question[]): readonly Question[] {
  const found = new Set<string>()
  const collect = (condition: Condition | null): void => {
    for (const part of condition === null ? [] : partsOf(condition)) {
      if (found.has(part.question)) continue
      found.add(part.question)
      collect(questions.find(({ id }) => id === part.question)?.showWhen ?? null)
    }
  }
  collect(asked)
  return questions.filter(({ id }) => found.has(id))
}

/** What can be chosen; conditions only ever ask for what was chosen, so of many choices all at once go furthest. */
function choicesOf(question: Question): readonly (readonly string[])[] {
  const alone = question.options.filter((option) => question.type !== 'multiple' || option.alone)
  const together = question.options.filter((option) => !alone.includes(option)).map(({ id }) => id)
  return [...alone.map(({ id }) => [id]), ...(together.length > 0 ? [together] : [])]
}

function checkReach(question: Question, questions: readonly Question[]): readonly QuestionSetProblem[] {
  const { showWhen, required } = question
  const shown = findWhetherReached(showWhen, question, questions)
  if (shown.length > 0 || typeof required === 'boolean') return shown
  // Required only when it is shown as well.
  return findWhetherReached(showWhen === null ? required : { all: [showWhen, required] }, question, questions)
}

function findWhetherReached(
  condition: Condition | null,
  question: Question,
  questions: readonly Question[],
): readonly QuestionSetProblem[] {
  if (condition === null) return []
  const deciders = decidersOf(condition, questions)
  const combinations = deciders.reduce((count, decider) => count * choicesOf(decider).length, 1)
  if (combinations > MOST_COMBINATIONS)
    return [
      {
        kind: 'too_tangled',
        questionId: question.id,
        message: `“${question.id}” depends on too many questions to be sure that it can be reached.`,
      },
    ]
  const reached = (index: number, chosen: ReadonlyMap<string, readonly string[]>): boolean => {
    const decider = deciders[index]
    const read = (id: string) => chosen.get(id) ?? []
    if (decider === undefined) return holds(condition, read)
    if (decider.showWhen !== null && !holds(decider.showWhen, read)) return reached(index + 1, chosen)
    return choicesOf(decider).some((choice) => reached(index + 1, new Map([...chosen, [decider.id, choice]])))
  }
  if (reached(0, new Map())) return []
  return [
    {
      kind: 'unreachable',
      questionId: question.id,
      message: `“${question.id}” can never be asked, or never be required: no answers lead to it.`,
    },
  ]
}
