import type { MemberActor } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { SectionVersionRecord, StatementSectionRecord } from '../ports/statement-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** A person's savings no further apart than this are one sitting: one version, and one entry in the record. */
const PAUSE_MS = 10 * 60_000
/** However long somebody writes on, what they had is kept once in this time. */
const LONGEST_SITTING_MS = 60 * 60_000

/** Whether what stands now is to be kept before this person writes over it. */
export async function startsSitting(
  tx: TenantTransaction,
  before: StatementSectionRecord,
  { actor, now }: { readonly actor: MemberActor; readonly now: Date },
): Promise<boolean> {
  const ago = (instant: string) => now.getTime() - new Date(instant).getTime()
  if (before.updatedById !== actor.userId || ago(before.updatedAt) > PAUSE_MS) return true
  const kept = await tx.statements.newestKept(before.id)
  return kept === null || ago(kept.keptAt) > LONGEST_SITTING_MS
}

/** Keeps sections as they read now, each with who wrote it; a later saving no longer touches that. */
export async function keepVersions(
  deps: Deps,
  tx: TenantTransaction,
  sections: readonly StatementSectionRecord[],
): Promise<void> {
  const members = await tx.organisation.listMembers()
  const keptAt = deps.clock.now().toISOString()
  await tx.statements.keepVersions(
    sections.map(
      ({
        organisationId,
        id: sectionId,
        version,
        content,
        updatedById,
        updatedAt,
      }): SectionVersionRecord => ({
        ...{ organisationId, id: deps.ids.next(), sectionId, version, content, keptAt },
        writtenBy: members.find(({ userId }) => userId === updatedById)?.name ?? null,
        writtenAt: updatedAt,
      }),
    ),
  )
}
