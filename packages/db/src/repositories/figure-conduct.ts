import type { FigureRepository, TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

type Year = Parameters<FigureRepository['count']>[0]

interface Options {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

interface ConductRow {
  readonly findings: number
  readonly price: number
  readonly notice: number
  readonly payment: number
  readonly notes: number
}

/** Findings with notes, written in the year, on what the organisation's own conduct had to do with them. */
export async function countConduct({ client, scope: { organisationId } }: Options, year: Year) {
  const [row] = await client.$queryRaw<ConductRow[]>`
    WITH notes AS (
      SELECT n.cause, coalesce(f.merged_into_id, f.id) AS finding_id
      FROM buyer_conduct_note n
      JOIN corrective_action a ON a.organisation_id = n.organisation_id AND a.id = n.action_id
      JOIN finding f ON f.organisation_id = a.organisation_id AND f.id = a.finding_id
      WHERE n.organisation_id = ${organisationId}::uuid
        AND to_char(n.written_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD')
          BETWEEN ${year.periodStart} AND ${year.periodEnd}
    )
    SELECT count(DISTINCT finding_id)::int AS findings,
      count(DISTINCT finding_id) FILTER (WHERE cause = 'buyer_price')::int AS price,
      count(DISTINCT finding_id) FILTER (WHERE cause = 'buyer_notice')::int AS notice,
      count(DISTINCT finding_id) FILTER (WHERE cause = 'buyer_payment')::int AS payment,
      count(*)::int AS notes
    FROM notes`
  if (!row) throw new Error('The count of notes on our own part came back empty.')
  return row
}
