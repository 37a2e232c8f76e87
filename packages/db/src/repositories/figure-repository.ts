import type { FigureRepository, TenantScope } from '@daylight/application'
import { exact } from '@daylight/domain/exact'
import type { CountedFigure, FigureKey } from '@daylight/domain/statements'
import type { Prisma } from '../generated/prisma/client.ts'
import { countConduct } from './figure-conduct.ts'

type Year = Parameters<FigureRepository['count']>[0]

interface Count {
  readonly quantity: string | number
  readonly people?: number
  readonly records: number
}

/**
 * Counts as the catalogue of figures defines them. `arrears.paid` is not among them: what was repaid is reckoned, not
 * counted (see `countFigures`).
 */
export function createFigureRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): FigureRepository {
  return {
    count: async (year) => {
      const figures = {
        ...(await countRegister(options)),
        ...(await countSupplierPay(options, year)),
        ...(await countWorkers(options, year)),
        ...(await countFindings(options, year)),
        ...(await countActions(options, year)),
      }
      const conduct = await countConduct(options, year)
      const noted = (findings: number): Count => ({
        quantity: findings,
        records: findings === 0 ? 0 : conduct.notes,
      })
      const figure = (key: FigureKey, { quantity, people, records }: Count): CountedFigure => ({
        key,
        quantity: exact(quantity),
        people: people ?? null,
        sourceCount: records,
        asOf: year.asOf,
      })
      return [
        figure('suppliers.total', figures.suppliers),
        figure('suppliers.payChecked', figures.payChecked),
        figure('suppliers.payingLivingWage', figures.paying),
        figure('suppliers.belowLivingWage', figures.below),
        figure('suppliers.cannotSay', figures.cannotSay),
        figure('sites.total', figures.sites),
        figure('payChecks.run', figures.checks),
        figure('workers.checked', figures.workers),
        figure('workers.belowLivingWage', figures.workersBelowLiving),
        figure('workers.belowMinimumWage', figures.workersBelowMinimum),
        figure('findings.raised', figures.raised),
        figure('findings.open', figures.open),
        figure('findings.closed', figures.closed),
        figure('actions.open', figures.actionsOpen),
        figure('actions.closed', figures.actionsClosed),
        figure('actions.overdue', figures.actionsOverdue),
        figure('arrears.owed', figures.owed),
        figure('conduct.findings', noted(conduct.findings)),
        figure('conduct.price', noted(conduct.price)),
        figure('conduct.notice', noted(conduct.notice)),
        figure('conduct.payment', noted(conduct.payment)),
      ]
    },
  }
}

