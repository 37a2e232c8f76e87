import { canonicalJson } from '../json/canonical-json.ts'
import type { Answers } from './answer.ts'
import { type Question, type QuestionSet, questionsOf } from './question-set.ts'

export interface VersionDifference {
  readonly added: readonly Question[]
  readonly removed: readonly Question[]
  /** Asked for something else, or with other answers to choose from: to be answered again. */
  readonly changed: readonly { readonly before: Question; readonly after: Question }[]
  readonly same: readonly Question[]
}

/** What somebody who answers it reads and chooses from; weights, help and sources may change around it. */
export function meaningOf({ type, text, options, columns, unit }: Question): string {
  return canonicalJson({
    type,
    text,
    unit,
    options: options.map(({ id, label }) => [id, label]),
    columns: columns.map((column) => [column.id, column.label, column.type]),
  })
}

/** What a newer version asks that an older one does not, and the other way round, by the ids of the questions. */
export function compareVersions(older: QuestionSet, newer: QuestionSet): VersionDifference {
  const before = new Map(questionsOf(older).map((question) => [question.id, question]))
  const after = questionsOf(newer)
  const pairs = after.flatMap((question) => {
    const old = before.get(question.id)
    return old === undefined ? [] : [{ before: old, after: question }]
  })
  const isSame = (pair: (typeof pairs)[number]) => meaningOf(pair.before) === meaningOf(pair.after)
  return {
    added: after.filter(({ id }) => !before.has(id)),
    removed: [...before.values()].filter(({ id }) => !after.some((question) => question.id === id)),
    changed: pairs.filter((pair) => !isSame(pair)),
    same: pairs.filter(isSame).map((pair) => pair.after),
  }
}

/** The answers that still answer the newer version: those to questions that ask the very same. */
export function carryAnswersOver(older: QuestionSet, newer: QuestionSet, answers: Answers): Answers {
  return new Map(
    compareVersions(older, newer).same.flatMap(({ id }) => {
      const value = answers.get(id)
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
}
