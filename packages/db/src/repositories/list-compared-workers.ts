import type { ComparedStanding, PayCheckRepository, TenantScope } from '@daylight/application'
import { changeOf, GAP_CHANGES } from '@daylight/domain/pay-results'
import { Prisma } from '../generated/prisma/client.ts'
import { gapOf, giveMemory, readCursor, standingOf, standings, verdictAt } from './pay-standings.ts'
import { readWord } from './read-word.ts'

/** Of one standard: severity then and now, whether the gap grew, and lowest pay and gap an hour then and now. */
type StandingColumns = readonly [
  before: number | null,
  now: number | null,
  gap: string,
  hourlyBefore: string | null,
  hourlyNow: string | null,
  gapBefore: string | null,
  gapNow: string | null,
]

interface ComparedRow {
  readonly worker_ref: string
  readonly living: StandingColumns
  readonly minimum: StandingColumns
}

function readStanding([
  before,
  now,
  gap,
  hourlyBefore,
  hourlyNow,
  gapBefore,
  gapNow,
]: StandingColumns): ComparedStanding {
  return {
    change: changeOf({ before: verdictAt(before), now: verdictAt(now), gap: readWord(gap, GAP_CHANGES) }),
    before: standingOf(before, hourlyBefore, gapBefore),
    now: standingOf(now, hourlyNow, gapNow),
  }
}

/** Amounts as text, as a number of JSON would lose digits. */
function columnsOf(standard: 'living' | 'minimum'): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${standard}_${name}`)
  return Prisma.sql`json_build_array(${column('before')}, ${column('now')}, ${gapOf(standard)},
    ${column('hourly_before')}::text, ${column('hourly_now')}::text, ${column('gap_before')}::text,
    ${column('gap_now')}::text) AS ${Prisma.raw(standard)}`
}

/** Both standards of each worker in one row; the lines of both checks are gone through once for each page. */
export async function listComparedWorkers(
  { client, scope }: { readonly client: Prisma.TransactionClient; readonly scope: TenantScope },
  query: Parameters<PayCheckRepository['comparedWorkers']>[0],
): ReturnType<PayCheckRepository['comparedWorkers']> {
  const after = readCursor(query.after)
  await giveMemory(client)
  const rows = await client.$queryRaw<ComparedRow[]>`
    WITH ${standings(scope, query)}
    SELECT worker_ref, ${columnsOf('living')}, ${columnsOf('minimum')}
      FROM standing WHERE worker_ref > ${after}
     ORDER BY worker_ref LIMIT ${query.limit + 1}`
  const page = rows.slice(0, query.limit)
  return {
    workers: page.map(({ worker_ref: workerRef, living, minimum }) => ({
      workerRef,
      livingWage: readStanding(living),
      minimumWage: readStanding(minimum),
    })),
    next: rows.length > query.limit ? (page.at(-1)?.worker_ref ?? null) : null,
  }
}
