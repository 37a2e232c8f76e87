import type { AssuranceLevel } from './plan-supplier.ts'
import type { StandingBand } from './score-risk.ts'

/** The words for it, on pages and in documents alike. */
export const bandWords: Readonly<Record<StandingBand, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  not_known: 'Cannot say',
}

export const assuranceWords: Readonly<Record<AssuranceLevel, string>> = {
  pay_checked: 'Pay checked',
  reviewed: 'Answers reviewed',
  answered: 'Answers not reviewed',
  nothing: 'Nothing in force',
}
