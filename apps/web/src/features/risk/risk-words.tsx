import {
  bandWords,
  type KnownBy,
  type PlanActivity,
  type RiskBand,
  type StandingBand,
} from '@daylight/domain/risk'
import { StatusTag, type Tone } from '@daylight/ui'

const tones: Readonly<Record<StandingBand, Tone>> = {
  high: 'bad',
  medium: 'caution',
  low: 'neutral',
  not_known: 'plain',
}

/** A band of inherent risk, in its word. */
export function BandTag({ band }: { readonly band: StandingBand }) {
  return (
    <StatusTag tone={tones[band]}>
      {band === 'not_known' ? 'Cannot say' : `${bandWords[band]} risk`}
    </StatusTag>
  )
}

export const knownByLabels: Readonly<Record<KnownBy, string>> = {
  answers: 'Answered',
  register: 'From the register',
  words: 'Guessed from what they do',
  not_known: 'Not known',
}

/** What finding out could lead to: “Low to high”. */
export function tellBands(atLeast: RiskBand, atMost: RiskBand): string {
  return `${bandWords[atLeast]} to ${bandWords[atMost].toLowerCase()}`
}

/** What is done, as something to do. */
export const activityWords: Readonly<Record<PlanActivity, string>> = {
  say_what: 'Say what the work is like',
  desk_check: 'Desk check',
  questions: 'Questions',
  payroll: 'Check a payroll',
  visit: 'Visit',
}
