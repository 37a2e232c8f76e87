import type { PayCheckPair, PayCheckRepository, TenantScope, WorkerStanding } from '@daylight/application'
import { VERDICTS_RISING } from '@daylight/domain/pay'
import { type PeopleInPair, pairKeysOf, pairOfKey, SMALLEST_GAP_CHANGE } from '@daylight/domain/pay-results'
import { Prisma } from '../generated/prisma/client.ts'
import { cursorRefused } from '../keyset-cursor.ts'
import { readWord } from './read-word.ts'

type PayComparisons = Pick<PayCheckRepository, 'compare' | 'changedWorkers' | 'owedByPeriod'>

interface Options {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

/** Comparisons of the checks of one payroll, made by the database, which holds the lines of both. */
export function createPayComparisons(options: Options): PayComparisons {
  const { client, scope } = options
  return {
    compare: async (pair) => {
      const rows = await client.$queryRaw<{ standard: string; pair: string; people: number }[]>`
        WITH ${standings(scope, pair)}
        SELECT standard, pair, count(*)::int AS people FROM pairs GROUP BY standard, pair ORDER BY standard, pair`
      const of = (standard: string): PeopleInPair[] =>
        rows
          .filter((row) => row.standard === standard)
          .map((row) => {
            const found = pairOfKey(row.pair)
            if (!found) throw new Error(`No pair of verdicts: ${row.pair}.`)
            return { ...found, people: row.people }
          })
      return { livingWage: of('living_wage'), minimumWage: of('minimum_wage') }
    },
    changedWorkers: (query) => listChangedWorkers(options, query),
    owedByPeriod: (payCheck) => listOwedPeriods(options, payCheck),
  }
}

/**
 * `pairs`: a row for each worker of either check and each standard. Of several lines of a worker the worst verdict
 * counts, and what is missing in those below is spread over their hours.
 */
function standings(scope: TenantScope, { earlier, later }: PayCheckPair): Prisma.Sql {
  const order = Prisma.sql`${[...VERDICTS_RISING]}::text[]`
  return Prisma.sql`
    rising AS (SELECT ${order} AS verdicts),
    standing AS (
      SELECT pay_check_id = ${later}::uuid AS is_later, worker_ref,
             max(array_position(verdicts, minimum_wage_verdict)) AS minimum, min(minimum_wage_hourly) AS minimum_hourly,
             sum(underpayment) FILTER (WHERE minimum_wage_verdict = 'fail')
               / nullif(sum(hours) FILTER (WHERE minimum_wage_verdict = 'fail'), 0) AS minimum_gap,
             max(array_position(verdicts, living_wage_verdict)) AS living, min(living_wage_hourly) AS living_hourly,
             sum(shortfall) FILTER (WHERE living_wage_verdict = 'fail')
               / nullif(sum(hours) FILTER (WHERE living_wage_verdict = 'fail'), 0) AS living_gap
        FROM pay_check_line, rising
       WHERE organisation_id = ${scope.organisationId}::uuid
         AND pay_check_id IN (${earlier}::uuid, ${later}::uuid)
       GROUP BY 1, 2),
    people AS (
      SELECT worker_ref, s.standard,
             max(s.verdict) FILTER (WHERE NOT is_later) AS before, max(s.verdict) FILTER (WHERE is_later) AS now,
             max(s.hourly) FILTER (WHERE NOT is_later) AS hourly_before, max(s.hourly) FILTER (WHERE is_later) AS hourly_now,
             max(s.gap) FILTER (WHERE NOT is_later) AS gap_before, max(s.gap) FILTER (WHERE is_later) AS gap_now
        FROM standing, LATERAL (VALUES ('minimum_wage', minimum, minimum_hourly, minimum_gap),
                                       ('living_wage', living, living_hourly, living_gap)) AS s(standard, verdict, hourly, gap)
       GROUP BY worker_ref, s.standard),
    pairs AS (
      SELECT worker_ref, standard, hourly_before, hourly_now, gap_before, gap_now,
             verdicts[before] AS before, verdicts[now] AS now,
             coalesce(verdicts[before], 'absent') || '>' || coalesce(verdicts[now], 'absent') || ':' ||
             CASE WHEN gap_now - gap_before >= ${SMALLEST_GAP_CHANGE}::numeric THEN 'more'
                  WHEN gap_before - gap_now >= ${SMALLEST_GAP_CHANGE}::numeric THEN 'less' ELSE 'level' END AS pair
        FROM people, rising)`
}

interface ChangedRow {
  readonly worker_ref: string
  readonly before: string | null
  readonly now: string | null
  readonly hourly_before: string | null
  readonly hourly_now: string | null
  readonly gap_before: string | null
  readonly gap_now: string | null
}

function standingOf(
  verdict: string | null,
  hourly: string | null,
  gap: string | null,
): WorkerStanding | null {
  return verdict === null ? null : { verdict: readWord(verdict, VERDICTS_RISING), hourly, gap }
}

async function listChangedWorkers(
  { client, scope }: Options,
  query: Parameters<PayCheckRepository['changedWorkers']>[0],
): ReturnType<PayCheckRepository['changedWorkers']> {
  const after = query.after ?? ''
  if (!/^[\w-]{0,64}$/.test(after)) throw cursorRefused()
  const rows = await client.$queryRaw<ChangedRow[]>`
    WITH ${standings(scope, query)}
    SELECT worker_ref, before, now, hourly_before::text, hourly_now::text, gap_before::text, gap_now::text
      FROM pairs
     WHERE standard = ${query.standard} AND pair = ANY(${pairKeysOf(query.change)}::text[]) AND worker_ref > ${after}
     ORDER BY worker_ref LIMIT ${query.limit + 1}`
  const page = rows.slice(0, query.limit)
  return {
    workers: page.map((row) => ({
      workerRef: row.worker_ref,
      before: standingOf(row.before, row.hourly_before, row.gap_before),
      now: standingOf(row.now, row.hourly_now, row.gap_now),
    })),
    next: rows.length > query.limit ? (page.at(-1)?.worker_ref ?? null) : null,
  }
}

async function listOwedPeriods(
  { client, scope }: Options,
  { supplierId, siteId, until }: Parameters<PayCheckRepository['owedByPeriod']>[0],
): ReturnType<PayCheckRepository['owedByPeriod']> {
  const rows = await client.$queryRaw<
    {
      pay_check_id: string
      period_start: string
      period_end: string
      arrears: string
      arrears_people: number
      shortfall: string
      shortfall_people: number
    }[]
  >`
    WITH summed AS (
      SELECT c.id, c.completed_at, l.period_start, l.period_end,
             coalesce(sum(l.arrears) FILTER (WHERE l.minimum_wage_verdict = 'fail'), 0) AS arrears,
             count(DISTINCT l.worker_ref) FILTER (WHERE l.minimum_wage_verdict = 'fail') AS arrears_people,
             coalesce(sum(l.shortfall), 0) AS shortfall,
             count(DISTINCT l.worker_ref) FILTER (WHERE l.shortfall > 0) AS shortfall_people
        FROM pay_check c JOIN pay_check_line l ON l.organisation_id = c.organisation_id AND l.pay_check_id = c.id
       WHERE c.organisation_id = ${scope.organisationId}::uuid AND c.status = 'complete'
         AND c.supplier_id IS NOT DISTINCT FROM ${supplierId}::uuid AND c.site_id IS NOT DISTINCT FROM ${siteId}::uuid
         AND c.period_start <= ${until}
       GROUP BY c.id, c.completed_at, l.period_start, l.period_end)
    SELECT * FROM (
      SELECT DISTINCT ON (period_start, period_end) id::text AS pay_check_id, period_start, period_end,
             arrears::text, arrears_people::int, shortfall::text, shortfall_people::int
        FROM summed WHERE period_start <= ${until}
       ORDER BY period_start, period_end, completed_at DESC, id DESC) latest
     ORDER BY period_start DESC, period_end DESC`
  return rows.map((row) => ({
    payCheckId: row.pay_check_id,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    arrears: row.arrears,
    arrearsPeople: row.arrears_people,
    shortfall: row.shortfall,
    shortfallPeople: row.shortfall_people,
  }))
}
