import { type Actor, authorise } from '@daylight/domain/access'
import { compareDates, type IsoDate } from '@daylight/domain/dates'
import { exact } from '@daylight/domain/exact'
import {
  ASSURANCE_LEVELS,
  type AssuranceLevel,
  assuranceOf,
  type PlanActivity,
  type PlanHours,
  type PlanMonth,
  type PlannedItem,
  planSupplier,
  planYear,
  proposedHours,
  type RiskPlan,
  readRiskPlan,
  STANDING_BANDS,
  type StandingBand,
} from '@daylight/domain/risk'
import { readQuestionSets } from '../assessments/read-assessment-set.ts'
import { pageByKey } from '../board/page-by-key.ts'
import type { Deps } from '../ports/deps.ts'
import type { PlanSettingRecord } from '../ports/plan-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'

export interface PlannedRow {
  readonly supplierId: string
  readonly name: string
  readonly standing: StandingBand
  readonly assurance: AssuranceLevel
  readonly items: readonly PlannedItem[]
}

export interface ReadPlan {
  readonly plan: RiskPlan
  readonly hours: PlanHours
  /** As this organisation set them; null while the proposed ones hold. */
  readonly setting: PlanSettingRecord | null
  readonly rows: readonly PlannedRow[]
  /** Titles of question sets, by id. */
  readonly sets: Readonly<Record<string, string>>
}

/** The plan as it stands today, worked out from what was done: it is never stored, so it is never out of date. */
export async function readPlan(
  deps: Deps,
  tx: TenantTransaction,
  query: { readonly supplierId?: string } = {},
): Promise<ReadPlan> {
  const today = deps.clock.today()
  const plan = readRiskPlan((await requireReference(tx.reference, 'risk-plan')).data)
  const setting = await tx.plans.newestSetting()
  const suppliers = await tx.plans.facts({ today, ...query })
  const sets = await readQuestionSets(tx)
  return {
    plan,
    setting,
    hours: setting ? toHours(setting) : proposedHours(plan),
    sets: Object.fromEntries(sets.map(({ id, title }) => [id, title])),
    rows: suppliers.map(({ name, facts }) => ({
      name,
      supplierId: facts.supplierId,
      standing: facts.standing,
      assurance: assuranceOf(plan, facts, today),
      items: planSupplier(plan, facts),
    })),
  }
}

function toHours({ hours, hoursPerDay }: PlanSettingRecord): PlanHours {
  const { say_what, desk_check, questions, payroll, visit } = hours
  return {
    hoursPerDay: exact(hoursPerDay),
    hours: {
      say_what: exact(say_what),
      desk_check: exact(desk_check),
      questions: exact(questions),
      payroll: exact(payroll),
      visit: exact(visit),
    },
  }
}

/** Suppliers by how much risk there is and how sure one can be, every pair of them. */
export interface MatrixCell {
  readonly standing: StandingBand
  readonly assurance: AssuranceLevel
  readonly suppliers: number
}

export interface RiskOverview extends Omit<ReadPlan, 'rows'> {
  /** Calendar date for which it was worked out. */
  readonly today: IsoDate
  readonly suppliers: number
  readonly matrix: readonly MatrixCell[]
  readonly months: readonly PlanMonth[]
  readonly overdue: number
}

/** Risk beside assurance, and the year's work. */
export async function showRiskOverview(deps: Deps, actor: Actor): Promise<RiskOverview> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => overviewOf(deps, await readPlan(deps, tx)))
}

export function overviewOf(deps: Pick<Deps, 'clock'>, read: ReadPlan): RiskOverview {
  const { rows, ...rest } = read
  const today = deps.clock.today()
  const items = rows.flatMap((row) => row.items)
  return {
    ...rest,
    today,
    suppliers: rows.length,
    matrix: countMatrix(rows),
    months: planYear(items, read.hours, today),
    overdue: items.filter(({ dueOn }) => dueOn < today).length,
  }
}

function countMatrix(rows: readonly PlannedRow[]): readonly MatrixCell[] {
  const counts = new Map<string, number>()
  for (const { standing, assurance } of rows) {
    const key = `${standing} ${assurance}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return STANDING_BANDS.flatMap((standing) =>
    ASSURANCE_LEVELS.map((assurance) => ({
      standing,
      assurance,
      suppliers: counts.get(`${standing} ${assurance}`) ?? 0,
    })),
  )
}

export interface DueRow extends PlannedItem {
  readonly name: string
  readonly standing: StandingBand
  readonly assurance: AssuranceLevel
  readonly overdue: boolean
}

export interface PlanFilter {
  readonly activity?: PlanActivity | undefined
  readonly setId?: string | undefined
  readonly standing?: StandingBand | undefined
  readonly assurance?: AssuranceLevel | undefined
  /** Due on this day or before it. */
  readonly dueBy?: string | undefined
  readonly supplierId?: string | undefined
}

/** What of the plan fits a filter, the earliest due first. */
export function pickDue(read: ReadPlan, filter: PlanFilter, today: string): readonly DueRow[] {
  return read.rows
    .filter(
      ({ standing, assurance, supplierId }) =>
        (filter.standing === undefined || standing === filter.standing) &&
        (filter.assurance === undefined || assurance === filter.assurance) &&
        (filter.supplierId === undefined || supplierId === filter.supplierId),
    )
    .flatMap(({ items, name, standing, assurance }) =>
      items.map((item) => ({ ...item, name, standing, assurance, overdue: item.dueOn < today })),
    )
    .filter(
      ({ activity, setId, dueOn }) =>
        (filter.activity === undefined || activity === filter.activity) &&
        (filter.setId === undefined || setId === filter.setId) &&
        (filter.dueBy === undefined || dueOn <= filter.dueBy),
    )
    .toSorted((a, b) => compareDates(a.dueOn, b.dueOn) || (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ dueOn, supplierId, ruleId }: PlannedItem) => `${dueOn}|${supplierId}|${ruleId}`

/** A page of what is due. */
export async function listPlanDue(
  deps: Deps,
  actor: Actor,
  input: PlanFilter & { readonly after?: string | undefined; readonly limit: number },
) {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { after, limit, ...filter } = input
    const query = filter.supplierId === undefined ? {} : { supplierId: filter.supplierId }
    const read = await readPlan(deps, tx, query)
    const due = pickDue(read, filter, deps.clock.today())
    const { items, total, next } = pageByKey(due, keyOf, { after, limit })
    const { plan, sets } = read
    return { rows: items, total, next, sets, source: plan.source, version: plan.version }
  })
}
