import { dateParts, formatDate, type IsoDate, isAfter, isBefore, parseIsoDate } from '../dates/index.ts'
import { registryMonths, type StatementRules } from '../statements/index.ts'
import { answersTo, answerTo, isAsked, type RegistryAnswers } from './registry-answers.ts'
import type { RegistryErrorCodes, RegistryQuestion, RegistryRules } from './registry-rules.ts'

export interface RegistryProblem {
  readonly question: string
  /** What is wrong and how to mend it. */
  readonly message: string
  /** Number of the registry's own message for it; null where the sources name none. */
  readonly code: string | null
}

export interface RegistryCheckOptions {
  readonly rules: RegistryRules
  readonly periodMonths: StatementRules['registryPeriodMonths']
  /** The year under which the registry files the statement. */
  readonly registryYear: number
  readonly today: IsoDate
}

const WEB_ADDRESS = /^(?:https?|ftp):\/\/[^\s/$.?#][^\s]*$/i
const EMAIL_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const CONTROL = /[\p{Cc}\p{Cs}]/u

function checkDate(
  question: RegistryQuestion,
  text: string,
  { registryYear, today }: RegistryCheckOptions,
): readonly [keyof RegistryErrorCodes, string] | null {
  const date = parseIsoDate(text)
  if (date === null) return ['malformed', `${question.label}: this is no day of the calendar.`]
  if (isAfter(date, today)) return ['future', `${question.label}: this day is still to come.`]
  if (question.yearsBack === null) return null
  const { year } = dateParts(date)
  if (year <= registryYear && year >= registryYear - question.yearsBack) return null
  return [
    'wrongYear',
    `${question.label}: for ${registryYear} the registry takes the years ${registryYear - question.yearsBack} to ${registryYear} only. A statement that comes later than its year cannot be entered for that year: ask the registry.`,
  ]
}

function checkShape(
  question: RegistryQuestion,
  given: readonly string[],
  options: RegistryCheckOptions,
): readonly [keyof RegistryErrorCodes, string] | null {
  const first = given[0] ?? ''
  const tooLong = question.limit !== null && given.find((text) => text.trim().length > (question.limit ?? 0))
  if (tooLong)
    return [
      'tooLong',
      `${question.label}: ${tooLong.trim().length} characters; the registry takes up to ${question.limit}.`,
    ]
  if (question.kind === 'date') return checkDate(question, first.trim(), options)
  if (question.kind === 'url' && !WEB_ADDRESS.test(first.trim()))
    return ['malformed', 'Give the whole address, from http:// or https://.']
  if (question.kind === 'email' && !EMAIL_ADDRESS.test(first.trim()))
    return ['malformed', 'Give an e-mail address such as office@example.org.']
  if (given.some((text) => CONTROL.test(text.replaceAll(/[\r\n\t]/g, ''))))
    return ['malformed', `${question.label}: the registry takes letters, numbers, signs and spaces only.`]
  const codes = question.kind === 'yes_no' ? ['yes', 'no'] : question.options.map(({ code }) => code)
  if (codes.length > 0 && given.some((code) => !codes.includes(code)))
    return ['malformed', `${question.label}: choose from the answers shown.`]
  if ((question.kind === 'single' || question.kind === 'yes_no') && given.length > 1)
    return ['exclusive', `${question.label}: choose one answer.`]
  const exclusive = question.options.find((option) => option.exclusive && given.includes(option.code))
  if (exclusive !== undefined && given.length > 1)
    return ['exclusive', `“${exclusive.label}” cannot be chosen together with another answer.`]
  const folded = given.map((name) => name.trim().toLowerCase())
  if (question.kind === 'names' && new Set(folded).size < folded.length)
    return ['duplicate', `${question.label}: a name is there twice.`]
  return null
}

function checkPairs(answers: RegistryAnswers, options: RegistryCheckOptions): readonly RegistryProblem[] {
  const problems: RegistryProblem[] = []
  const url = answerTo(answers, 'url')
  const email = answerTo(answers, 'email')
  if (url !== null && email !== null) {
    const message =
      'Give either the address of the statement or an e-mail address, not both: the e-mail is for those without a website.'
    problems.push({ question: 'email', message, code: '3105' })
  }
  const day = (id: string) => parseIsoDate(answerTo(answers, id) ?? '')
  const start = day('periodStart')
  const end = day('periodEnd')
  const approved = day('approvedOn')
  if (start !== null && end !== null) {
    const { max, min } = options.periodMonths
    const months = registryMonths(start, end)
    if (!isBefore(start, end)) {
      problems.push({
        question: 'periodEnd',
        message: 'The period has to end after it starts.',
        code: '3216',
      })
    } else if (months < min || months > max) {
      const message = `The period has ${months} whole ${months === 1 ? 'month' : 'months'}; the registry takes ${min} to ${max}.`
      problems.push({ question: 'periodEnd', message, code: '3217' })
    }
  }
  if (end !== null && approved !== null && isBefore(approved, end)) {
    const message = `The statement cannot have been approved before its period ended on ${formatDate(end)}.`
    problems.push({ question: 'approvedOn', message, code: '3309' })
  }
  const describesRisk = ['risk1', 'risk2', 'risk3'].some((id) => answerTo(answers, id) !== null)
  if (describesRisk && answerTo(answers, 'noRisks') !== null) {
    const message = 'Describe risks or say that there were none, not both.'
    problems.push({ question: 'noRisks', message, code: '3913' })
  }
  return problems
}

/** What the registry would refuse in the answers given so far. Open questions are no problem: see `tellSections`. */
export function checkRegistryAnswers(
  answers: RegistryAnswers,
  options: RegistryCheckOptions,
): readonly RegistryProblem[] {
  const problems: RegistryProblem[] = []
  for (const question of options.rules.questions) {
    const given = answersTo(answers, question.id)
    if (given.length === 0 || !isAsked(options.rules, answers, question)) continue
    const wrong = checkShape(question, given, options)
    if (wrong !== null)
      problems.push({ question: question.id, message: wrong[1], code: question.errors[wrong[0]] })
  }
  return [...problems, ...checkPairs(answers, options)]
}
