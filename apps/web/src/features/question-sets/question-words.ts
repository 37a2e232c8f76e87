import type { CellType, Condition, Question, QuestionType } from '@daylight/domain/questionnaires'

export const typeLabels: Readonly<Record<QuestionType, string>> = {
  yes_no: 'Yes or no',
  single: 'One of several answers',
  multiple: 'Any of several answers',
  number: 'A number',
  money: 'An amount in pounds',
  percentage: 'A share in per cent',
  date: 'A date',
  text: 'In their own words',
  table: 'A table',
  file: 'A file',
  contact: 'A contact',
}

export const cellLabels: Readonly<Record<CellType, string>> = {
  text: 'Words',
  number: 'A number',
  money: 'Pounds',
  date: 'A date',
  percentage: 'Per cent',
}

/** When a question is asked, in words; null when always. */
export function tellCondition(question: Question, questions: readonly Question[]): string | null {
  return question.showWhen === null ? null : `Only when ${inWords(question.showWhen, questions)}.`
}

function inWords(condition: Condition, questions: readonly Question[]): string {
  if ('all' in condition) return condition.all.map((part) => inWords(part, questions)).join(' and ')
  if ('any' in condition) return condition.any.map((part) => inWords(part, questions)).join(' or ')
  const asked = questions.find(({ id }) => id === condition.question)
  const labels = condition.is.map((id) => asked?.options.find((option) => option.id === id)?.label ?? id)
  return `“${asked?.text ?? condition.question}” is answered ${labels.map((label) => `“${label}”`).join(' or ')}`
}
