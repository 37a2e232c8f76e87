import { type Exact, roundTo } from '../exact/index.ts'
import { formatPounds } from '../findings/raise-pay-findings.ts'
import { OWN_FIGURE_KEYS, OWN_FIGURES } from './own-figures.ts'

/** What a figure can be opened down to. */
export const FIGURE_SOURCE_KINDS = [
  'suppliers',
  'pay_checks',
  'findings',
  'actions',
  'remedies',
  'own_part',
  'policies',
  'training',
  'governance',
  'measures',
] as const
export type FigureSourceKind = (typeof FIGURE_SOURCE_KINDS)[number]
export type FigureUnit =
  | 'suppliers'
  | 'people'
  | 'findings'
  | 'actions'
  | 'pounds'
  | 'checks'
  | 'sites'
  | 'policies'
  | 'trainings'
  | 'places'
  | 'reports'
  | 'measures'

interface FigureDefinition {
  readonly label: string
  /** How it is counted, for the source list and for the person who checks it by hand. */
  readonly definition: string
  readonly unit: FigureUnit
  readonly sourceKind: FigureSourceKind
  /** The figure it is a part of: what is left over must not give a handful of people away either. */
  readonly partOf?: FigureKey
  /** About what the organisation itself did: published only where the text cites it, never in the table by itself. */
  readonly onlyCited?: true
}

export const FIGURE_KEYS = [
  'suppliers.total',
  'suppliers.payChecked',
  'suppliers.payingLivingWage',
  'suppliers.belowLivingWage',
  'suppliers.cannotSay',
  'sites.total',
  'payChecks.run',
  'workers.checked',
  'workers.belowLivingWage',
  'workers.belowMinimumWage',
  'findings.raised',
  'findings.open',
  'findings.closed',
  'actions.open',
  'actions.closed',
  'actions.overdue',
  'arrears.owed',
  'arrears.paid',
  'conduct.findings',
  'conduct.price',
  'conduct.notice',
  'conduct.payment',
  ...OWN_FIGURE_KEYS,
] as const
export type FigureKey = (typeof FIGURE_KEYS)[number]

