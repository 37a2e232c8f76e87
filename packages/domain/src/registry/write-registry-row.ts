import { dateParts, parseIsoDate } from '../dates/index.ts'
import { answersTo, answerTo, isAsked, type RegistryAnswers } from './registry-answers.ts'
import type { RegistryQuestion, RegistryRules } from './registry-rules.ts'

export interface RegistryOrganisation {
  readonly name: string
  readonly companyNumber: string | null
  readonly address: string | null
  readonly sectorType: 'Private' | 'Public'
}

export interface RegistryRowOptions {
  readonly rules: RegistryRules
  readonly registryYear: number
  readonly organisation: RegistryOrganisation
}

/** `dd/mm/yyyy`, as the registry's files are read in Britain; its own files follow the setting of its server. */
function writeDay(text: string): string {
  const date = parseIsoDate(text)
  if (date === null) return text
  const { day, month, year } = dateParts(date)
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}

/** An answer as the registry's file has it: labels a line each, days as dd/mm/yyyy; “none” leaves it empty where it has a column of its own. */
function writeAnswer(question: RegistryQuestion, given: readonly string[]): string {
  if (question.kind === 'yes_no') return given[0] === 'yes' ? 'Yes' : given[0] === 'no' ? 'No' : ''
  if (question.kind === 'date') return writeDay(given[0] ?? '')
  if (question.options.length === 0) return given.map((text) => text.trim()).join('\n')
  return question.options
    .filter(({ code, exclusive }) => given.includes(code) && !(exclusive && question.noneColumn !== null))
    .map(({ label }) => label)
    .join('\n')
}

/** An answer as it is to be entered in the registry's form: every label chosen, a line each. */
export function writeRegistryAnswer(question: RegistryQuestion, given: readonly string[]): string {
  return writeAnswer({ ...question, noneColumn: null }, given)
}

function readCovered(line: string): { readonly name: string; readonly companyNumber: string } {
  const match = /^(.*\S)\s*\(([0-9A-Za-z ]{6,10})\)\s*$/.exec(line.trim())
  return {
    name: match?.[1] ?? line.trim(),
    companyNumber: match?.[2]?.replaceAll(' ', '').toUpperCase() ?? '',
  }
}

function fillColumns(answers: RegistryAnswers, { organisation, registryYear, rules }: RegistryRowOptions) {
  const cells = new Map<string, string>()
  for (const question of rules.questions) {
    if (!isAsked(rules, answers, question)) continue
    const given = answersTo(answers, question.id)
    if (question.column !== null) cells.set(question.column, writeAnswer(question, given))
    const none = question.options.some(({ code, exclusive }) => exclusive && given.includes(code))
    if (question.noneColumn !== null && none) cells.set(question.noneColumn, 'Yes')
  }
  if (answersTo(answers, 'noRisks').length > 0) cells.set('NoRisks', 'Yes')
  for (const risk of ['1', '2', '3']) {
    const other = answerTo(answers, `risk${risk}SourceOther`)
    if (answerTo(answers, `risk${risk}Source`) === '3' && other !== null) cells.set(`Risk${risk}Area`, other)
  }
  const [first, last, job] = ['approverFirstName', 'approverLastName', 'approverJobTitle'].map((id) =>
    answerTo(answers, id),
  )
  if (first && last) cells.set('ApprovingPerson', job ? `${first} ${last} (${job})` : `${first} ${last}`)
  const group = answerTo(answers, 'group')
  cells.set('GroupSubmission', group === null ? '' : group === 'group' ? 'Yes' : 'No')
  cells.set('StatementYear', String(registryYear))
  cells.set('SectorType', organisation.sectorType)
  return cells
}

/**
 * The rows that stand for the statement in a file of the registry's kind: one for each organisation covered, the
 * cells in the order of `rules.columns`. A list is one label on each line of its cell; “none” leaves the list empty
 * and says Yes in its own column. What only the registry knows (its own address, the day of its last change) is empty.
 */
export function writeRegistryRows(
  answers: RegistryAnswers,
  options: RegistryRowOptions,
): readonly (readonly string[])[] {
  const { organisation, rules } = options
  const cells = fillColumns(answers, options)
  const own = {
    name: organisation.name,
    companyNumber: organisation.companyNumber ?? '',
    address: organisation.address ?? '',
  }
  const isGroup = answerTo(answers, 'group') === 'group'
  const covered = isGroup
    ? answersTo(answers, 'organisations')
        .map(readCovered)
        .filter(({ name }) => name !== own.name)
        .map((one) => ({ ...one, address: '' }))
    : []
  return [own, ...covered].map(({ address, companyNumber, name }) =>
    rules.columns.map((column) => {
      if (column === 'OrganisationName') return name
      if (column === 'CompanyNumber') return companyNumber
      if (column === 'Address') return address
      if (column === 'ParentName') return isGroup ? own.name : ''
      return cells.get(column) ?? ''
    }),
  )
}
