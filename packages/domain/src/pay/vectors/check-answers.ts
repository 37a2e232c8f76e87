import { compare, type Exact, exact, roundTo } from '../../exact/index.ts'
import { type Answer, type Answers, asAmount, type Fields, isFields, Unmappable } from './read-vector.ts'

export function isExactAnswer(answer: Answer | undefined): answer is Exact {
  return typeof answer === 'object' && 'numerator' in answer && 'denominator' in answer
}

function isList(answer: Answer): answer is readonly Answer[] {
  return Array.isArray(answer)
}

function decimalPlaces(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

/** Amounts are compared to pence, or to more places where the vector states more; nothing is tolerated. */
function matchesAmount(answer: Exact, expected: number): boolean {
  const places = Math.max(2, decimalPlaces(expected))
  return compare(exact(roundTo(answer, places)), asAmount(expected)) === 0
}

function describe(answer: Answer): string {
  if (isExactAnswer(answer)) return roundTo(answer, 4)
  return typeof answer === 'object'
    ? JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    : String(answer)
}

function compareOne(path: string, answer: Answer | undefined, expected: unknown): readonly string[] {
  if (answer === undefined) throw new Unmappable(`no mapping answers "${path}"`)
  if (isExactAnswer(answer)) {
    if (typeof expected !== 'number') throw new Unmappable(`"${path}" is not a number`)
    return matchesAmount(answer, expected) ? [] : [`${path}: ${describe(answer)} instead of ${expected}`]
  }
  if (isList(answer)) {
    if (!Array.isArray(expected) || expected.length !== answer.length) {
      return [`${path}: ${answer.length} answers, not as many as expected`]
    }
    return answer.flatMap((item, index) => compareOne(`${path}[${index}]`, item, expected[index]))
  }
  if (typeof answer === 'object') {
    if (!isFields(expected)) throw new Unmappable(`"${path}" is not an object`)
    return Object.keys(expected).flatMap((key) => compareOne(`${path}.${key}`, answer[key], expected[key]))
  }
  return answer === expected ? [] : [`${path}: ${describe(answer)} instead of ${JSON.stringify(expected)}`]
}

/** What does not match, in words; every expected key must have been answered. */
export function checkAnswers(answers: Answers, expected: Fields): readonly string[] {
  return Object.keys(expected).flatMap((key) => compareOne(key, answers[key], expected[key]))
}
