import {
  areaRule,
  type StatementArea,
  type StatementContent,
  type StatementRules,
} from '../statements/index.ts'
import type { RegistryRules } from './registry-rules.ts'

export interface RegistrySuggestion {
  readonly answer: readonly string[]
  /** The record it comes from, in a sentence. */
  readonly evidence: string
}

export type RegistrySuggestions = Readonly<Record<string, RegistrySuggestion>>

/** A policy in force or a training of the year, with the registry's own codes. */
export interface RegistryRecord {
  readonly register: string
  readonly title: string
  readonly codes: readonly string[]
  /** Whom a training was for, in words. */
  readonly roles: string
}

export interface SuggestOptions {
  readonly rules: RegistryRules
  readonly statementRules: StatementRules
  readonly content: StatementContent
  /** Who was in the chair when it was approved. */
  readonly approvedBy: string | null
  /** Areas with a text of their own, beyond prompts. */
  readonly writtenAreas: readonly StatementArea[]
  /** Entries of our own registers of policies and training that bear on the year. */
  readonly records: readonly RegistryRecord[]
  /** Statements signed for earlier years in this register. */
  readonly earlierStatements: number
}

const FORM_SECTORS: Readonly<Record<string, string>> = {
  public_body: '1',
  charity_company: '3',
  charity_other: '3',
}

function figure(content: StatementContent, key: string): string | null {
  const found = content.figures.find((one) => one.key === key)
  return found === undefined || found.suppressed ? null : found.value
}

function suggestMonitoring(content: StatementContent): RegistrySuggestion | null {
  const checked = figure(content, 'suppliers.payChecked')
  const total = figure(content, 'suppliers.total')
  if (checked === null || total === null || checked.startsWith('0 ')) return null
  return {
    answer: [`We checked payroll records against the Living Wage: ${checked}, of ${total} in our register.`],
    evidence: 'From the pay checks of the year',
  }
}

/** The codes that entries were ticked with, never "none of these": that nothing is written down proves nothing. */
function suggestFromRecords(
  { records, rules }: SuggestOptions,
  about: { readonly register: string; readonly question: string; readonly from: string },
): readonly (readonly [string, RegistrySuggestion])[] {
  const ours = records.filter(({ register, codes }) => register === about.register && codes.length > 0)
  const options = rules.questions.find(({ id }) => id === about.question)?.options ?? []
  const answer = options
    .map(({ code }) => code)
    .filter((code) => ours.some(({ codes }) => codes.includes(code)))
  if (answer.length === 0) return []
  const evidence = `${about.from}: ${ours.map(({ title }) => title).join(', ')}`
  const other = rules.questions.find(({ askedWhen }) => askedWhen?.question === about.question)
  const text = ours
    .filter(({ codes }) => other?.askedWhen?.anyOf?.some((code) => codes.includes(code)))
    .map(({ title, roles }) => (roles === '' ? title : roles))
    .join('; ')
  const said = [[about.question, { answer, evidence }] as const]
  if (other === undefined || text === '' || text.length > (other.limit ?? text.length)) return said
  return [...said, [other.id, { answer: [text], evidence }]]
}

/** Years of statements as the registry bands them, as far as this register knows: there may have been more before. */
function suggestYears(earlier: number): RegistrySuggestion | null {
  if (earlier === 0) return null
  return {
    answer: [earlier > 4 ? '3' : '2'],
    evidence: `${earlier} earlier ${earlier === 1 ? 'statement is' : 'statements are'} in this register; count any made before`,
  }
}

/**
 * Answers that the statement and its records give by themselves, each with where it comes from. What they do not tell
 * is left open, never guessed: which risks were found, with whom conditions were watched.
 */
export function suggestRegistryAnswers(options: SuggestOptions): RegistrySuggestions {
  const { approvedBy, content, rules, statementRules, writtenAreas } = options
  const { facts, periodEnd, periodStart, publication } = content
  const from = (evidence: string, ...answer: readonly (string | null)[]): RegistrySuggestion | null => {
    const given = answer.filter((text) => text !== null)
    return given.length === 0 ? null : { answer: given, evidence }
  }
  const band = statementRules.turnoverBands.findIndex(({ id }) => id === facts.turnoverBand)
  const name = approvedBy?.trim().split(/\s+/) ?? []
  const areas = rules.questions.flatMap(({ area, id }) => {
    if (area === null) return []
    const { title } = areaRule(statementRules, area)
    const said = writtenAreas.includes(area)
      ? from(`The section “${title}” is written`, 'yes')
      : from(`The section “${title}” is empty`, 'no')
    return [[id, said] as const]
  })
  const isGroup = facts.groupMembers.length > 0
  const all: readonly (readonly [string, RegistrySuggestion | null])[] = [
    ['group', from('Facts about the organisation', isGroup ? 'group' : 'single')],
    ['organisations', isGroup ? from('Facts about the organisation', ...facts.groupMembers) : null],
    ['url', from('The publication as it was recorded', publication?.url ?? null)],
    ['periodStart', from('The statement’s period', periodStart)],
    ['periodEnd', from('The statement’s period', periodEnd)],
    ['approverFirstName', name.length > 1 ? from('The approval', name.slice(0, -1).join(' ')) : null],
    ['approverLastName', from('The approval', name.at(-1) ?? null)],
    ['approvedOn', from('The approval', content.approval?.approvedOn ?? null)],
    ...areas,
    ['sectors', from('The legal form', FORM_SECTORS[facts.legalForm] ?? null)],
    ['turnover', band === -1 ? null : from('Facts about the organisation', String(band + 1))],
    ['years', suggestYears(options.earlierStatements)],
    ...suggestFromRecords(options, { register: 'policies', question: 'policies', from: 'Our policies' }),
    ...suggestFromRecords(options, { register: 'training', question: 'training', from: 'Our training' }),
    ['otherMonitoring', suggestMonitoring(content)],
  ]
  return Object.fromEntries(
    all.flatMap(([id, suggestion]) => (suggestion === null ? [] : [[id, suggestion]])),
  )
}
