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
  /** Days more for a small firm, where waiting breaks no law. */
  readonly extraDaysForSmall: number
  /** How it is signed off; null when nothing is asked. */
  readonly signOff: SignOff | null
  /** Days from verification until new data can show whether it worked; null when nothing is asked. */
  readonly effectCheckDays: number | null
}

export const SIGN_OFFS = ['desktop', 'partial', 'full'] as const
export type SignOff = (typeof SIGN_OFFS)[number]

export const CAUSE_SIDES = ['buyer', 'supplier', 'either'] as const

/** A root cause to choose from; those on the buyer's side are its own price, notice, terms and specification. */
export interface RootCause {
  readonly id: string
  readonly label: string
  readonly side: (typeof CAUSE_SIDES)[number]
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
  /** A firm with no more workers than this gets the extra days. */
  readonly smallFirm: { readonly mostWorkers: number; readonly source: string }
  readonly signOffs: readonly { readonly id: SignOff; readonly label: string; readonly meaning: string }[]
  readonly rootCauses: readonly RootCause[]
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
    extraDaysForSmall: readCount(rule['extraDaysForSmall'], `${place}.extraDaysForSmall`),
    signOff: rule['signOff'] === null ? null : readOneOf(rule['signOff'], `${place}.signOff`, SIGN_OFFS),
    effectCheckDays:
      rule['effectCheckDays'] === null
        ? null
        : readCount(rule['effectCheckDays'], `${place}.effectCheckDays`),
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

function readSmallFirm(item: unknown): FindingModel['smallFirm'] {
  const rule = readObject(item, 'smallFirm')
  return {
    mostWorkers: readCount(rule['mostWorkers'], 'smallFirm.mostWorkers'),
    source: readText(rule['source'], 'smallFirm.source'),
  }
}

function readSignOff(item: unknown, place: string): FindingModel['signOffs'][number] {
  const row = readObject(item, place)
  return {
    id: readOneOf(row['id'], `${place}.id`, SIGN_OFFS),
    label: readText(row['label'], `${place}.label`),
    meaning: readText(row['meaning'], `${place}.meaning`),
  }
}

function readRootCause(item: unknown, place: string): RootCause {
  const row = readObject(item, place)
  return {
    id: readText(row['id'], `${place}.id`),
    label: readText(row['label'], `${place}.label`),
    side: readOneOf(row['side'], `${place}.side`, CAUSE_SIDES),
  }
}

/** Reads the newest file in prisma/reference/findings. Throws RangeError when it is incomplete or misshapen. */
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
    smallFirm: readSmallFirm(file['smallFirm']),
    signOffs: readList(file['signOffs'], 'signOffs', readSignOff),
    rootCauses: readList(file['rootCauses'], 'rootCauses', readRootCause),
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
