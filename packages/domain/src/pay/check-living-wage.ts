import type { Result } from '../errors/index.ts'
import { type Exact, isPositive, isZero, min, subtract, ZERO } from '../exact/index.ts'
import { findThreshold, type LivingWageRates, type MissingRate, type Zone } from '../reference/index.ts'
import { explainLivingWage } from './explain-living-wage.ts'
import { findThirdPartyReason } from './find-third-party-reason.ts'
import {
  LIVING_WAGE_DEDUCTIONS,
  type LivingWageFigures,
  readLivingWageFigures,
} from './living-wage-figures.ts'
import { missing } from './make-reasons.ts'
import { hourlyOf, missingPay, total } from './pay-arithmetic.ts'
import type { PayCheckContext } from './pay-check-context.ts'
import type { LivingWageResult, PayReason, PayVerdict } from './pay-line.ts'
import type { PayRuleId } from './pay-rules.ts'
import {
  type AmountOfRow,
  findNegatives,
  isLooseOvertime,
  LOOSE_OVERTIME,
  type PayFacts,
} from './read-pay-facts.ts'
import { noteReasons, type WorkingSteps } from './working-steps.ts'

const OWN_AMOUNTS: readonly AmountOfRow[] = [['guaranteedAllowance', (row) => row.guaranteedAllowance]]

const NOTHING = {
  zone: undefined,
  rateRequired: undefined,
  required: undefined,
  rateAnnounced: undefined,
  announced: undefined,
  announcedDueBy: undefined,
  hours: undefined,
  pay: undefined,
  hourlyPay: undefined,
  overtimeHours: undefined,
  overtimeHourlyPay: undefined,
  lowestHourlyPay: undefined,
  shortfall: undefined,
  shortfallAtAnnounced: undefined,
  causes: [],
} as const satisfies Partial<LivingWageResult>

/** Who is not required to be paid the Living Wage, whatever the figures say; undefined for everybody else. */
export function findLivingWageScopeReason(person: {
  readonly engagement?: string | undefined
  readonly age: number | undefined
  readonly isApprentice: boolean
  readonly minAge: number
}): PayReason | undefined {
  if (person.engagement === 'volunteer' || person.engagement === 'intern') {
    const message = 'Interns and volunteers are not required to be paid the Living Wage.'
    return { code: 'not_a_worker', field: 'engagement', message }
  }
  if (person.age !== undefined && person.age < person.minAge) {
    const message = `The Living Wage holds from age ${person.minAge}; this worker is ${person.age}.`
    return { code: 'under_living_wage_age', message }
  }
  if (person.isApprentice) {
    const message = 'Apprentices are not required to be paid the Living Wage.'
    return { code: 'apprentice', field: 'apprenticeshipStart', message }
  }
  return undefined
}

/** Contracted and agency staff: whether they are on the site regularly enough, where the row says. */
function findThirdPartyScope({ row }: PayFacts, context: PayCheckContext): PayReason | undefined {
  const { extra, engagement, periodStart } = row
  const rules = context.options.workRules
  if (extra === undefined || rules === undefined) return undefined
  if (engagement !== 'contracted' && engagement !== 'agency') return undefined
  const per = findThreshold(rules, 'lw.site_per', periodStart)
  const leastHours = findThreshold(rules, 'lw.site_hours', periodStart)
  const leastWeeks = findThreshold(rules, 'lw.site_weeks', periodStart)
  if (per === undefined || leastHours === undefined || leastWeeks === undefined) return undefined
  return findThirdPartyReason({
    per: (context.options.livingWageSitePer ?? per.text) === 'day' ? 'day' : 'week',
    leastHours: leastHours.value,
    leastWeeks: leastWeeks.value,
    hoursPerWeek: extra.siteHoursPerWeek,
    hoursPerDay: extra.siteHoursPerDay,
    weeks: extra.siteWeeks,
  })
}

function placeRow({ row }: PayFacts, context: PayCheckContext): Zone | PayReason {
  const { workplace } = row
  if (workplace === undefined) return context.options.zone ?? missing('workplace', ' Say london or uk.')
  if ('zone' in workplace) return workplace.zone
  const zone = context.options.placeSite?.(workplace.siteName)
  if (zone !== undefined) return zone
  const message = `The site "${workplace.siteName}" is not placed yet: say whether it is in London.`
  return { code: 'site_not_placed', field: 'workplace', message }
}

function ratesIn(facts: PayFacts, zone: Zone | PayReason): Result<LivingWageRates, MissingRate> | undefined {
  return typeof zone === 'string' ? facts.period[zone] : undefined
}

function describeRates(zone: Zone, rates: LivingWageRates) {
  const isRising = rates.announced !== rates.required
  return {
    zone,
    rateRequired: rates.requiredRate,
    required: rates.required,
    rateAnnounced: rates.announcedRate,
    announced: rates.announced,
    announcedDueBy: isRising ? rates.announced.payBy : undefined,
  } as const
}

function findOwnProblems(facts: PayFacts): readonly PayReason[] {
  if (facts.problems.length > 0) return facts.problems
  return findNegatives(facts.row, OWN_AMOUNTS)
}

function findWithoutHours(facts: PayFacts): { verdict: PayVerdict; reason: PayReason } | undefined {
  if (!isZero(facts.hours)) return undefined
  const paid = total(facts.basicPay, facts.overtimePay, facts.row.guaranteedAllowance ?? ZERO)
  if (isZero(paid)) {
    return { verdict: 'out_of_scope', reason: { code: 'no_work', message: 'No work in the period.' } }
  }
  const message = 'Pay is given without any hours of work.'
  return { verdict: 'cannot_say', reason: { code: 'pay_without_hours', field: 'hoursWorked', message } }
}

