import { canonicalJson } from '../json/canonical-json.ts'
import type { ShownSummary } from '../pay-results/index.ts'

/** Says what kind of file this is, and in which form. */
export const PAY_SUMMARY_KIND = 'daylight.pay-summary.1'

/** What a supplier says of its own pay: no worker's row, no number of people below five. */
export interface PaySummaryClaim {
  firm: string
  signedBy: string
  /** Calendar dates. */
  madeOn: string
  periodStart: string | null
  periodEnd: string | null
  engineVersion: string
  ratesVersion: string
  /** SHA-256 of the payroll file, hexadecimal; empty when the device could not work it out. */
  fileDigest: string
  lines: number
  people: ShownSummary['people']
  minimumWage: ShownSummary['minimumWage']
  livingWage: ShownSummary['livingWage']
  causes: ShownSummary['causes']
  rates: ShownSummary['rates']
}

/** The bytes that are signed and checked: the claim as canonical JSON, with its kind in front. */
export function bytesToSign(claim: PaySummaryClaim): string {
  return `${PAY_SUMMARY_KIND}\n${canonicalJson(JSON.parse(JSON.stringify(claim)))}`
}

/** A claim ready to be signed, and the lines by which a person can read it. */
export function writePaySummary(
  input: Omit<PaySummaryClaim, 'lines' | 'people' | 'minimumWage' | 'livingWage' | 'causes' | 'rates'> & {
    readonly summary: ShownSummary
  },
) {
  const { summary: shown, ...about } = input
  const { lines, people, minimumWage, livingWage, causes, rates } = shown
  const claim: PaySummaryClaim = { ...about, lines, people, minimumWage, livingWage, causes, rates }
  return { kind: PAY_SUMMARY_KIND, summary: claim, toSign: bytesToSign(claim), readMe: explain(claim) }
}

const count = (value: ShownSummary['people']): string =>
  value === 'fewer_than_5' ? 'fewer than 5' : value === 'not_shown' ? 'not shown' : String(value)

function explain(claim: PaySummaryClaim): string[] {
  const { minimumWage, livingWage } = claim
  return [
    `${claim.firm}: pay from ${claim.periodStart ?? 'not known'} to ${claim.periodEnd ?? 'not known'}, ${count(claim.people)} people.`,
    `Below the Living Wage: ${count(livingWage.fail)}. Below the legal minimum: ${count(minimumWage.fail)}. Could not be said: ${count(livingWage.cannotSay)}.`,
    'It holds no row of any worker, and no number of people below five.',
    `${claim.signedBy} signed it. The signature shows that nothing was changed since. It does not prove that the figures are true.`,
    'Give this file to the organisation that buys from you: it can add it to your record in Daylight.',
  ]
}
