import { type Exact, exact } from '../exact/index.ts'
import {
  readBoolean,
  readCount,
  readList,
  readObject,
  readOneOf,
  readOptionalText,
  readText,
} from '../json/read-json.ts'

/** The six areas of section 54(5), in the order in which a reader wants them. */
export const STATEMENT_AREAS = [
  'structure',
  'policies',
  'risk',
  'due_diligence',
  'training',
  'effectiveness',
] as const
export type StatementArea = (typeof STATEMENT_AREAS)[number]

export const LEGAL_FORMS = [
  'company',
  'llp',
  'limited_partnership',
  'other_partnership',
  'charity_company',
  'charity_other',
  'public_body',
  'sole_trader',
] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]

export const SIGNER_ROLES = [
  'director',
  'designated_member',
  'general_partner',
  'partner',
  'trustee',
  'senior_officer',
  'owner',
] as const
export type SignerRole = (typeof SIGNER_ROLES)[number]

export const TURNOVER_BANDS = ['under_36m', '36m_to_60m', '60m_to_100m', '100m_to_500m', 'over_500m'] as const
export type TurnoverBand = (typeof TURNOVER_BANDS)[number]

export const REQUIREMENT_IDS = [
  ...['steps', 'approved', 'signed', 'on_website', 'homepage_link', 'period_valid', 'within_six_months'],
  ...['approval_date', 'signer_named', 'areas_covered', 'group_named', 'no_prompts', 'figures_current'],
  ...['says_unknowns', 'promises_answered'],
] as const satisfies readonly string[]

export const REQUIREMENT_LEVELS = ['must', 'should', 'good_practice'] as const
export type RequirementLevel = (typeof REQUIREMENT_LEVELS)[number]

export interface LegalFormRule {
  readonly id: LegalForm
  readonly label: string
  /** Whether section 54 can reach this form at all, given enough turnover. */
  readonly inScope: boolean
  /** Who has to approve, as it stands in a sentence; null when the law names nobody. */
  readonly approver: string | null
  readonly approverNoun: string | null
  readonly signer: string
  readonly signerRoles: readonly SignerRole[]
  readonly source: string
}

export interface AreaRule {
  readonly id: StatementArea
  readonly title: string
  /** Paragraph of section 54, such as `(5)(a)`. */
  readonly paragraph: string
  readonly law: string
  readonly guidance: string
  readonly prompts: readonly string[]
}

export interface RequirementRule {
  readonly id: string
  readonly level: RequirementLevel
  readonly group: 'law' | 'guidance' | 'good_practice'
  readonly what: string
  readonly why: string
  readonly source: string
}

/** One dated version of the rules on statements; a statement keeps the version it was checked against. */
export interface StatementRules {
  readonly version: string
  readonly validFrom: string
  readonly source: string
  readonly threshold: { readonly pounds: Exact; readonly inclusive: boolean; readonly source: string }
  readonly turnoverBands: readonly {
    readonly id: TurnoverBand
    readonly label: string
    readonly atLeastThreshold: boolean
  }[]
  readonly publishWithinMonths: { readonly months: number; readonly source: string }
  readonly copyOnRequestDays: { readonly days: number; readonly source: string }
  readonly registryPeriodMonths: { readonly min: number; readonly max: number; readonly source: string }
  readonly registrySubmission: { readonly source: string }
  readonly legalForms: readonly LegalFormRule[]
  readonly areas: readonly AreaRule[]
  readonly requirements: readonly RequirementRule[]
}

function readLegalForm(item: unknown, place: string): LegalFormRule {
  const form = readObject(item, place)
  return {
    id: readOneOf(form['id'], `${place}.id`, LEGAL_FORMS),
    label: readText(form['label'], `${place}.label`),
    inScope: readBoolean(form['inScope'], `${place}.inScope`),
    approver: readOptionalText(form['approver'], `${place}.approver`),
    approverNoun: readOptionalText(form['approverNoun'], `${place}.approverNoun`),
    signer: readText(form['signer'], `${place}.signer`),
    signerRoles: readList(form['signerRoles'], `${place}.signerRoles`, (role, at) =>
      readOneOf(role, at, SIGNER_ROLES),
    ),
    source: readText(form['source'], `${place}.source`),
  }
}

