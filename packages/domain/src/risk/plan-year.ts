import { addMonths, type IsoDate, isoDate } from '../dates/index.ts'
import { add, divide, type Exact, exact, multiply } from '../exact/index.ts'
import type { PlannedItem } from './plan-supplier.ts'
import { PLAN_ACTIVITIES, type PlanActivity, type RiskPlan } from './risk-plan.ts'

/** Hours that each thing takes and hours in a day, as an organisation has set them or as the reference data propose. */
export interface PlanHours {
  readonly hours: Readonly<Record<PlanActivity, Exact>>
  readonly hoursPerDay: Exact
}

export interface PlanMonth {
  /** `YYYY-MM`. */
  readonly month: string
  readonly counts: Readonly<Record<PlanActivity, number>>
  readonly overdue: number
  /** Working days, exactly. */
  readonly days: Exact
}

const MONTHS = 12

export function proposedHours(plan: RiskPlan): PlanHours {
  const of = (id: PlanActivity) => plan.activities.find((activity) => activity.id === id)?.hours ?? exact('0')
  return {
    hoursPerDay: plan.hoursPerDay,
    hours: {
      say_what: of('say_what'),
      desk_check: of('desk_check'),
      questions: of('questions'),
      payroll: of('payroll'),
      visit: of('visit'),
    },
  }
}

/** The days of the year in which one thing is due, from today: what is late counts today, and it comes again. */
export function daysInYear(item: PlannedItem, today: IsoDate): readonly IsoDate[] {
  const end = addMonths(today, MONTHS)
  const days: IsoDate[] = []
  for (let day = item.dueOn < today ? today : item.dueOn; day < end; day = addMonths(day, item.everyMonths)) {
    days.push(day)
    // Said once, it is known.
    if (item.activity === 'say_what') break
  }
  return days
}

/** By calendar month, from today to a year from now: how often what is due, and the work that is. The thirteenth month holds the last days. */
export function planYear(
  items: readonly PlannedItem[],
  { hours, hoursPerDay }: PlanHours,
  today: IsoDate,
): readonly PlanMonth[] {
  const months = Array.from({ length: MONTHS + 1 }, (_, index) =>
    addMonths(isoDate(`${today.slice(0, 7)}-01`), index).slice(0, 7),
  )
  const counts = new Map(months.map((month) => [month, new Map<PlanActivity, number>()]))
  for (const item of items) {
    for (const day of daysInYear(item, today)) {
      const month = counts.get(day.slice(0, 7))
      month?.set(item.activity, (month.get(item.activity) ?? 0) + 1)
    }
  }
  const late = items.filter(({ dueOn }) => dueOn < today).length
  return months.flatMap((month, index): readonly PlanMonth[] => {
    const of = (activity: PlanActivity) => counts.get(month)?.get(activity) ?? 0
    const work = PLAN_ACTIVITIES.reduce(
      (sum, activity) => add(sum, multiply(hours[activity], exact(String(of(activity))))),
      exact('0'),
    )
    const one: PlanMonth = {
      month,
      overdue: index === 0 ? late : 0,
      days: divide(work, hoursPerDay),
      counts: {
        say_what: of('say_what'),
        desk_check: of('desk_check'),
        questions: of('questions'),
        payroll: of('payroll'),
        visit: of('visit'),
      },
    }
    const empty = PLAN_ACTIVITIES.every((activity) => of(activity) === 0)
    return index === MONTHS && empty ? [] : [one]
  })
}