function shortfallAt(figures: LivingWageFigures, rate: Exact): Exact {
  return total(
    missingPay(figures.pay, rate, figures.hours),
    missingPay(figures.overtimePay, rate, figures.overtimeHours),
  )
}

function findCauses(facts: PayFacts, figures: LivingWageFigures, rate: Exact): readonly PayRuleId[] {
  const causes: PayRuleId[] = []
  const base = total(facts.basicPay, facts.row.guaranteedAllowance ?? ZERO)
  const isBasicShort = isPositive(missingPay(figures.pay, rate, figures.hours))
  const isOvertimeShort = isPositive(missingPay(figures.overtimePay, rate, figures.overtimeHours))
  if (isPositive(missingPay(base, rate, figures.basicHours))) causes.push('lw.basic_pay')
  if (isPositive(missingPay(facts.overtimePay, rate, facts.overtimeHours))) causes.push('lw.overtime')
  if (isBasicShort && isPositive(facts.excessHours)) causes.push('lw.salaried_excess')
  if (isBasicShort && isPositive(facts.row.unpaidHours ?? ZERO)) causes.push('lw.unpaid_hours')
  if (isBasicShort || isOvertimeShort) {
    const reduced = figures.deductedFrom === 'basic' ? isBasicShort : isOvertimeShort
    for (const [, rule, of] of LIVING_WAGE_DEDUCTIONS) {
      if (reduced && isPositive(of(facts.row) ?? ZERO)) causes.push(rule)
    }
  }
  return causes
}

function lowestOf(hourly: Exact | undefined, overtimeHourly: Exact | undefined): Exact | undefined {
  if (hourly === undefined || overtimeHourly === undefined) return hourly ?? overtimeHourly
  return min(hourly, overtimeHourly)
}

/**
 * The Living Wage for one row (Living Wage Foundation, pay that counts and each hour at the rate):
 * the basic hours on what counts for them, and each overtime hour on its own.
 */
export function checkLivingWage(
  facts: PayFacts,
  context: PayCheckContext,
  steps: WorkingSteps,
): LivingWageResult {
  const { row, age, isApprentice } = facts
  const minAge = context.livingWageMinAge
  const scope =
    findLivingWageScopeReason({ engagement: row.engagement, age, isApprentice, minAge }) ??
    findThirdPartyScope(facts, context)
  if (scope !== undefined) {
    noteReasons(steps, [scope], scope.code === 'not_regularly_on_site' ? 'lw.third_party' : 'lw.scope')
    return { ...NOTHING, verdict: 'out_of_scope', reasons: [scope] }
  }
  const zone = placeRow(facts, context)
  const found = ratesIn(facts, zone)
  const described = typeof zone === 'string' && found?.ok ? describeRates(zone, found.value) : undefined
  const stop = (verdict: PayVerdict, reasons: readonly PayReason[]): LivingWageResult => {
    noteReasons(steps, reasons, verdict === 'out_of_scope' ? 'lw.scope' : 'lw.result')
    return { ...NOTHING, ...described, verdict, reasons }
  }
  const problems = findOwnProblems(facts)
  if (problems.length > 0) return stop('cannot_say', problems)
  const withoutHours = findWithoutHours(facts)
  if (withoutHours !== undefined) return stop(withoutHours.verdict, [withoutHours.reason])
  if (age === undefined) return stop('cannot_say', [facts.ageProblem ?? missing('dateOfBirth')])
  if (typeof zone !== 'string') return stop('cannot_say', [zone])
  if (found?.ok === false) return stop('cannot_say', [{ code: 'no_rate', message: found.error.message }])
  if (described === undefined) return stop('cannot_say', [missing('workplace')])

  if (facts.livingWageBasicHours === undefined) {
    return stop('cannot_say', [missing('hoursWorked', ' The Living Wage is owed for every hour worked.')])
  }

  const figures = readLivingWageFigures(facts, facts.livingWageBasicHours)
  const rate = described.rateRequired
  const shortfall = shortfallAt(figures, rate)
  const isFail = isPositive(shortfall)
  if (!isFail && isLooseOvertime(facts)) {
    const alone = subtract(figures.pay, facts.overtimePay)
    if (isPositive(missingPay(alone, rate, figures.hours))) return stop('cannot_say', [LOOSE_OVERTIME])
  }
  const hourlyPay = isZero(figures.hours) ? undefined : hourlyOf(figures.pay, figures.hours)
  const overtimeHourlyPay = isZero(figures.overtimeHours)
    ? undefined
    : hourlyOf(figures.overtimePay, figures.overtimeHours)
  const result: LivingWageResult = {
    ...described,
    verdict: isFail ? 'fail' : 'pass',
    reasons: [],
    hours: figures.hours,
    pay: figures.pay,
    hourlyPay,
    overtimeHours: figures.overtimeHours,
    overtimeHourlyPay,
    lowestHourlyPay: lowestOf(hourlyPay, overtimeHourlyPay),
    shortfall,
    shortfallAtAnnounced:
      described.announcedDueBy === undefined ? shortfall : shortfallAt(figures, described.rateAnnounced),
    causes: isFail ? findCauses(facts, figures, rate) : [],
  }
  if (steps !== null) explainLivingWage({ facts, figures, result, steps })
  return result
}