function readArea(item: unknown, place: string): AreaRule {
  const area = readObject(item, place)
  return {
    id: readOneOf(area['id'], `${place}.id`, STATEMENT_AREAS),
    title: readText(area['title'], `${place}.title`),
    paragraph: readText(area['paragraph'], `${place}.paragraph`),
    law: readText(area['law'], `${place}.law`),
    guidance: readText(area['guidance'], `${place}.guidance`),
    prompts: readList(area['prompts'], `${place}.prompts`, readText),
  }
}

function readRequirement(item: unknown, place: string): RequirementRule {
  const rule = readObject(item, place)
  return {
    id: readOneOf(rule['id'], `${place}.id`, REQUIREMENT_IDS),
    level: readOneOf(rule['level'], `${place}.level`, REQUIREMENT_LEVELS),
    group: readOneOf(rule['group'], `${place}.group`, ['law', 'guidance', 'good_practice']),
    what: readText(rule['what'], `${place}.what`),
    why: readText(rule['why'], `${place}.why`),
    source: readText(rule['source'], `${place}.source`),
  }
}

function readSourced(value: unknown, place: string) {
  const object = readObject(value, place)
  return { object, source: readText(object['source'], `${place}.source`) }
}

/** Reads prisma/reference/statement-rules/*.json. Throws RangeError when it is incomplete or misshapen. */
export function readStatementRules(json: unknown): StatementRules {
  const file = readObject(json, 'statement rules')
  const threshold = readSourced(file['threshold'], 'threshold')
  const publish = readSourced(file['publishWithinMonths'], 'publishWithinMonths')
  const copies = readSourced(file['copyOnRequestDays'], 'copyOnRequestDays')
  const period = readSourced(file['registryPeriodMonths'], 'registryPeriodMonths')
  const rules: StatementRules = {
    version: readText(file['version'], 'version'),
    validFrom: readText(file['validFrom'], 'validFrom'),
    source: readText(file['source'], 'source'),
    threshold: {
      pounds: exact(readText(threshold.object['pounds'], 'threshold.pounds')),
      inclusive: readBoolean(threshold.object['inclusive'], 'threshold.inclusive'),
      source: threshold.source,
    },
    turnoverBands: readList(file['turnoverBands'], 'turnoverBands', (item, place) => {
      const band = readObject(item, place)
      return {
        id: readOneOf(band['id'], `${place}.id`, TURNOVER_BANDS),
        label: readText(band['label'], `${place}.label`),
        atLeastThreshold: readBoolean(band['atLeastThreshold'], `${place}.atLeastThreshold`),
      }
    }),
    publishWithinMonths: {
      months: readCount(publish.object['months'], 'publishWithinMonths.months'),
      source: publish.source,
    },
    copyOnRequestDays: {
      days: readCount(copies.object['days'], 'copyOnRequestDays.days'),
      source: copies.source,
    },
    registryPeriodMonths: {
      min: readCount(period.object['min'], 'registryPeriodMonths.min'),
      max: readCount(period.object['max'], 'registryPeriodMonths.max'),
      source: period.source,
    },
    registrySubmission: { source: readSourced(file['registrySubmission'], 'registrySubmission').source },
    legalForms: readList(file['legalForms'], 'legalForms', readLegalForm),
    areas: readList(file['areas'], 'areas', readArea),
    requirements: readList(file['requirements'], 'requirements', readRequirement),
  }
  for (const form of LEGAL_FORMS) legalFormRule(rules, form)
  for (const area of STATEMENT_AREAS) areaRule(rules, area)
  return rules
}

/** Throws RangeError when the rules lack the form, which `readStatementRules` rules out. */
export function legalFormRule(rules: StatementRules, form: LegalForm): LegalFormRule {
  const rule = rules.legalForms.find((item) => item.id === form)
  if (rule === undefined) throw new RangeError(`The statement rules have no legal form “${form}”.`)
  return rule
}

/** Throws RangeError when the rules lack the area, which `readStatementRules` rules out. */
export function areaRule(rules: StatementRules, area: StatementArea): AreaRule {
  const rule = rules.areas.find((item) => item.id === area)
  if (rule === undefined) throw new RangeError(`The statement rules have no area “${area}”.`)
  return rule
}
