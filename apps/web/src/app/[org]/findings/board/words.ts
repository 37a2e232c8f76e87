import type { BoardFigure, BoardGroup } from '@daylight/domain/remediation'
import type { MoneyPart, MoneySum } from '@daylight/domain/remedy'

export const figureWords: Readonly<Record<BoardFigure, string>> = {
  open: 'Open',
  late: 'Late',
  waiting: 'Waiting to be verified',
  asked: 'Asked for in all',
  verified: 'Verified',
  effective: 'Shown to have worked',
  effect_due: 'Whose day has come to show that they worked',
}

export const groupWords: Readonly<Record<BoardGroup, string>> = {
  supplier: 'by supplier',
  severity: 'by severity',
  age: 'by age',
  owner: 'by owner',
  due: 'by due day',
}

export const sumWords: Readonly<Record<MoneySum, readonly [name: string, note: string]>> = {
  law: ['By law', 'Legal minimum; owed at the rates of today'],
  livingWage: ['Up to the Living Wage', 'The commitment; what is paid by law counts here too'],
  fees: ['Recruitment fees', 'The employer pays, never the worker'],
}

export const partWords: Readonly<Record<MoneyPart, string>> = {
  found: 'Found',
  owed: 'Owed',
  paid: 'Repaid',
  left: 'Left',
}

const lines: Readonly<Record<string, string>> = {
  'severity:business_critical': 'Business-critical',
  'severity:major': 'Major',
  'severity:minor': 'Minor',
  'severity:observation': 'Observation',
  'severity:good_example': 'Good example',
  'age:under_30': 'Less than 30 days',
  'age:under_90': '30 to 89 days',
  'age:under_180': '90 to 179 days',
  'age:older': '180 days or more',
  'due:late': 'Late',
  'due:within_30': 'Due within 30 days',
  'due:later': 'Due later',
}

/** What a line is called: names as they are, bands in words. */
export function lineWords(group: BoardGroup, label: string | null): string {
  return label === null ? 'Our own organisation' : (lines[`${group}:${label}`] ?? label)
}

export function tellDays(days: number | null): string {
  return days === null ? '–' : days.toLocaleString('en-GB')
}

export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
