import type { ReportRepository, TenantScope } from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

export function createReportRepository(options: {
  readonly client: Prisma.TransactionClient
  readonly scope: TenantScope
}): ReportRepository {
  const { client, scope } = options
  const { organisationId } = scope
  return {
    payChecks: async (from, to) => {
      const rows = await client.payCheck.findMany({
        where: { organisationId, status: 'complete', completedAt: { gte: from, lt: to } },
        select: {
          id: true,
          supplierId: true,
          completedAt: true,
          supplier: { select: { name: true } },
          site: { select: { name: true } },
        },
        orderBy: [{ completedAt: 'asc' }, { id: 'asc' }],
      })
      return rows.flatMap(({ supplier, site, completedAt, ...row }) =>
        completedAt === null
          ? []
          : [
              {
                ...row,
                supplier: supplier?.name ?? null,
                site: site?.name ?? null,
                completedAt: completedAt.toISOString(),
              },
            ],
      )
    },
    assessments: async (from, to) => {
      const rows = await client.assessment.findMany({
        where: { organisationId, status: { not: 'withdrawn' }, submittedAt: { gte: from, lt: to } },
        select: { id: true, submittedAt: true, supplier: { select: { name: true } } },
        orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      })
      return rows.flatMap(({ id, submittedAt, supplier }) =>
        submittedAt === null ? [] : [{ id, supplier: supplier.name, submittedAt: submittedAt.toISOString() }],
      )
    },
    findings: async (from, to) => {
      const rows = await client.finding.findMany({
        where: { organisationId, mergedIntoId: null, raisedAt: { gte: from, lt: to } },
        select: { id: true, number: true, title: true, severity: true, status: true, raisedAt: true },
        orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(({ raisedAt, ...row }) => ({ ...row, raisedAt: raisedAt.toISOString() }))
    },
  }
}
