import type { Confidence } from '../reference/index.ts'
import { livingWageRules } from './living-wage-rules.ts'
import { minimumWageRules } from './minimum-wage-rules.ts'
import { otherCheckRules } from './other-checks/other-check-rules.ts'

export interface PayRule {
  /** Plain English, for the page that shows the working. */
  readonly text: string
  /** Law, manual or page it comes from. */
  readonly source: string
  readonly confidence: Confidence
  /** How a finding names the cause when this rule brought pay below the rate. */
  readonly finding?: string
}

/** Every rule the pay check applies, by the id that each step of the working names. */
export const payRules = { ...minimumWageRules, ...livingWageRules, ...otherCheckRules } as const

export type PayRuleId = keyof typeof payRules

/** The rule behind a step of the working. */
export function findPayRule(id: PayRuleId): PayRule {
  return payRules[id]
}
