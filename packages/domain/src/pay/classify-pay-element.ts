/** Kinds of payment as payroll names them. */
export type PayElementKind =
  | 'basic_pay'
  | 'piece_pay'
  | 'guaranteed_allowance'
  | 'london_weighting_unconsolidated'
  | 'other_allowance'
  | 'discretionary_bonus'
  | 'performance_pay'
  | 'commission'
  | 'premium'
  | 'tips'
  | 'expenses'
  | 'benefit_in_kind'
  | 'loan_or_advance'
  | 'redundancy_payment'

export interface PayElementClass {
  readonly countsTowardsMinimumWage: boolean
  readonly countsTowardsLivingWage: boolean
}

const CLASSES: Readonly<Record<PayElementKind, PayElementClass>> = {
  basic_pay: { countsTowardsMinimumWage: true, countsTowardsLivingWage: true },
  piece_pay: { countsTowardsMinimumWage: true, countsTowardsLivingWage: true },
  guaranteed_allowance: { countsTowardsMinimumWage: false, countsTowardsLivingWage: true },
  london_weighting_unconsolidated: { countsTowardsMinimumWage: false, countsTowardsLivingWage: true },
  other_allowance: { countsTowardsMinimumWage: false, countsTowardsLivingWage: false },
  discretionary_bonus: { countsTowardsMinimumWage: true, countsTowardsLivingWage: false },
  performance_pay: { countsTowardsMinimumWage: true, countsTowardsLivingWage: false },
  commission: { countsTowardsMinimumWage: true, countsTowardsLivingWage: false },
  premium: { countsTowardsMinimumWage: false, countsTowardsLivingWage: false },
  tips: { countsTowardsMinimumWage: false, countsTowardsLivingWage: false },
  expenses: { countsTowardsMinimumWage: false, countsTowardsLivingWage: false },
  benefit_in_kind: { countsTowardsMinimumWage: false, countsTowardsLivingWage: false },
  loan_or_advance: { countsTowardsMinimumWage: false, countsTowardsLivingWage: false },
  redundancy_payment: { countsTowardsMinimumWage: false, countsTowardsLivingWage: false },
}

/**
 * What counts towards which standard (National Minimum Wage Regulations 2015, regulations 8 to 10, NMWM09070 and
 * NMWM09140; Living Wage Foundation, https://www.livingwage.org.uk/node?page=20).
 */
export function classifyPayElement(kind: PayElementKind): PayElementClass {
  return CLASSES[kind]
}
