import {
  type PlanRepository,
  readStoredHours,
  readStoredQuestions,
  type TenantScope,
} from '@daylight/application'
import { RISK_BANDS, STANDING_BANDS, standingBand } from '@daylight/domain/risk'
import { Prisma } from '../generated/prisma/client.ts'
import { readWord } from './read-word.ts'

interface FactsRow {
  readonly id: string
  readonly name: string
  readonly ends_on: string | null
  readonly band: string
  readonly override_band: string | null
  readonly override_until: string | null
  readonly planned_from: string
  readonly desk: string | null
  readonly visit: string | null
  readonly payroll: string | null
  readonly questions: unknown
  readonly open: number | null
  readonly critical: number | null
}

export function createPlanRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): PlanRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    facts: async ({ today, supplierId }) => {
      const rows = await client.$queryRaw<FactsRow[]>(selectFacts(organisationId, today, supplierId ?? null))
      return rows.map((row) => ({ name: row.name, facts: toFacts(row, today) }))
    },
    contacts: async (supplierIds) => {
      const rows = await client.supplierContact.findMany({
        where: { organisationId, supplierId: { in: [...supplierIds] }, email: { not: '' } },
        orderBy: { id: 'desc' },
        select: { supplierId: true, email: true },
      })
      // The last one set is the first one written down.
      return new Map(rows.map((row) => [row.supplierId, row.email.toLowerCase()]))
    },
    lockAsking: async () => {
      await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('asking:' || ${organisationId}, 0))`
    },
    insertCheck: async ({ recordedAt, ...check }) => {
      await client.assuranceCheck.create({
        data: { ...check, organisationId, recordedAt: new Date(recordedAt) },
      })
    },
    checksOf: async (supplierId) => {
      const rows = await client.assuranceCheck.findMany({
        where: { organisationId, supplierId },
        orderBy: [{ doneOn: 'desc' }, { id: 'desc' }],
        take: 50,
      })
      return rows.map(({ organisationId: _, kind, recordedAt, ...row }) => ({
        ...row,
        kind: readWord(kind, ['desk_check', 'visit'] as const),
        recordedAt: recordedAt.toISOString(),
      }))
    },
    insertSetting: async ({ setAt, hours, ...setting }) => {
      await client.planSetting.create({
        data: { ...setting, organisationId, hours: { ...hours }, setAt: new Date(setAt) },
      })
    },
    newestSetting: async () => {
      const row = await client.planSetting.findFirst({
        where: { organisationId },
        orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
      })
      if (!row) return null
      const { id, hoursPerDay, byName } = row
      return { id, hoursPerDay, byName, hours: readStoredHours(row.hours), setAt: row.setAt.toISOString() }
    },
  }
}

/** What was done and is open at each, gathered once for all: a query for each supplier would be felt. */
function selectFacts(organisationId: string, today: string, supplierId: string | null): Prisma.Sql {
  const one = (column: string) =>
    supplierId === null ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(column)} = ${supplierId}::uuid`
  const day = (column: string) => Prisma.raw(`(${column} AT TIME ZONE 'Europe/London')::date::text`)
  return Prisma.sql`
    SELECT s.id, s.name, s.ends_on, r.band, r.override_band, r.override_until, r.planned_from, d.desk, d.visit, p.payroll,
           q.questions, f.open, f.critical
      FROM supplier s
      JOIN supplier_risk r ON r.organisation_id = s.organisation_id AND r.id = s.id
      LEFT JOIN (SELECT supplier_id, max(done_on) FILTER (WHERE kind = 'desk_check') AS desk, max(done_on) FILTER (WHERE kind = 'visit') AS visit
                   FROM assurance_check WHERE organisation_id = ${organisationId}::uuid ${one('supplier_id')} GROUP BY 1) d ON d.supplier_id = s.id
      LEFT JOIN (SELECT supplier_id, ${day('max(completed_at)')} AS payroll
                   FROM pay_check WHERE organisation_id = ${organisationId}::uuid AND status = 'complete' ${one('supplier_id')} GROUP BY 1) p
             ON p.supplier_id = s.id
      LEFT JOIN (SELECT supplier_id, jsonb_agg(jsonb_build_object('setId', set_id, 'reviewedOn', reviewed, 'submittedOn', submitted,
                        'underWay', CASE WHEN open_id IS NULL THEN NULL ELSE jsonb_build_object('assessmentId', open_id, 'dueOn', open_due) END)) AS questions
                   FROM (SELECT supplier_id, set_id, ${day(`max(closed_at) FILTER (WHERE status = 'reviewed')`)} AS reviewed,
                                ${day('max(submitted_at)')} AS submitted,
                                (array_agg(id ORDER BY sent_at DESC, id DESC) FILTER (WHERE status IN ('sent', 'submitted', 'returned')))[1] AS open_id,
                                (array_agg(due_on ORDER BY sent_at DESC, id DESC) FILTER (WHERE status IN ('sent', 'submitted', 'returned')))[1] AS open_due
                           FROM assessment WHERE organisation_id = ${organisationId}::uuid ${one('supplier_id')} GROUP BY 1, 2) a
                  GROUP BY 1) q ON q.supplier_id = s.id
      LEFT JOIN (SELECT supplier_id, count(*)::int AS open, (count(*) FILTER (WHERE severity = 'business_critical'))::int AS critical
                   FROM finding WHERE organisation_id = ${organisationId}::uuid AND status = 'open'
                    AND severity IN ('business_critical', 'major', 'minor') ${one('supplier_id')} GROUP BY 1) f ON f.supplier_id = s.id
     WHERE s.organisation_id = ${organisationId}::uuid AND s.status = 'active' AND (s.ends_on IS NULL OR s.ends_on >= ${today}) ${one('s.id')}
     ORDER BY s.name_key, s.id`
}

function toFacts(row: FactsRow, today: string) {
  const override =
    row.override_band === null || row.override_until === null
      ? null
      : { band: readWord(row.override_band, RISK_BANDS), until: row.override_until }
  return {
    supplierId: row.id,
    standing: standingBand(readWord(row.band, STANDING_BANDS), override, today),
    plannedFrom: row.planned_from,
    endsOn: row.ends_on,
    lastDeskCheck: row.desk,
    lastVisit: row.visit,
    lastPayroll: row.payroll,
    questions: readStoredQuestions(row.questions),
    openFindings: row.open ?? 0,
    openCritical: row.critical ?? 0,
  }
}
