import type { BoardFigure, BoardGroup } from './board.ts'

/** What the board's figures and lines are called, on its pages and in the documents made from it. */
export const boardFigureWords: Readonly<Record<BoardFigure, string>> = {
  open: 'Open',
  late: 'Late',
  waiting: 'Waiting to be verified',
  asked: 'Asked for in all',
  verified: 'Verified',
  effective: 'Shown to have worked',
  effect_due: 'Whose day has come to show that they worked',
}

export const boardGroupWords: Readonly<Record<BoardGroup, string>> = {
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
export function boardLineWords(group: BoardGroup, label: string | null): string {
  return label === null ? 'Our own organisation' : (lines[`${group}:${label}`] ?? label)
}
