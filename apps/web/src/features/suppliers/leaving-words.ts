import type { FindingFate } from '@daylight/domain/suppliers'

/** What becomes of a finding when the work with its supplier ends. */
export const fateLabels: Readonly<Record<FindingFate, string>> = {
  before_end: 'It is put right before the last day',
  goes_on: 'It goes on after the last day, with this firm or the next',
  stops: 'Nothing more can be done about it',
}
