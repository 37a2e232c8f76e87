/** What a pay check found, as plain data for a store, a page or another organisation. */
export { type CollectedPay, type CollectPayOptions, collectPayResults } from './collect-pay-results.ts'
export { showPayLine } from './show-pay-line.ts'
export { type ShownSummary, showSummary, suppressCounts } from './suppress-small-counts.ts'
