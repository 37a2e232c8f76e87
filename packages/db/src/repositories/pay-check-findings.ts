import type { RaiseFindings, TenantScope } from '@daylight/application'
import { FINDING_SEVERITIES, type FindingSeverity } from '@daylight/domain/findings'
import type { Prisma } from '../generated/prisma/client.ts'

/** More at one place than anybody reads; the newest decide. */
const MOST_EARLIER = 500

interface RaiseFindingsOptions {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}

/** Raising findings: numbered without gaps in each organisation, one for each source key. */
export function createRaiseFindings({ client, scope }: RaiseFindingsOptions): RaiseFindings {
  const { organisationId } = scope
  return {
    nextNumber: async () => {
      // Two transactions that raise findings at once must not take the same number.
      await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('finding-number:' || ${organisationId}, 0))`
      const { _max } = await client.finding.aggregate({ where: { organisationId }, _max: { number: true } })
      return (_max.number ?? 0) + 1
    },
    insertMany: async (findings) => {
      const keys = findings.flatMap((finding) => finding.sourceKey ?? [])
      const known = await client.finding.findMany({
        where: { organisationId, sourceKey: { in: keys } },
        select: { sourceKey: true },
      })
      const there = new Set(known.map((row) => row.sourceKey))
      const added = findings.filter(({ sourceKey }) => sourceKey === null || !there.has(sourceKey))
      await client.finding.createMany({
        data: added.map((finding) => ({
          ...finding,
          organisationId,
          status: 'open',
          raisedAt: new Date(finding.raisedAt),
        })),
      })
      return added.map((finding) => finding.id)
    },
    listAtPlace: ({ supplierId, siteId }) =>
      client.finding.findMany({
        where: { organisationId, supplierId, siteId, mergedIntoId: null, withdrawnAt: null },
        select: {
          id: true,
          number: true,
          supplierId: true,
          siteId: true,
          ruleId: true,
          ruleText: true,
          mergedIntoId: true,
        },
        orderBy: { number: 'desc' },
        take: MOST_EARLIER,
      }),
    raisedByPayCheck: async (payCheckId) => {
      const rows = await client.finding.findMany({
        where: { organisationId, payCheckId },
        select: { id: true, number: true, title: true, severity: true },
        orderBy: { number: 'asc' },
      })
      return rows.map((row) => ({ ...row, severity: readSeverity(row.severity) }))
    },
  }
}

function readSeverity(text: string): FindingSeverity {
  const found = FINDING_SEVERITIES.find((severity) => severity === text)
  if (!found) throw new Error(`No severity of findings: ${text}.`)
  return found
}
