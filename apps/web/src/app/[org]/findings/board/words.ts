import type { BoardFigure, BoardGroup } from '@daylight/domain/remediation'

export const figureWords: Readonly<Record<BoardFigure, string>> = {
  open: 'Open',
  late: 'Late',
  waiting: 'Waiting to be verified',
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
export function lineWords(group: BoardGroup, label: string): string {
  return lines[`${group}:${label}`] ?? label
}

export function tellDays(days: number | null): string {
  return days === null ? '–' : days.toLocaleString('en-GB')
}
