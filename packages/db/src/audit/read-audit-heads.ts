import type { OrganisationHead } from '@daylight/application'
import type { PrismaClient } from '../generated/prisma/client.ts'

/** Sequence and hash of every organisation's newest entry, by the one policy that shows them and nothing else. */
export async function readAuditHeads(prisma: PrismaClient): Promise<readonly OrganisationHead[]> {
  return prisma.$transaction(async (client) => {
    await client.$executeRaw`SELECT set_config('app.organisation_id', '', true), set_config('app.user_id', '', true), set_config('app.keeps_audit_heads', 'on', true)`
    const rows = await client.auditHead.findMany({
      select: { organisationId: true, sequence: true, hash: true },
      orderBy: { organisationId: 'asc' },
    })
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }))
  })
}
