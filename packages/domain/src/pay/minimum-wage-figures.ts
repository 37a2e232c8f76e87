import { add, type Exact, exact, isPositive, isZero, multiply, subtract, ZERO } from '../exact/index.ts'
import {
  accommodationEffect,
  lowestRateOf,
  premiumIn,
  shareOfMonth,
  splitBonus,
  total,
} from './pay-arithmetic.ts'
import type { PayrollRow } from './payroll-row.ts'
import type { PayFacts } from './read-pay-facts.ts'

/** Deductions and payments that reduce minimum wage pay, with the rule for each and what takes it out of a row. */
export const MINIMUM_WAGE_DEDUCTIONS = [
  ['deductionJob', 'mw.deduction_job', (row: PayrollRow) => row.deductionJob],
  ['deductionEmployer', 'mw.deduction_employer', (row: PayrollRow) => row.deductionEmployer],
  ['deductionRecruitment', 'mw.deduction_recruitment', (row: PayrollRow) => row.deductionRecruitment],
  ['deductionTransport', 'mw.deduction_transport', (row: PayrollRow) => row.deductionTransport],
  ['jobCostsUnreimbursed', 'mw.job_costs', (row: PayrollRow) => row.jobCostsUnreimbursed],
] as const

/** Every figure on the way to minimum wage pay, pounds. */
export interface MinimumWageFigures {
  readonly lowestRate: Exact | undefined
  readonly basicPremium: Exact
  readonly overtimePremium: Exact
  readonly bonusCarriedBack: Exact
  readonly performancePay: Exact
  /** Above zero: added; below zero: taken off. */
  readonly accommodation: Exact
  readonly deductions: Exact
  readonly pay: Exact
}

function readAccommodation(facts: PayFacts, offsetPerDay: Exact): Exact {
  const { accommodationProvided, accommodationDays, accommodationCharge } = facts.row
  const charge = accommodationCharge ?? ZERO
  if (accommodationProvided !== true && isZero(charge)) return ZERO
  return accommodationEffect({ offsetPerDay, days: exact(accommodationDays ?? 0), charge })
}

function readBonus({ row, period }: PayFacts): { readonly carriedBack: Exact; readonly counts: Exact } {
  const { performancePay = ZERO, bonusMonths = 1 } = row
  if (bonusMonths <= 1) return { carriedBack: ZERO, counts: performancePay }
  return splitBonus(performancePay, bonusMonths, period.isMonth ? exact(1) : shareOfMonth(period.days))
}

interface Premiums {
  readonly lowestRate: Exact | undefined
  readonly basicPremium: Exact
  readonly overtimePremium: Exact
}

const NO_PREMIUMS: Premiums = { lowestRate: undefined, basicPremium: ZERO, overtimePremium: ZERO }

/** A salary and pay for unmeasured work have no hourly rate to lie above (regulation 10(j): time and output work). */
function hasRates({ row }: PayFacts): boolean {
  return row.workType !== 'salaried' && row.workType !== 'unmeasured'
}

function readPiecePremium({ row, basicPay }: PayFacts): Exact | undefined {
  if (row.workType !== 'output') return undefined
  const { normalPieceRate, outputPieces } = row.extra ?? {}
  if (normalPieceRate === undefined || outputPieces === undefined || !isPositive(normalPieceRate))
    return undefined
  const above = subtract(basicPay, multiply(normalPieceRate, outputPieces))
  return isPositive(above) ? above : ZERO
}

function readPremiums(facts: PayFacts): Premiums {
  const { row, basicPay, basicHours, overtimePay, overtimeHours } = facts
  const piecePremium = row.extra === undefined ? undefined : readPiecePremium(facts)
  // A rate of zero is how some exports write "none".
  const stated = row.lowestHourlyRate !== undefined && isPositive(row.lowestHourlyRate)
  if (isZero(overtimeHours)) {
    if (!stated && piecePremium === undefined) return NO_PREMIUMS
    const basicPremium =
      stated && hasRates(facts) && row.lowestHourlyRate !== undefined
        ? premiumIn(basicPay, basicHours, row.lowestHourlyRate)
        : ZERO
    return {
      lowestRate: stated ? row.lowestHourlyRate : undefined,
      basicPremium: piecePremium ?? basicPremium,
      overtimePremium: ZERO,
    }
  }
  const lowestRate = stated
    ? row.lowestHourlyRate
    : lowestRateOf([
        { pay: basicPay, hours: basicHours },
        { pay: overtimePay, hours: overtimeHours },
      ])
  if (lowestRate === undefined) return NO_PREMIUMS
  const basicPremium = stated && hasRates(facts) ? premiumIn(basicPay, basicHours, lowestRate) : ZERO
  return {
    lowestRate,
    basicPremium: piecePremium ?? basicPremium,
    overtimePremium: premiumIn(overtimePay, overtimeHours, lowestRate),
  }
}

/** The figures of a row whose hours and amounts have been found usable. */
export function readMinimumWageFigures(facts: PayFacts, offsetPerDay: Exact): MinimumWageFigures {
  const { row, basicPay, overtimePay } = facts
  const { lowestRate, basicPremium, overtimePremium } = readPremiums(facts)
  const bonus = readBonus(facts)
  const accommodation = readAccommodation(facts, offsetPerDay)
  let deductions = row.salarySacrifice ?? ZERO
  for (const [, , of] of MINIMUM_WAGE_DEDUCTIONS) {
    const amount = of(row)
    if (amount !== undefined) deductions = add(deductions, amount)
  }
  const earned = subtract(total(basicPay, overtimePay), total(basicPremium, overtimePremium))
  return {
    lowestRate,
    basicPremium,
    overtimePremium,
    bonusCarriedBack: bonus.carriedBack,
    performancePay: bonus.counts,
    accommodation,
    deductions,
    pay: subtract(total(earned, bonus.counts, accommodation), deductions),
  }
}
