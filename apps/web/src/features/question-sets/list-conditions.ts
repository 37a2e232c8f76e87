import { CHOICE_TYPES, type Question } from '@daylight/domain/questionnaires'
import type { ConditionChoice } from './question-editor.tsx'

/** Answers that a question can hang on: those of the choices asked before it. */
export function listConditions(before: readonly Question[]): readonly ConditionChoice[] {
  return before
    .filter(({ type }) => CHOICE_TYPES.includes(type))
    .flatMap((question) =>
      question.options.map((option) => ({
        value: `${question.id}=${option.id}`,
        label: `${question.text} ${option.label}`,
      })),
    )
}
