import type { PayCheckRepository, TenantScope } from '@daylight/application'
import { VERDICTS_RISING } from '@daylight/domain/pay'
import {
  GAP_CHANGES,
  type PayChange,
  type PeopleInPair,
  pairKey,
  pairKeysOf,
  pairOfKey,
} from '@daylight/domain/pay-results'
import { Prisma } from '../generated/prisma/client.ts'
import { listComparedWorkers } from './list-compared-workers.ts'
import {
  gapOf,
  giveMemory,
  readCursor,
  type Standard,
  standingOf,
  standings,
  verdictAt,
} from './pay-standings.ts'
import { readWord } from './read-word.ts'

type PayComparisons = Pick<
  PayCheckRepository,
  'compare' | 'changedWorkers' | 'comparedWorkers' | 'owedByPeriod'
>

interface Options {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

/** Comparisons of the checks of one payroll, made by the database, which holds the lines of both. */
export function createPayComparisons(options: Options): PayComparisons {
  const { client, scope } = options
  return {
    compare: async (pair) => {
      await giveMemory(client)
      // Both standards at once: of many thousand people only some dozen standings are told apart.
      const rows = await client.$queryRaw<CountedRow[]>`
        WITH ${standings(scope, pair)}
        SELECT minimum_before, minimum_now, ${gapOf('minimum')} AS minimum_gap,
               living_before, living_now, ${gapOf('living')} AS living_gap, count(*)::int AS people
          FROM standing GROUP BY 1, 2, 3, 4, 5, 6`
      return {
        livingWage: addPairs(
          rows.map((row) => [row.living_before, row.living_now, row.living_gap, row.people]),
        ),
        minimumWage: addPairs(
          rows.map((row) => [row.minimum_before, row.minimum_now, row.minimum_gap, row.people]),
        ),
      }
    },
    changedWorkers: (query) => listChangedWorkers(options, query),
    comparedWorkers: (query) => listComparedWorkers(options, query),
    owedByPeriod: (payCheck) => listOwedPeriods(options, payCheck),
  }
}

interface CountedRow {
  readonly minimum_before: number | null
  readonly minimum_now: number | null
  readonly minimum_gap: string
  readonly living_before: number | null
  readonly living_now: number | null
  readonly living_gap: string
  readonly people: number
}

/** People of each pair of verdicts, against one standard, in an order of its own. */
function addPairs(
  rows: readonly (readonly [before: number | null, now: number | null, gap: string, people: number])[],
): PeopleInPair[] {
  const people = new Map<string, number>()
  for (const [before, now, gap, more] of rows) {
    const key = pairKey({ before: verdictAt(before), now: verdictAt(now), gap: readWord(gap, GAP_CHANGES) })
    people.set(key, (people.get(key) ?? 0) + more)
  }
  return [...people]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, count]) => {
      const found = pairOfKey(key)
      if (!found) throw new Error(`No pair of verdicts: ${key}.`)
      return { ...found, people: count }
    })
}

interface ChangedRow {
  readonly worker_ref: string
  readonly before: number | null
  readonly now: number | null
  readonly hourly_before: string | null
  readonly hourly_now: string | null
  readonly gap_before: string | null
  readonly gap_now: string | null
}

/** The rows of one change: those whose verdicts, and gap, are one of its pairs. */
function isOneOf(change: PayChange, standard: Standard): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${standard}_${name}`)
  const verdicts = Prisma.sql`${[...VERDICTS_RISING]}::text[]`
  const word = (name: string) => Prisma.sql`coalesce((${verdicts})[${column(name)} + 1], 'absent')`
  return Prisma.sql`${word('before')} || '>' || ${word('now')} || ':' || ${gapOf(standard)} = ANY(${pairKeysOf(change)}::text[])`
}

async function listChangedWorkers(
  { client, scope }: Options,
  query: Parameters<PayCheckRepository['changedWorkers']>[0],
): ReturnType<PayCheckRepository['changedWorkers']> {
  const after = readCursor(query.after)
  const standard: Standard = query.standard === 'minimum_wage' ? 'minimum' : 'living'
  const column = (name: string) => Prisma.raw(`${standard}_${name}`)
  await giveMemory(client)
  const rows = await client.$queryRaw<ChangedRow[]>`
    WITH ${standings(scope, query)}
    SELECT worker_ref, ${column('before')} AS before, ${column('now')} AS now,
           ${column('hourly_before')}::text AS hourly_before, ${column('hourly_now')}::text AS hourly_now,
           ${column('gap_before')}::text AS gap_before, ${column('gap_now')}::text AS gap_now
      FROM standing
     WHERE worker_ref > ${after} AND ${isOneOf(query.change, standard)}
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
  await giveMemory(client)
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
    WITH periods AS (
      SELECT c.id, c.completed_at, l.period_start, l.period_end
        FROM pay_check c JOIN pay_check_line l ON l.organisation_id = c.organisation_id AND l.pay_check_id = c.id
       WHERE c.organisation_id = ${scope.organisationId}::uuid AND c.status = 'complete'
         AND c.supplier_id IS NOT DISTINCT FROM ${supplierId}::uuid AND c.site_id IS NOT DISTINCT FROM ${siteId}::uuid
         AND c.period_start <= ${until}
       GROUP BY c.id, c.completed_at, l.period_start, l.period_end),
    summed AS (
      SELECT p.*, coalesce(arrears, 0) AS arrears, coalesce(arrears_people, 0) AS arrears_people,
             coalesce(shortfall, 0) AS shortfall, coalesce(shortfall_people, 0) AS shortfall_people
        FROM periods p LEFT JOIN (
             -- Only of lines in which something is missing: few of most payrolls.
             SELECT pay_check_id, period_start, period_end,
                    sum(arrears) FILTER (WHERE minimum_wage_verdict = 'fail') AS arrears,
                    count(DISTINCT worker_ref) FILTER (WHERE minimum_wage_verdict = 'fail') AS arrears_people,
                    sum(shortfall) AS shortfall,
                    count(DISTINCT worker_ref) FILTER (WHERE shortfall > 0) AS shortfall_people
               FROM pay_check_line
              WHERE organisation_id = ${scope.organisationId}::uuid AND pay_check_id IN (SELECT id FROM periods)
                AND (minimum_wage_verdict = 'fail' OR shortfall <> 0)
              GROUP BY pay_check_id, period_start, period_end) missing
          ON missing.pay_check_id = p.id AND missing.period_start = p.period_start AND missing.period_end = p.period_end)
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
