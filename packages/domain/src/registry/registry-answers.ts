import type { RegistryQuestion, RegistryRules } from './registry-rules.ts'

/**
 * Answers by question: the codes chosen (`yes` or `no`; the registry's own numbers), the names of a list, or one
 * text; a date as `YYYY-MM-DD`. A question that is left open has no entry, or an empty one.
 */
export type RegistryAnswers = Readonly<Record<string, readonly string[]>>

/** What was answered, without blank entries. */
export function answersTo(answers: RegistryAnswers, id: string): readonly string[] {
  return (answers[id] ?? []).filter((text) => text.trim() !== '')
}

export function answerTo(answers: RegistryAnswers, id: string): string | null {
  return answersTo(answers, id)[0]?.trim() ?? null
}

/** Whether the other answers lead to a question; one that hangs on an unasked question is not asked either. */
export function isAsked(rules: RegistryRules, answers: RegistryAnswers, question: RegistryQuestion): boolean {
  if (question.askedWhen === null) return true
  const { anyOf, question: id } = question.askedWhen
  const other = rules.questions.find((candidate) => candidate.id === id)
  if (other === undefined || !isAsked(rules, answers, other)) return false
  const given = answersTo(answers, id)
  return anyOf === null ? given.length > 0 : given.some((code) => anyOf.includes(code))
}
