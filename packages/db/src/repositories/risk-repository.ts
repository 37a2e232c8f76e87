import {
  type ListedRisk,
  type PastScoring,
  type RiskRecord,
  type RiskRepository,
  type RiskSubject,
  readStoredAnswers,
  readStoredFactors,
  readStoredOverride,
  SCORING_CAUSES,
  type ScoringRecord,
  type TenantScope,
} from '@daylight/application'
import { STANDING_BANDS, type StandingBand } from '@daylight/domain/risk'
import type { Prisma } from '../generated/prisma/client.ts'
import { readCursor, writeCursor } from '../keyset-cursor.ts'
import { readWord } from './read-word.ts'

interface Options {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

const MOST_POINTS = 1000
/** The band first, then the points: one number puts the list in order. */
const weightOf = ({ standing, points }: Pick<RiskRecord, 'standing' | 'points'>) =>
  (STANDING_BANDS.length - STANDING_BANDS.indexOf(standing)) * MOST_POINTS + points

/** Active, and the last day of its work has not passed. */
const inUse = (today: string) => ({
  status: 'active',
  OR: [{ endsOn: null }, { endsOn: { gte: today } }],
})

export function createRiskRepository(options: Options): RiskRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    lock: async () => {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('risks:' || ${organisationId}, 0))`
    },
    find: async (id) => {
      const row = await client.supplierRisk.findUnique({
        where: { organisationId_id: { organisationId, id } },
      })
      return row && toRecord(row)
    },
    subjects: (ids) => listSubjects(options, [...ids]),
    stale: async ({ rulesVersion, today, limit }) => {
      const rows = await client.$queryRaw<{ id: string }[]>`
        SELECT s.id FROM supplier s
          LEFT JOIN supplier_risk r ON r.organisation_id = s.organisation_id AND r.id = s.id
         WHERE s.organisation_id = ${organisationId}::uuid AND s.status = 'active'
           AND (r.id IS NULL OR r.rules_version <> ${rulesVersion} OR s.updated_at > r.scored_at OR r.override_until < ${today}
                OR EXISTS (SELECT 1 FROM site x WHERE x.organisation_id = s.organisation_id AND x.supplier_id = s.id AND x.updated_at > r.scored_at))
         ORDER BY s.id LIMIT ${limit}`
      return listSubjects(
        options,
        rows.map(({ id }) => id),
      )
    },
    save: (scorings) => saveScorings(options, scorings),
    noteScored: async (ids, at) => {
      await client.supplierRisk.updateMany({
        where: { organisationId, id: { in: [...ids] } },
        data: { scoredAt: new Date(at) },
      })
    },
    history: async (supplierId) => {
      const rows = await client.riskScoring.findMany({
        where: { organisationId, supplierId },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 100,
      })
      return rows.map(toPast)
    },
    list: async ({ standing, today, after, limit }) => {
      const cursor = readCursor(after)
      const weight = cursor === null ? null : Number(cursor[0])
      const rows = await client.supplierRisk.findMany({
        where: {
          organisationId,
          supplier: inUse(today),
          ...(standing === undefined ? {} : { standing }),
          ...(cursor === null || weight === null || !Number.isSafeInteger(weight)
            ? {}
            : // The first bound is implied by the second, and is what lets the index begin at the row.
              {
                weight: { lte: weight },
                OR: [{ weight: { lt: weight } }, { weight, id: { gt: cursor[1] } }],
              }),
        },
        include: { supplier: { select: { name: true, whatTheyDo: true } } },
        orderBy: [{ weight: 'desc' }, { id: 'asc' }],
        take: limit + 1,
      })
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return {
        rows: rows.slice(0, limit).map(
          (row): ListedRisk => ({
            ...row.supplier,
            supplierId: row.id,
            standing: readWord(row.standing, STANDING_BANDS),
            points: row.points,
            decided: row.overrideBand !== null,
            factors: readStoredFactors(row.factors),
          }),
        ),
        next: last ? writeCursor([String(last.weight), last.id]) : null,
      }
    },
    count: async (today) => {
      const groups = await client.supplierRisk.groupBy({
        by: ['standing'],
        where: { organisationId, supplier: inUse(today) },
        _count: true,
      })
      const of = (band: StandingBand) => groups.find(({ standing }) => standing === band)?._count ?? 0
      return { high: of('high'), medium: of('medium'), low: of('low'), not_known: of('not_known') }
    },
  }
}

async function listSubjects({ client, scope }: Options, ids: string[]): Promise<readonly RiskSubject[]> {
  if (ids.length === 0) return []
  const { organisationId } = scope
  const suppliers = await client.supplier.findMany({
    where: { organisationId, id: { in: ids } },
    select: { id: true, sicSection: true, registrySector: true, whatTheyDo: true, risk: true },
    orderBy: { id: 'asc' },
  })
  const agency = await client.site.groupBy({
    by: ['supplierId'],
    where: { organisationId, supplierId: { in: ids }, archivedAt: null, agencyWorkers: { not: null } },
    _sum: { agencyWorkers: true },
  })
  const workers = new Map(agency.map(({ supplierId, _sum }) => [supplierId, _sum.agencyWorkers]))
  return suppliers.map(({ id, risk, ...facts }) => ({
    supplierId: id,
    facts: { ...facts, agencyWorkers: workers.get(id) ?? null },
    current: risk && toRecord(risk),
  }))
}

/** As one document, which costs a fraction of as many parameters; the policies check every row. */
async function saveScorings({ client, scope }: Options, scorings: readonly ScoringRecord[]): Promise<void> {
  if (scorings.length === 0) return
  const rows = JSON.stringify(
    scorings.map(({ id, cause, facts, byName, risk }) => ({
      ...{ id, cause, facts, byName },
      ...risk,
      weight: weightOf(risk),
      overrideBand: risk.override?.band ?? null,
      overrideReason: risk.override?.reason ?? '',
      overrideUntil: risk.override?.until ?? null,
      overrideBy: risk.override?.byName ?? '',
    })),
  )
  const { organisationId } = scope
  await client.$executeRaw`
    INSERT INTO risk_scoring (organisation_id, id, supplier_id, cause, band, standing, points, lowest, highest, facts, factors,
                              override, rules_version, by_name, at)
    SELECT ${organisationId}::uuid, r.id, r."supplierId", r.cause, r.band, r.standing, r.points, r.lowest, r.highest, r.facts,
           r.factors, nullif(r.override, 'null'), r."rulesVersion", r."byName", r."scoredAt"
      FROM jsonb_to_recordset(${rows}::jsonb) AS r(
           id uuid, "supplierId" uuid, cause text, band text, standing text, points int, lowest int, highest int, facts jsonb,
           factors jsonb, override jsonb, "rulesVersion" text, "byName" text, "scoredAt" timestamptz)`
  await client.$executeRaw`
    INSERT INTO supplier_risk (organisation_id, id, band, standing, weight, points, lowest, highest, answers, factors, rules_version,
                               override_band, override_reason, override_until, override_by, planned_from, scored_at, version)
    SELECT ${organisationId}::uuid, r."supplierId", r.band, r.standing, r.weight, r.points, r.lowest, r.highest, r.answers, r.factors,
           r."rulesVersion", r."overrideBand", r."overrideReason", r."overrideUntil", r."overrideBy", r."plannedFrom", r."scoredAt", r.version
      FROM jsonb_to_recordset(${rows}::jsonb) AS r(
           "supplierId" uuid, band text, standing text, weight int, points int, lowest int, highest int, answers jsonb, factors jsonb,
           "rulesVersion" text, "overrideBand" text, "overrideReason" text, "overrideUntil" text, "overrideBy" text,
           "plannedFrom" text, "scoredAt" timestamptz, version int)
    ON CONFLICT (organisation_id, id) DO UPDATE SET
      (band, standing, weight, points, lowest, highest, answers, factors, rules_version, override_band, override_reason,
       override_until, override_by, scored_at, version) =
      (EXCLUDED.band, EXCLUDED.standing, EXCLUDED.weight, EXCLUDED.points, EXCLUDED.lowest, EXCLUDED.highest, EXCLUDED.answers,
       EXCLUDED.factors, EXCLUDED.rules_version, EXCLUDED.override_band, EXCLUDED.override_reason, EXCLUDED.override_until,
       EXCLUDED.override_by, EXCLUDED.scored_at, EXCLUDED.version)`
}

function toRecord(row: Prisma.SupplierRiskGetPayload<object>): RiskRecord {
  const { overrideBand, overrideUntil, overrideReason, overrideBy } = row
  return {
    supplierId: row.id,
    band: readWord(row.band, STANDING_BANDS),
    standing: readWord(row.standing, STANDING_BANDS),
    points: row.points,
    lowest: row.lowest,
    highest: row.highest,
    answers: readStoredAnswers(row.answers),
    factors: readStoredFactors(row.factors),
    rulesVersion: row.rulesVersion,
    override: readStoredOverride(
      overrideBand === null
        ? null
        : { band: overrideBand, until: overrideUntil, reason: overrideReason, byName: overrideBy },
    ),
    plannedFrom: row.plannedFrom,
    scoredAt: row.scoredAt.toISOString(),
    version: row.version,
  }
}

function toPast(row: Prisma.RiskScoringGetPayload<object>): PastScoring {
  const { id, points, lowest, highest, rulesVersion, byName } = row
  return {
    ...{ id, points, lowest, highest, rulesVersion, byName },
    cause: readWord(row.cause, SCORING_CAUSES),
    band: readWord(row.band, STANDING_BANDS),
    standing: readWord(row.standing, STANDING_BANDS),
    factors: readStoredFactors(row.factors),
    override: readStoredOverride(row.override),
    at: row.at.toISOString(),
  }
}
