import { addDays, addMonths, daysBetween, type IsoDate, isoDate } from '../dates/index.ts'
import type { PlanActivity, PlanResult, PlanRule, RiskPlan } from './risk-plan.ts'
import type { StandingBand } from './score-risk.ts'

/** What was done at a supplier and what is open there. Nothing of signals or safeguarding. */
export interface PlanFacts {
  readonly supplierId: string
  readonly standing: StandingBand
  /** Calendar dates; null for never. */
  readonly plannedFrom: string
  readonly endsOn: string | null
  readonly lastDeskCheck: string | null
  readonly lastVisit: string | null
  readonly lastPayroll: string | null
  /** The newest of each question set: when its review was finished, and what is under way. */
  readonly questions: readonly {
    readonly setId: string
    readonly reviewedOn: string | null
    readonly submittedOn: string | null
    readonly underWay: { readonly assessmentId: string; readonly dueOn: string } | null
  }[]
  readonly openFindings: number
  readonly openCritical: number
}

/** One thing to do at one supplier. */
export interface PlannedItem {
  readonly supplierId: string
  readonly ruleId: string
  readonly activity: PlanActivity
  readonly setId: string | null
  readonly dueOn: IsoDate
  readonly lastOn: string | null
  /** Questions that were sent and are not finished. */
  readonly assessmentId: string | null
  /** Months until it is due again, as things stand. */
  readonly everyMonths: number
  readonly why: string
}

/** What is open decides how long what was done counts. */
export function resultOf({
  openFindings,
  openCritical,
}: Pick<PlanFacts, 'openFindings' | 'openCritical'>): PlanResult {
  if (openCritical > 0) return 'critical'
  return openFindings > 0 ? 'findings' : 'clean'
}

/**
 * What is due at a supplier by its band: again so many months after it was done, by what is open; what was never done,
 * on a day of its own within the first months, so that a whole register is not due at once. Nothing after its last day.
 */
export function planSupplier(plan: RiskPlan, facts: PlanFacts): readonly PlannedItem[] {
  const result = resultOf(facts)
  return plan.rules
    .filter(({ band }) => band === facts.standing)
    .map((rule) => planRule(plan, rule, facts, result))
    .filter(({ dueOn }) => facts.endsOn === null || dueOn <= facts.endsOn)
}

function planRule(plan: RiskPlan, rule: PlanRule, facts: PlanFacts, result: PlanResult): PlannedItem {
  const set = rule.setId === null ? null : facts.questions.find(({ setId }) => setId === rule.setId)
  const lastOn = lastOf(rule.activity, facts, set?.reviewedOn ?? null)
  const everyMonths = rule.months[result]
  const underWay = set?.underWay ?? null
  const dueOn =
    underWay !== null
      ? isoDate(underWay.dueOn)
      : lastOn === null
        ? firstDay(plan, rule, facts)
        : addMonths(isoDate(lastOn), everyMonths)
  return {
    ...{ supplierId: facts.supplierId, ruleId: rule.id, activity: rule.activity, setId: rule.setId },
    ...{ dueOn, lastOn, everyMonths, why: rule.why },
    assessmentId: underWay?.assessmentId ?? null,
  }
}

function lastOf(activity: PlanActivity, facts: PlanFacts, reviewedOn: string | null): string | null {
  switch (activity) {
    case 'say_what':
      // Answered, it has a band, and this rule is not its rule any more.
      return null
    case 'desk_check':
      return facts.lastDeskCheck
    case 'questions':
      return reviewedOn
    case 'payroll':
      return facts.lastPayroll
    case 'visit':
      return facts.lastVisit
  }
}

/** The same for the same supplier and rule every time, and spread evenly over the first months. */
function firstDay(plan: RiskPlan, rule: PlanRule, { supplierId, plannedFrom }: PlanFacts): IsoDate {
  const start = isoDate(plannedFrom > plan.validFrom ? plannedFrom : plan.validFrom)
  const days = daysBetween(start, addMonths(start, rule.firstWithinMonths))
  // Of a random id every part is as likely as any other; the rule's own letters keep two rules off one day.
  const spread = Number.parseInt(supplierId.replaceAll('-', '').slice(-8), 16)
  const letters = [...rule.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return addDays(start, 1 + ((spread + letters * 7) % Math.max(days, 1)))
}

/** How sure one can be of a supplier by what is in force, the surest first. */
export const ASSURANCE_LEVELS = ['pay_checked', 'reviewed', 'answered', 'nothing'] as const
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number]

/** The surest thing that still counts: by the months of its own band, and never by what has lapsed. */
export function assuranceOf(plan: RiskPlan, facts: PlanFacts, today: IsoDate): AssuranceLevel {
  const result = resultOf(facts)
  const rules = plan.rules.filter(({ band }) => band === facts.standing)
  // What a band does not ask for counts as long as the longest that is asked for anywhere.
  const longest = (activity: PlanActivity) =>
    Math.max(...plan.rules.filter((rule) => rule.activity === activity).map(({ months }) => months[result]))
  const counts = (activity: PlanActivity, setId: string | null, on: string | null) => {
    if (on === null) return false
    const rule = rules.find((one) => one.activity === activity && one.setId === setId)
    return addMonths(isoDate(on), rule?.months[result] ?? longest(activity)) >= today
  }
  if (counts('payroll', null, facts.lastPayroll)) return 'pay_checked'
  if (facts.questions.some(({ setId, reviewedOn }) => counts('questions', setId, reviewedOn))) {
    return 'reviewed'
  }
  return facts.questions.some(({ setId, submittedOn }) => counts('questions', setId, submittedOn))
    ? 'answered'
    : 'nothing'
}
