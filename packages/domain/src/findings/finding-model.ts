import { readBoolean, readCount, readList, readObject, readOneOf, readText } from '../json/read-json.ts'

export const FINDING_SEVERITIES = [
  'business_critical',
  'major',
  'minor',
  'observation',
  'good_example',
] as const
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number]

export const FINDING_AREAS = [
  'pay',
  'hours',
  'contracts',
  'deductions',
  'conditions',
  'voice',
  'records',
] as const
export type FindingArea = (typeof FINDING_AREAS)[number]

export const PAY_STANDARDS = ['minimum_wage', 'living_wage'] as const
export type PayStandard = (typeof PAY_STANDARDS)[number]

export interface SeverityRule {
  readonly id: FindingSeverity
  readonly label: string
  readonly meaning: string
  /** Days in which it should be put right, counted from the day it is raised; null when nothing is asked. */
  readonly suggestedDays: number | null
  readonly needsAction: boolean
}

export interface PayStandardRule {
  readonly standard: PayStandard
  /** As it stands in a sentence: “the Living Wage”. */
  readonly name: string
  readonly severity: FindingSeverity
  /** When it is known that no contract asks for the standard. */
  readonly severityWhenNotRequired: FindingSeverity
  readonly source: string
  readonly putRight: string
}

/** The dated rules by which findings are graded; a finding keeps the version it was raised under. */
export interface FindingModel {
  readonly version: string
  readonly source: string
  readonly severities: readonly SeverityRule[]
  readonly areas: readonly { readonly id: FindingArea; readonly label: string }[]
  readonly payStandards: readonly PayStandardRule[]
}

function readSeverityRule(item: unknown, place: string): SeverityRule {
  const rule = readObject(item, place)
  return {
    id: readOneOf(rule['id'], `${place}.id`, FINDING_SEVERITIES),
    label: readText(rule['label'], `${place}.label`),
    meaning: readText(rule['meaning'], `${place}.meaning`),
    suggestedDays:
      rule['suggestedDays'] === null ? null : readCount(rule['suggestedDays'], `${place}.suggestedDays`),
    needsAction: readBoolean(rule['needsAction'], `${place}.needsAction`),
  }
}

function readPayStandard(item: unknown, place: string): PayStandardRule {
  const rule = readObject(item, place)
  return {
    standard: readOneOf(rule['standard'], `${place}.standard`, PAY_STANDARDS),
    name: readText(rule['name'], `${place}.name`),
    severity: readOneOf(rule['severity'], `${place}.severity`, FINDING_SEVERITIES),
    severityWhenNotRequired: readOneOf(
      rule['severityWhenNotRequired'],
      `${place}.severityWhenNotRequired`,
      FINDING_SEVERITIES,
    ),
    source: readText(rule['source'], `${place}.source`),
    putRight: readText(rule['putRight'], `${place}.putRight`),
  }
}

/** Reads prisma/reference/findings/finding-model.json. Throws RangeError when it is incomplete or misshapen. */
export function readFindingModel(json: unknown): FindingModel {
  const file = readObject(json, 'finding model')
  const model: FindingModel = {
    version: readText(file['version'], 'version'),
    source: readText(file['source'], 'source'),
    severities: readList(file['severities'], 'severities', readSeverityRule),
    areas: readList(file['areas'], 'areas', (item, place) => {
      const area = readObject(item, place)
      return {
        id: readOneOf(area['id'], `${place}.id`, FINDING_AREAS),
        label: readText(area['label'], `${place}.label`),
      }
    }),
    payStandards: readList(file['payStandards'], 'payStandards', readPayStandard),
  }
  for (const severity of FINDING_SEVERITIES) severityRule(model, severity)
  for (const standard of PAY_STANDARDS) payStandardRule(model, standard)
  return model
}

/** Throws RangeError when the model lacks the severity, which `readFindingModel` rules out. */
export function severityRule(model: FindingModel, severity: FindingSeverity): SeverityRule {
  const rule = model.severities.find((item) => item.id === severity)
  if (rule === undefined) throw new RangeError(`The finding model has no severity “${severity}”.`)
  return rule
}

/** Throws RangeError when the model lacks the standard, which `readFindingModel` rules out. */
export function payStandardRule(model: FindingModel, standard: PayStandard): PayStandardRule {
  const rule = model.payStandards.find((item) => item.standard === standard)
  if (rule === undefined) throw new RangeError(`The finding model has no standard “${standard}”.`)
  return rule
}
