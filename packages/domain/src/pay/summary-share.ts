import { type Exact, exact, floorOf, isZero, multiply } from '../exact/index.ts'
import type { Zone } from '../reference/index.ts'
import { SEVERITY } from './count-verdicts.ts'
import type { OtherCheckResult } from './other-checks/other-check.ts'
import type { PayLineResult } from './pay-line.ts'
import type { PayRuleId } from './pay-rules.ts'

/** Bars of the chart of hourly pay: so many for each pound, and no more than so many. */
export const BARS_PER_POUND = 5
const EXACT_BARS_PER_POUND = exact(BARS_PER_POUND)
const HIGHEST_BAR = 5000
export const NO_BAR = HIGHEST_BAR + 1

/** Figures that most lines do not have. */
export interface ShareFigures extends Pick<PayLineResult, 'siteName' | 'periodEnd'> {
  readonly zone: Zone | undefined
  /** Only of a line that fails, pounds. */
  readonly minimumWage:
    | { readonly underpayment: Exact; readonly arrears: Exact; readonly causes: readonly PayRuleId[] }
    | undefined
  /** Pounds. */
  readonly livingWage:
    | {
        readonly shortfall: Exact
        readonly shortfallAtAnnounced: Exact
        readonly causes: readonly PayRuleId[]
      }
    | undefined
  readonly otherChecks: readonly Pick<OtherCheckResult, 'check' | 'verdict' | 'owed'>[]
}

/** What one line adds to a summary: all that need go from the thread that checks it to the one that adds up. */
export interface SummaryShare {
  readonly standing: number
  readonly figures: ShareFigures | undefined
}

/** Index of the bar an hourly pay falls into; pay below nothing goes into the first. */
function barOf(hourly: Exact | undefined): number {
  if (hourly === undefined) return NO_BAR
  return Math.min(HIGHEST_BAR, Math.max(0, floorOf(multiply(hourly, EXACT_BARS_PER_POUND))))
}

/**
 * A person's standing in one number, so that a million people fit into little memory:
 * bar × 16 + Living Wage severity × 4 + minimum wage severity.
 */
export const packStanding = (bar: number, livingWage: number, minimumWage: number): number =>
  bar * 16 + livingWage * 4 + minimumWage
export const barIn = (standing: number): number => Math.floor(standing / 16)
export const livingWageIn = (standing: number): number => Math.floor(standing / 4) % 4
export const minimumWageIn = (standing: number): number => standing % 4

/** The bar, and the severity of both verdicts, of one line. */
export function standingOf({ minimumWage, livingWage }: PayLineResult): number {
  return packStanding(
    barOf(livingWage.lowestHourlyPay),
    SEVERITY[livingWage.verdict],
    SEVERITY[minimumWage.verdict],
  )
}

/** The figures of a line that has any: for a line that is paid as it should be and looked at for nothing else, none. */
export function figuresOf(line: PayLineResult): ShareFigures | undefined {
  const { minimumWage, livingWage, otherChecks, siteName, periodEnd } = line
  const { underpayment } = minimumWage
  const { shortfall } = livingWage
  const byLaw =
    minimumWage.verdict === 'fail' && underpayment !== undefined
      ? { underpayment, arrears: minimumWage.arrears ?? underpayment, causes: minimumWage.causes }
      : undefined
  const atAnnounced = livingWage.shortfallAtAnnounced ?? shortfall
  const short =
    shortfall !== undefined && atAnnounced !== undefined && !(isZero(shortfall) && isZero(atAnnounced))
      ? { shortfall, shortfallAtAnnounced: atAnnounced, causes: livingWage.causes }
      : undefined
  if (byLaw === undefined && short === undefined && otherChecks.length === 0) return undefined
  return { siteName, periodEnd, zone: livingWage.zone, minimumWage: byLaw, livingWage: short, otherChecks }
}
