import { checkQuestionSet, type QuestionSetProblem } from './check-question-set.ts'
import { measureReadingAge } from './measure-reading-age.ts'
import { type Question, type QuestionSet, questionsOf } from './question-set.ts'

/** A question that is harder to read than this is said to be; the sets that Daylight ships keep to it. */
const HARDEST_QUESTION = 13

/** Names that everybody who answers knows, or that each set explains. */
const KNOWN = ['London Living Wage', 'modern slavery', 'Daylight', 'GOV.UK', 'agency', 'agencies', 'union']

/** Never asked: what a worker's status is does not bear on whether they are treated fairly, and asking does harm. */
const STATUS = /\b(?:visas?|immigration|nationalit(?:y|ies)|passport numbers?|ethnic\w*|religio\w*)\b/i

export interface QuestionSetReview {
  /** Bar publishing. */
  readonly problems: readonly (Omit<QuestionSetProblem, 'kind'> & {
    readonly kind: QuestionSetProblem['kind'] | 'asks_status'
  })[]
  /** Worth a look. */
  readonly advice: readonly { readonly questionId: string | null; readonly message: string }[]
}

/** Everything that somebody who answers reads of a question. */
export function wordsOfQuestion(question: Question): readonly string[] {
  return [
    question.text,
    question.help ?? '',
    question.unit ?? '',
    ...question.options.flatMap(({ label, hint }) => [label, hint ?? '']),
    ...question.columns.map(({ label }) => label),
    question.evidence?.good ?? '',
    ...(question.evidence?.examples ?? []),
  ].filter((text) => text !== '')
}

/** Everything that somebody who answers reads of a set. */
export function wordsOfSet(set: QuestionSet): readonly string[] {
  return [
    ...[set.title, set.purpose, set.declaration],
    ...set.sections.flatMap(({ title, intro, questions }) => [
      title,
      intro ?? '',
      ...questions.flatMap(wordsOfQuestion),
    ]),
  ].filter((text) => text !== '')
}

/** Reading age in years of some words, as the sets are held to. */
export function readingAgeOf(words: readonly string[]): number {
  return measureReadingAge(words.join('.\n'), KNOWN)
}

/** What keeps a set from being published, and what its author should look at once more. */
export function reviewQuestionSet(set: QuestionSet): QuestionSetReview {
  const questions = questionsOf(set)
  return {
    problems: [
      ...checkQuestionSet(set),
      ...questions
        .filter((question) => wordsOfQuestion(question).some((text) => STATUS.test(text)))
        .map(({ id, text }) => ({
          kind: 'asks_status' as const,
          questionId: id,
          message: `“${text}” asks about immigration status, origin or belief. Nobody needs it to find out whether people are treated fairly, and asking it does harm.`,
        })),
    ],
    advice: questions.flatMap((question) => {
      const age = readingAgeOf(wordsOfQuestion(question))
      return age > HARDEST_QUESTION
        ? [
            {
              questionId: question.id,
              message: `“${question.text}” reads like a text for ${Math.ceil(age)}-year-olds. Shorter sentences and everyday words get better answers.`,
            },
          ]
        : []
    }),
  }
}
