import {
  type Answers,
  addPoints,
  compareVersions,
  describeAnswer,
  type Grades,
  type QuestionSet,
  scoreAnswers,
} from '../questionnaires/index.ts'

/** What one firm answered to one version of a set, with the grades that its accepted answers were given. */
export interface GradedAnswers {
  readonly set: QuestionSet
  readonly answers: Answers
  readonly grades: Grades
}

export interface ChangedAnswer {
  readonly questionId: string
  readonly before: string
  readonly now: string
  /** By its points; null where it has none, or one of the two could not be said. */
  readonly better: boolean | null
}

export interface ComparedWithLast {
  /** Of the sections of today's version; before is null for a section that is new or could not be scored. */
  readonly sections: readonly { readonly sectionId: string; readonly before: number | null }[]
  /** Of the questions that ask the very same, in their order. */
  readonly changed: readonly ChangedAnswer[]
}

/** What the same firm says differently from the last time it was asked by the same set. */
export function compareWithLast(now: GradedAnswers, last: GradedAnswers): ComparedWithLast {
  const before = new Map(
    scoreAnswers(last.set, last.answers, last.grades).map(({ sectionId, score }) => [sectionId, score]),
  )
  return {
    sections: now.set.sections.map(({ id }) => ({ sectionId: id, before: before.get(id) ?? null })),
    changed: compareVersions(last.set, now.set).same.flatMap((question) => {
      const [then, today] = [last.answers.get(question.id), now.answers.get(question.id)]
      if (then === undefined || today === undefined) return []
      const [old, fresh] = [describeAnswer(question, then), describeAnswer(question, today)]
      if (old === fresh) return []
      return [
        {
          questionId: question.id,
          before: old,
          now: fresh,
          better: isBetter(addPoints(question, last.answers), addPoints(question, now.answers)),
        },
      ]
    }),
  }
}

function isBetter(before: number | null, now: number | null): boolean | null {
  return before === null || now === null || before === now ? null : now > before
}

/** So many others are needed, so that what one firm answered cannot be worked out. */
export const LEAST_PEERS = 5

/** The middle score of each section among other firms; null where fewer than five could be scored. */
export function findMiddleOfPeers(
  set: QuestionSet,
  peers: readonly GradedAnswers[],
): ReadonlyMap<string, { readonly middle: number; readonly firms: number } | null> {
  const scored = peers.map((peer) => scoreAnswers(peer.set, peer.answers, peer.grades))
  return new Map(
    set.sections.map(({ id }) => {
      const scores = scored
        .flatMap((sections) => sections.filter(({ sectionId }) => sectionId === id))
        .flatMap(({ score }) => (score === null ? [] : [score]))
        .sort((a, b) => a - b)
      const middle = scores[Math.floor(scores.length / 2)]
      const enough = scores.length >= LEAST_PEERS && middle !== undefined
      return [id, enough ? { middle, firms: scores.length } : null]
    }),
  )
}
