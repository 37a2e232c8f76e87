import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import type { CorrectiveActionRecord } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { newEntry, partyOf } from './new-action-entry.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'

/** Writes a note into an action's history. Notes are never changed or removed. */
export async function addActionNote(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly note: string },
): Promise<CorrectiveActionRecord> {
  authorise(actor, 'action:write')
  await refuseUnsafeText(deps, { note: input.note })
  return deps.database.withTenant(actor, async (tx) => {
    const action = ownedBy(actor, await tx.correctiveActions.find(input.id))
    const entry = newEntry(deps, partyOf(actor), { action, event: 'noted', note: input.note })
    await tx.correctiveActions.addEntry(entry)
    tx.audit.record(actor, {
      action: 'corrective_action.changed',
      subjectType: 'corrective_action',
      subjectId: action.id,
      data: { findingId: action.findingId, event: 'noted', entryId: entry.id },
    })
    return action
  })
}
