/** A supplier's signed summary of its own pay check: what it claims, and what of that is signed. */
export { bytesToSign, PAY_SUMMARY_KIND, type PaySummaryClaim, writePaySummary } from './write-pay-summary.ts'
