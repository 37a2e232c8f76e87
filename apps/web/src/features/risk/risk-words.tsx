import type { KnownBy, RiskBand, StandingBand } from '@daylight/domain/risk'
import { StatusTag, type Tone } from '@daylight/ui'

export const bandLabels: Readonly<Record<StandingBand, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  not_known: 'Cannot say',
}

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
      {band === 'not_known' ? 'Cannot say' : `${bandLabels[band]} risk`}
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
  return `${bandLabels[atLeast]} to ${bandLabels[atMost].toLowerCase()}`
}
