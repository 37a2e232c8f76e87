import type { PayCheckPair, TenantScope, WorkerStanding } from '@daylight/application'
import { VERDICTS_RISING } from '@daylight/domain/pay'
import { SMALLEST_GAP_CHANGE } from '@daylight/domain/pay-results'
import { Prisma } from '../generated/prisma/client.ts'
import { cursorRefused } from '../keyset-cursor.ts'

export const verdictAt = (severity: number | null) =>
  severity === null ? null : (VERDICTS_RISING[severity] ?? null)

export type Standard = 'minimum' | 'living'

export const gapOf = (standard: Standard): Prisma.Sql => {
  const [before, now] = [Prisma.raw(`${standard}_gap_before`), Prisma.raw(`${standard}_gap_now`)]
  return Prisma.sql`CASE WHEN ${now} - ${before} >= ${SMALLEST_GAP_CHANGE}::numeric THEN 'more'
                         WHEN ${before} - ${now} >= ${SMALLEST_GAP_CHANGE}::numeric THEN 'less' ELSE 'level' END`
}

/** A verdict's place in the rising order. */
function severityOf(column: string): Prisma.Sql {
  const places = VERDICTS_RISING.map((verdict, place) => Prisma.raw(`WHEN '${verdict}' THEN ${place}`))
  return Prisma.sql`CASE ${Prisma.raw(column)} ${Prisma.join(places, ' ')} END`
}

/** Of a worker's lines in one check: the worst verdict, the lowest hourly pay, and what is missing an hour where it fails. */
function standingIn(standard: Standard, check: 'before' | 'now'): Prisma.Sql {
  const of = check === 'now' ? 'is_later' : 'NOT is_later'
  const missing = standard === 'minimum' ? 'underpayment' : 'shortfall'
  const fails = `FILTER (WHERE ${of} AND ${standard} = ${VERDICTS_RISING.indexOf('fail')})`
  return Prisma.raw(`
    max(${standard}) FILTER (WHERE ${of}) AS ${standard}_${check},
    min(${standard}_wage_hourly) FILTER (WHERE ${of}) AS ${standard}_hourly_${check},
    sum(${missing}) ${fails} / nullif(sum(hours) ${fails}, 0) AS ${standard}_gap_${check}`)
}

/**
 * `standing`: a row for each worker of either check. Of several lines of a worker the worst verdict counts, and what
 * is missing in those below is spread over their hours. The lines are gone through once.
 */
export function standings(scope: TenantScope, { earlier, later }: PayCheckPair): Prisma.Sql {
  return Prisma.sql`
    standing AS (
      SELECT worker_ref, ${standingIn('minimum', 'before')}, ${standingIn('minimum', 'now')},
             ${standingIn('living', 'before')}, ${standingIn('living', 'now')}
        FROM (SELECT worker_ref, hours, underpayment, shortfall, minimum_wage_hourly, living_wage_hourly,
                     pay_check_id = ${later}::uuid AS is_later, ${severityOf('minimum_wage_verdict')} AS minimum,
                     ${severityOf('living_wage_verdict')} AS living
                FROM pay_check_line
               WHERE organisation_id = ${scope.organisationId}::uuid
                 AND pay_check_id IN (${earlier}::uuid, ${later}::uuid)) lines
       GROUP BY worker_ref)`
}

/** Enough to sort the lines of two large payrolls where they lie; for the rest of the transaction. */
export async function giveMemory(client: Prisma.TransactionClient): Promise<void> {
  await client.$executeRaw`SELECT set_config('work_mem', '64MB', true)`
}

export function standingOf(
  severity: number | null,
  hourly: string | null,
  gap: string | null,
): WorkerStanding | null {
  const verdict = verdictAt(severity)
  return verdict === null ? null : { verdict, hourly, gap }
}

/** A worker reference as it is stored, to go on after. */
export function readCursor(after = ''): string {
  if (!/^[\w-]{0,64}$/.test(after)) throw cursorRefused()
  return after
}
