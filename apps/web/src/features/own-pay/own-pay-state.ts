import type { OwnPayAnswer, OwnPayProblems } from '@daylight/domain/own-pay'

/** The page between two submissions. It lives in the browser alone. */
export interface OwnPayState {
  readonly answer: OwnPayAnswer | null
  readonly problems: OwnPayProblems
  /** It could not be worked out, for a reason that is not in what was typed. */
  readonly failed: boolean
  /** What was typed, by field name, so that nothing is lost. */
  readonly values: Readonly<Record<string, string>>
  readonly attempt: number
}

export const emptyOwnPay: OwnPayState = { answer: null, problems: {}, failed: false, values: {}, attempt: 0 }
