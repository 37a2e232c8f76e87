import type { FoundScreening, SignalRepository, TenantScope } from '@daylight/application'
import { type Exact, fromWire, toWire } from '@daylight/domain/exact'
import { hoursSources, isSignalKind, type SignalKind } from '@daylight/domain/signals'
import type { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'
import { createSignalHistory } from './signal-history.ts'

export interface SignalRepositoryOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

/** Groups of one kind that are handed out: more would be looked at by nobody. */
const MOST_OF_A_KIND = 20

export function createSignalRepository(options: SignalRepositoryOptions): SignalRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    insertScreening: async ({ columns, paidHours, foundAt, forgetAfter, ...screening }) => {
      // Not `create`, which would read the row back.
      await client.signalScreening.createMany({
        data: {
          ...screening,
          organisationId,
          columns: [...columns],
          paidHours: toWire(paidHours),
          foundAt: new Date(foundAt),
          forgetAfter: new Date(forgetAfter),
        },
      })
    },
    find: (payCheckId, mostWorkers) => findScreening(options, payCheckId, mostWorkers),
    recordHours: async (payCheckId, { hours, source }) => {
      const { count } = await client.signalScreening.updateMany({
        where: { organisationId, payCheckId },
        data: { recordedHours: toWire(hours), recordedSource: source },
      })
      return count === 1
    },
    ...createSignalHistory(options),
  }
}

async function findScreening(
  options: SignalRepositoryOptions,
  payCheckId: string,
  mostWorkers: number,
): Promise<FoundScreening | null> {
  const { client, scope } = options
  const { organisationId } = scope
  const row = await client.signalScreening.findUnique({
    where: { organisationId_payCheckId: { organisationId, payCheckId } },
  })
  if (!row) return null
  const { recordedHours, recordedSource } = row
  const meeting = await findMeeting(options, row.id, mostWorkers)
  return {
    id: row.id,
    payCheckId,
    rulesVersion: row.rulesVersion,
    columns: row.columns,
    comparedWithId: row.comparedWithId,
    paidHours: readHours(row.paidHours),
    foundAt: row.foundAt.toISOString(),
    forgetAfter: row.forgetAfter.toISOString(),
    recorded:
      recordedHours === null || recordedSource === null
        ? null
        : { hours: readHours(recordedHours), source: readWord(recordedSource, hoursSources) },
    comparedWith: await findPeriod(options, row.comparedWithId),
    signals: await findSignals(options, row.id, mostWorkers),
    meeting: meeting.map(({ worker_ref, under_18, kinds }) => ({
      workerRef: worker_ref,
      under18: under_18,
      kinds: kinds.map(readKind),
    })),
    meetingCount: meeting[0]?.of ?? 0,
  }
}

async function findPeriod(
  { client, scope }: SignalRepositoryOptions,
  id: string | null,
): Promise<FoundScreening['comparedWith']> {
  if (id === null) return null
  const check = await client.payCheck.findUnique({
    where: { organisationId_id: { organisationId: scope.organisationId, id } },
    select: { periodStart: true, periodEnd: true },
  })
  if (check?.periodStart == null || check.periodEnd === null) return null
  return { id, periodStart: check.periodStart, periodEnd: check.periodEnd, people: 0 }
}

async function findSignals(
  { client, scope }: SignalRepositoryOptions,
  screeningId: string,
  mostWorkers: number,
): Promise<FoundScreening['signals']> {
  const rows = await client.$queryRaw<
    {
      kind: string
      of_kind: number
      workers: number
      minors: number
      refs: string[] | null
      under_18: boolean[] | null
    }[]
  >`
    SELECT s.kind, s.of_kind, c.workers, c.minors, f.refs, f.under_18
      FROM (SELECT id, kind, position, organisation_id, (count(*) OVER (PARTITION BY kind))::int AS of_kind,
                   row_number() OVER (PARTITION BY kind ORDER BY position) AS nth
              FROM pay_signal WHERE organisation_id = ${scope.organisationId}::uuid AND screening_id = ${screeningId}::uuid) s
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS workers, (count(*) FILTER (WHERE w.under_18))::int AS minors FROM pay_signal_worker w
        WHERE w.organisation_id = s.organisation_id AND w.pay_signal_id = s.id) c
     CROSS JOIN LATERAL (
       SELECT array_agg(t.worker_ref) AS refs, array_agg(t.under_18) AS under_18 FROM (
         SELECT w.worker_ref, w.under_18 FROM pay_signal_worker w
          WHERE w.organisation_id = s.organisation_id AND w.pay_signal_id = s.id
          ORDER BY w.under_18 DESC, w.position LIMIT ${mostWorkers}) t) f
     WHERE s.nth <= ${MOST_OF_A_KIND} ORDER BY s.position`
  return rows.map(({ kind, of_kind, workers, minors, refs, under_18 }) => ({
    kind: readKind(kind),
    ofKind: of_kind,
    workerCount: workers,
    under18Count: minors,
    workers: (refs ?? []).map((workerRef, index) => ({ workerRef, under18: under_18?.[index] === true })),
  }))
}

/** Workers on whom different kinds meet, in the order of the first signal that names them. */
async function findMeeting({ client, scope }: SignalRepositoryOptions, screeningId: string, most: number) {
  return client.$queryRaw<{ worker_ref: string; under_18: boolean; kinds: string[]; of: number }[]>`
    SELECT w.worker_ref, bool_or(w.under_18) AS under_18, array_agg(DISTINCT s.kind) AS kinds,
           (count(*) OVER ())::int AS of
      FROM pay_signal s JOIN pay_signal_worker w ON w.organisation_id = s.organisation_id AND w.pay_signal_id = s.id
     WHERE s.organisation_id = ${scope.organisationId}::uuid AND s.screening_id = ${screeningId}::uuid
     GROUP BY w.worker_ref HAVING count(DISTINCT s.kind) > 1
     ORDER BY min(s.position), min(w.position), w.worker_ref LIMIT ${most}`
}

function readKind(text: string): SignalKind {
  if (isSignalKind(text)) return text
  throw new Error(`No kind of signal: ${text}.`)
}

function readHours(text: string): Exact {
  const hours = fromWire(text)
  if (hours === null) throw new Error('Stored hours are no number.')
  return hours
}
