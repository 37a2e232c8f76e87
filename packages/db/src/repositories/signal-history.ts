import type { SignalRepository } from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'
import { fromWire, ZERO } from '@daylight/domain/exact'
import { Prisma } from '../generated/prisma/client.ts'
import type { SignalRepositoryOptions } from './signal-repository.ts'

type SignalHistory = Pick<
  SignalRepository,
  'vanished' | 'changedAccounts' | 'detailsOfAnother' | 'instalments'
>

/** Comparisons of one payroll with earlier ones, made by the database: it holds the rows of both. */
export function createSignalHistory({ client, scope }: SignalRepositoryOptions): SignalHistory {
  const { organisationId } = scope
  return {
    vanished: async ({ earlier, later }) => {
      const rows = await client.$queryRaw<{ worker_ref: string; under_18: boolean | null }[]>`
        SELECT e.worker_ref, bool_or((e.row->>'ageAtPeriodStart')::int < 18) AS under_18
          FROM pay_check_line e
         WHERE e.organisation_id = ${organisationId}::uuid AND e.pay_check_id = ${earlier}::uuid
           AND NOT EXISTS (SELECT 1 FROM pay_check_line l WHERE l.organisation_id = e.organisation_id
                              AND l.pay_check_id = ${later}::uuid AND l.worker_ref = e.worker_ref)
         GROUP BY e.worker_ref ORDER BY min(e.line)`
      return rows.map(({ worker_ref, under_18 }) => ({ workerRef: worker_ref, under18: under_18 === true }))
    },
    changedAccounts: async ({ earlier, later }) => {
      await joinByHashing(client)
      const [row] = await client.$queryRaw<{ compared: number; changed: string[] | null }[]>`
        WITH later AS (${detailsOf(organisationId, later)}), earlier AS (${detailsOf(organisationId, earlier)})
        SELECT count(*)::int AS compared, array_agg(worker_ref ORDER BY worker_ref) FILTER (WHERE changed) AS changed FROM (
          SELECT l.worker_ref, bool_and(l.bank_account <> e.bank_account) AS changed
            FROM later l JOIN earlier e ON e.worker_ref = l.worker_ref
           WHERE l.bank_account IS NOT NULL AND e.bank_account IS NOT NULL
           GROUP BY l.worker_ref) pairs`
      return { compared: row?.compared ?? 0, changed: row?.changed ?? [] }
    },
    detailsOfAnother: async ({ earlier, later }) => {
      await joinByHashing(client)
      const rows = await client.$queryRaw<{ worker_ref: string }[]>`
        WITH later AS (${detailsOf(organisationId, later)}), earlier AS (${detailsOf(organisationId, earlier)})
        SELECT worker_ref FROM (
          SELECT l.worker_ref, bool_or(e.worker_ref = l.worker_ref) AS own FROM later l JOIN earlier e ON e.bank_account = l.bank_account GROUP BY l.worker_ref
          UNION ALL
          SELECT l.worker_ref, bool_or(e.worker_ref = l.worker_ref) AS own FROM later l JOIN earlier e ON e.ni_number = l.ni_number GROUP BY l.worker_ref) met
         WHERE NOT own GROUP BY worker_ref ORDER BY worker_ref`
      return rows.map(({ worker_ref }) => worker_ref)
    },
    instalments: async ({ payCheckIds, workerRefs }) => {
      const rows = await client.$queryRaw<
        { worker_ref: string; period_start: string; amount: string | null }[]
      >`
        SELECT worker_ref, period_start, row->>'deductionLoan' AS amount FROM pay_check_line
         WHERE organisation_id = ${organisationId}::uuid AND pay_check_id = ANY(${[...payCheckIds]}::uuid[])
           AND worker_ref = ANY(${[...workerRefs]}::text[])`
      return rows.map(({ worker_ref, period_start, amount }) => ({
        workerRef: worker_ref,
        periodStart: isoDate(period_start),
        amount: (amount === null ? null : fromWire(amount)) ?? ZERO,
      }))
    },
  }
}

/** The hashes of one payroll, a row for each worker. */
function detailsOf(organisationId: string, payCheckId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT each.worker_ref, each.bank_account, each.ni_number
      FROM worker_detail d, unnest(d.worker_refs, d.bank_accounts, d.ni_numbers) AS each (worker_ref, bank_account, ni_number)
     WHERE d.organisation_id = ${organisationId}::uuid AND d.screening_id = (SELECT id FROM signal_screening
           WHERE organisation_id = ${organisationId}::uuid AND pay_check_id = ${payCheckId}::uuid)`
}

/**
 * The rows are new, so the planner has no statistics of them, takes them for few and would compare each with each.
 * For the rest of the transaction, whose other statements join nothing.
 */
async function joinByHashing(client: SignalRepositoryOptions['client']): Promise<void> {
  await client.$executeRaw`SELECT set_config('enable_nestloop', 'off', true)`
}