export const FIGURE_CATALOGUE: Readonly<Record<FigureKey, FigureDefinition>> = {
  'suppliers.total': {
    label: 'Suppliers',
    definition: 'Suppliers in the register that are not archived.',
    unit: 'suppliers',
    sourceKind: 'suppliers',
  },
  'suppliers.payChecked': {
    label: 'Suppliers whose pay was checked',
    definition: 'Suppliers with at least one finished pay check of payroll records for a day in the year.',
    unit: 'suppliers',
    sourceKind: 'pay_checks',
  },
  'suppliers.payingLivingWage': {
    label: 'Suppliers that pay everyone checked at least the Living Wage',
    definition:
      'Suppliers whose latest pay check in the year found everyone checked at or above the Living Wage for where they work, with nobody left unclear.',
    unit: 'suppliers',
    sourceKind: 'pay_checks',
  },
  'suppliers.belowLivingWage': {
    label: 'Suppliers that pay someone below the Living Wage',
    definition:
      'Suppliers whose latest pay check in the year found at least one person below the Living Wage for where they work.',
    unit: 'suppliers',
    sourceKind: 'pay_checks',
  },
  'suppliers.cannotSay': {
    label: 'Suppliers for whom it cannot be said',
    definition:
      'Suppliers whose latest pay check in the year found nobody below the Living Wage but lacked what was needed to say so of everyone.',
    unit: 'suppliers',
    sourceKind: 'pay_checks',
  },
  'sites.total': {
    label: 'Sites',
    definition: 'Places of work in the register that are not archived.',
    unit: 'sites',
    sourceKind: 'suppliers',
  },
  'payChecks.run': {
    label: 'Pay checks',
    definition: 'Finished pay checks of payroll records for a day in the year.',
    unit: 'checks',
    sourceKind: 'pay_checks',
  },
  'workers.checked': {
    label: 'People whose pay was checked',
    definition: 'Different worker references in the finished pay checks of the year.',
    unit: 'people',
    sourceKind: 'pay_checks',
  },
  'workers.belowLivingWage': {
    label: 'People found below the Living Wage',
    definition:
      'Different worker references that a pay check in the year found below the Living Wage in at least one pay period.',
    unit: 'people',
    sourceKind: 'pay_checks',
    partOf: 'workers.checked',
  },
  'workers.belowMinimumWage': {
    label: 'People found below the legal minimum wage',
    definition:
      'Different worker references that a pay check in the year found below the National Minimum Wage in at least one pay period.',
    unit: 'people',
    sourceKind: 'pay_checks',
    partOf: 'workers.checked',
  },
  'findings.raised': {
    label: 'Findings',
    definition: 'Findings raised in the year, observations and good examples left out.',
    unit: 'findings',
    sourceKind: 'findings',
  },
  'findings.open': {
    label: 'Findings still open',
    definition: 'Findings that are not closed on the day counted, observations and good examples left out.',
    unit: 'findings',
    sourceKind: 'findings',
  },
  'findings.closed': {
    label: 'Findings closed',
    definition:
      'Findings closed in the year: every corrective action was verified by someone other than who carried it out, or its remaining risk accepted by name until a day.',
    unit: 'findings',
    sourceKind: 'findings',
  },
  'actions.open': {
    label: 'Corrective actions under way',
    definition:
      'Corrective actions that are neither verified, closed with a remaining risk accepted, nor cancelled on the day counted.',
    unit: 'actions',
    sourceKind: 'actions',
  },
  'actions.closed': {
    label: 'Corrective actions closed',
    definition: 'Corrective actions verified in the year, each on evidence and by someone else.',
    unit: 'actions',
    sourceKind: 'actions',
  },
  'actions.overdue': {
    label: 'Corrective actions overdue',
    definition:
      'Corrective actions whose due day has passed and that are neither closed nor cancelled on the day counted.',
    unit: 'actions',
    sourceKind: 'actions',
  },
  'arrears.owed': {
    label: 'Pay owed to workers',
    definition:
      'Pounds by which the pay found in the year fell short of the standard asked for, over everyone concerned.',
    unit: 'pounds',
    sourceKind: 'remedies',
  },
  'arrears.paid': {
    label: 'Pay given back to workers',
    definition:
      'Pounds of wages paid back by the day counted, up to the Living Wage, for payrolls of the year that are followed up, as later payrolls or payslips show it.',
    unit: 'pounds',
    sourceKind: 'remedies',
    partOf: 'arrears.owed',
  },
  'conduct.findings': {
    label: 'Findings in which we had a part',
    definition:
      'Findings for which the organisation wrote down in the year what its own price, notice, payment or specification had to do with them.',
    unit: 'findings',
    sourceKind: 'own_part',
    onlyCited: true,
  },
  'conduct.price': {
    label: 'Findings with a note on our own price',
    definition:
      'Findings for which the organisation wrote down in the year that its price could not pay what it asked for.',
    unit: 'findings',
    sourceKind: 'own_part',
    onlyCited: true,
  },
  'conduct.notice': {
    label: 'Findings with a note on our own short notice',
    definition:
      'Findings for which the organisation wrote down in the year that it changed hours or orders at too short notice.',
    unit: 'findings',
    sourceKind: 'own_part',
    onlyCited: true,
  },
  'conduct.payment': {
    label: 'Findings with a note on our own late payment',
    definition:
      'Findings for which the organisation wrote down in the year that it paid late or on hard terms.',
    unit: 'findings',
    sourceKind: 'own_part',
    onlyCited: true,
  },
  ...OWN_FIGURES,
}

const NOUNS: Readonly<Record<Exclude<FigureUnit, 'pounds'>, readonly [one: string, many: string]>> = {
  suppliers: ['supplier', 'suppliers'],
  people: ['person', 'people'],
  findings: ['finding', 'findings'],
  actions: ['corrective action', 'corrective actions'],
  checks: ['pay check', 'pay checks'],
  sites: ['site', 'sites'],
  policies: ['policy', 'policies'],
  trainings: ['training', 'trainings'],
  places: ['completed training place', 'completed training places'],
  reports: ['report', 'reports'],
  measures: ['measure', 'measures'],
}

export function isFigureKey(text: string): text is FigureKey {
  return FIGURE_KEYS.some((key) => key === text)
}

/** A figure as it stands in a sentence: `41 suppliers`, `1 person`, `£4,212`. */
export function formatFigure(key: FigureKey, quantity: Exact): string {
  const { unit } = FIGURE_CATALOGUE[key]
  if (unit === 'pounds') return formatPounds(quantity)
  const count = roundTo(quantity, 0)
  const [one, many] = NOUNS[unit]
  return `${count.replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === '1' ? one : many}`
}