interface Options {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

function same(count: number): Count {
  return { quantity: count, records: count }
}

async function countRegister({ client, scope: { organisationId } }: Options) {
  const suppliers = await client.supplier.count({ where: { organisationId, status: 'active' } })
  const sites = await client.site.count({ where: { organisationId, archivedAt: null } })
  return { suppliers: same(suppliers), sites: same(sites) }
}

interface SupplierPayRow {
  readonly suppliers: number
  readonly supplier_checks: number
  readonly checks: number
  readonly paying: number
  readonly below: number
  readonly cannot_say: number
}

/** A supplier is judged by its latest check in the year: the one whose payroll ends last, then the last finished. */
async function countSupplierPay({ client, scope: { organisationId } }: Options, year: Year) {
  const [row] = await client.$queryRaw<SupplierPayRow[]>`
    WITH checks AS (
      SELECT id, supplier_id, period_end, completed_at FROM pay_check
      WHERE organisation_id = ${organisationId}::uuid AND status = 'complete'
        AND period_start <= ${year.periodEnd} AND period_end >= ${year.periodStart}
    ), latest AS (
      SELECT DISTINCT ON (supplier_id) supplier_id, id FROM checks WHERE supplier_id IS NOT NULL
      ORDER BY supplier_id, period_end DESC, completed_at DESC, id DESC
    ), judged AS (
      SELECT latest.id,
        bool_or(line.living_wage_verdict = 'fail') AS below,
        bool_or(line.living_wage_verdict = 'cannot_say') AS unclear,
        bool_or(line.living_wage_verdict = 'pass') AS passes
      FROM latest JOIN pay_check_line line
        ON line.organisation_id = ${organisationId}::uuid AND line.pay_check_id = latest.id
      GROUP BY latest.id
    )
    SELECT (SELECT count(*) FROM latest)::int AS suppliers,
      (SELECT count(*) FROM checks WHERE supplier_id IS NOT NULL)::int AS supplier_checks,
      (SELECT count(*) FROM checks)::int AS checks,
      (SELECT count(*) FROM judged WHERE passes AND NOT below AND NOT unclear)::int AS paying,
      (SELECT count(*) FROM judged WHERE below)::int AS below,
      (SELECT count(*) FROM judged WHERE unclear AND NOT below)::int AS cannot_say`
  if (!row) throw new Error('The count of pay checks came back empty.')
  return {
    payChecked: { quantity: row.suppliers, records: row.supplier_checks },
    checks: same(row.checks),
    paying: same(row.paying),
    below: same(row.below),
    cannotSay: same(row.cannot_say),
  }
}

interface WorkersRow {
  readonly checks: number
  readonly workers: number
  readonly below_living: number
  readonly below_minimum: number
  readonly owed: string
  readonly people_owed: number
  readonly checks_owed: number
}

/**
 * A worker reference means one person within one supplier's payroll. Pay that was checked twice for the same pay
 * period is owed once: what the later check found stands.
 */
async function countWorkers({ client, scope: { organisationId } }: Options, year: Year) {
  const [row] = await client.$queryRaw<WorkersRow[]>`
    WITH lines AS (
      SELECT c.id AS check_id, c.completed_at, c.supplier_id, line.worker_ref, line.period_start, line.period_end,
        line.living_wage_verdict, line.minimum_wage_verdict,
        CASE WHEN line.living_wage_verdict = 'out_of_scope' THEN line.arrears ELSE line.shortfall END AS short
      FROM pay_check c JOIN pay_check_line line
        ON line.organisation_id = c.organisation_id AND line.pay_check_id = c.id
      WHERE c.organisation_id = ${organisationId}::uuid AND c.status = 'complete'
        AND c.period_start <= ${year.periodEnd} AND c.period_end >= ${year.periodStart}
    ), ranked AS (
      SELECT *, dense_rank() OVER (
        PARTITION BY supplier_id, worker_ref, period_start, period_end ORDER BY completed_at DESC, check_id DESC) AS age
      FROM lines
    ), owed AS (
      SELECT * FROM ranked WHERE age = 1 AND short > 0
    )
    SELECT (SELECT count(DISTINCT check_id) FROM lines)::int AS checks,
      (SELECT count(*) FROM (SELECT DISTINCT supplier_id, worker_ref FROM lines) w)::int AS workers,
      (SELECT count(*) FROM (SELECT DISTINCT supplier_id, worker_ref FROM lines
        WHERE living_wage_verdict = 'fail') w)::int AS below_living,
      (SELECT count(*) FROM (SELECT DISTINCT supplier_id, worker_ref FROM lines
        WHERE minimum_wage_verdict = 'fail') w)::int AS below_minimum,
      (SELECT coalesce(sum(short), 0) FROM owed)::text AS owed,
      (SELECT count(*) FROM (SELECT DISTINCT supplier_id, worker_ref FROM owed) w)::int AS people_owed,
      (SELECT count(DISTINCT check_id) FROM owed)::int AS checks_owed`
  if (!row) throw new Error('The count of workers came back empty.')
  const people = (count: number): Count => ({ quantity: count, people: count, records: row.checks })
  return {
    workers: people(row.workers),
    workersBelowLiving: people(row.below_living),
    workersBelowMinimum: people(row.below_minimum),
    owed: { quantity: row.owed, people: row.people_owed, records: row.checks_owed },
  }
}

interface FindingsRow {
  readonly raised: number
  readonly open: number
  readonly closed: number
}

async function countFindings({ client, scope: { organisationId } }: Options, year: Year) {
  const [row] = await client.$queryRaw<FindingsRow[]>`
    SELECT
      count(*) FILTER (WHERE to_char(raised_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD')
        BETWEEN ${year.periodStart} AND ${year.periodEnd})::int AS raised,
      count(*) FILTER (WHERE status <> 'closed')::int AS open,
      count(*) FILTER (WHERE status = 'closed' AND to_char(closed_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD')
        BETWEEN ${year.periodStart} AND ${year.periodEnd})::int AS closed
    FROM finding
    WHERE organisation_id = ${organisationId}::uuid AND severity NOT IN ('observation', 'good_example')
      AND merged_into_id IS NULL AND withdrawn_at IS NULL`
  if (!row) throw new Error('The count of findings came back empty.')
  return { raised: same(row.raised), open: same(row.open), closed: same(row.closed) }
}

interface ActionsRow {
  readonly open: number
  readonly closed: number
  readonly overdue: number
}

async function countActions({ client, scope: { organisationId } }: Options, year: Year) {
  const [row] = await client.$queryRaw<ActionsRow[]>`
    SELECT
      count(*) FILTER (WHERE status NOT IN ('verified', 'effective', 'risk_accepted', 'cancelled'))::int AS open,
      count(*) FILTER (WHERE status IN ('verified', 'effective') AND to_char(closed_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD')
        BETWEEN ${year.periodStart} AND ${year.periodEnd})::int AS closed,
      count(*) FILTER (WHERE status NOT IN ('verified', 'effective', 'risk_accepted', 'cancelled') AND due_on < ${year.asOf}
        AND NOT EXISTS (SELECT 1 FROM finding_dispute d WHERE d.organisation_id = a.organisation_id
          AND d.finding_id = a.finding_id AND d.decision IS NULL))::int AS overdue
    FROM corrective_action a WHERE organisation_id = ${organisationId}::uuid`
  if (!row) throw new Error('The count of corrective actions came back empty.')
  return { actionsOpen: same(row.open), actionsClosed: same(row.closed), actionsOverdue: same(row.overdue) }
}
