import type { AuditHeads, HeadArchive } from '../ports/audit-heads.ts'
import type { Clock } from '../ports/services.ts'

export interface KeepHeadsDeps {
  readonly clock: Clock
  readonly auditHeads: AuditHeads
  readonly headArchive: HeadArchive
}

/** Keeps the end of each organisation's record, once a day in London. Answers how many; 0 when today's are kept. */
export async function keepAuditHeads({ clock, auditHeads, headArchive }: KeepHeadsDeps): Promise<number> {
  const day = clock.today()
  if (await headArchive.has(day)) return 0
  const exportedAt = clock.now().toISOString()
  const heads = await auditHeads.readAuditHeads()
  await headArchive.keep(
    day,
    heads.map((head) => ({ ...head, exportedAt })),
  )
  return heads.length
}
