import {
  type PayCheckRepository,
  type PeriodOfCheck,
  readStoredPay,
  type TenantScope,
} from '@daylight/application'
import type { Prisma } from '../generated/prisma/client.ts'

/** Complete checks of one payroll, the latest period first; of two of one period the one that was made last. */
export async function listEarlierChecks(
  { client, scope }: { readonly client: Prisma.TransactionClient; readonly scope: TenantScope },
  { supplierId, siteId, before }: Parameters<PayCheckRepository['earlier']>[0],
  limit: number,
): Promise<readonly PeriodOfCheck[]> {
  const rows = await client.payCheck.findMany({
    where: {
      organisationId: scope.organisationId,
      supplierId,
      siteId,
      status: 'complete',
      periodStart: { lt: before },
    },
    select: { id: true, periodStart: true, periodEnd: true, summary: true },
    orderBy: [{ periodStart: 'desc' }, { completedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.flatMap(({ id, periodStart, periodEnd, summary }) =>
    periodStart === null || periodEnd === null
      ? []
      : [{ id, periodStart, periodEnd, people: readStoredPay.summary(summary)?.people ?? 0 }],
  )
}
