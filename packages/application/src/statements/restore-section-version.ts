import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import type { StatementArea } from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import { openSection, type SavedSection, storeSection } from './store-section.ts'

interface RestoreInput {
  readonly id: string
  readonly area: StatementArea
  /** Of the section, as it was read. */
  readonly version: number
  readonly restore: number
}

/** Makes an older text the newest. What stood until now is kept beside it. */
export async function restoreSectionVersion(
  deps: Deps,
  actor: MemberActor,
  input: RestoreInput,
): Promise<SavedSection> {
  authorise(actor, 'statement:write')
  return deps.database.withTenant(actor, async (tx) => {
    const open = await openSection(deps, tx, actor, input)
    const kept = await tx.statements.keptVersions(open.section.id)
    const old = ownedBy(
      actor,
      kept.find(({ version }) => version === input.restore),
    )
    if (open.section.version !== input.version) throw changedSince()
    return storeSection(deps, tx, actor, {
      ...open,
      content: old.content,
      keeps: true,
      data: { restored: old.version },
    })
  })
}
