/** What a pay check found, as plain data for a store, a page or another organisation. */

export {
  belowWords,
  changeMeanings,
  changeWords,
  NOT_TOLD,
  OVERLAP_WORDS,
  OWED_MEANINGS,
  standingWords,
} from './change-words.ts'
export {
  type BesideFiles,
  collectBeside,
  PAYMENT_RESULTS,
  TIMESHEET_DIFFERENCES,
  withRecordedHours,
} from './collect-beside.ts'
export { type CollectedPay, type CollectPayOptions, collectPayResults } from './collect-pay-results.ts'
export {
  type ComparedPeople,
  changeOf,
  comparePeople,
  GAP_CHANGES,
  PAY_CHANGES,
  type PayChange,
  type PeopleInPair,
  pairKey,
  pairKeysOf,
  pairOfKey,
  SMALLEST_GAP_CHANGE,
} from './compare-checks.ts'
export { showPayLine } from './show-pay-line.ts'
export { sumOwed } from './sum-owed.ts'
export { isSmallGroup, mayTellComparison, type PeopleCount, suppressGroups } from './suppress-groups.ts'
export { type ShownSummary, showSummary, suppressCounts } from './suppress-small-counts.ts'
