import { authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { changedSince } from '../access/changed-since.ts'
import type { CorrectiveActionRecord } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { findOpenAction } from './find-open-action.ts'
import { newEntry, partyOf } from './new-action-entry.ts'
import { readFindingModel } from './read-finding-model.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'

/** Records why it came to this: answers to “why” down to the cause, and causes of the dated list. History keeps each. */
export async function recordRootCause(
  deps: Deps,
  actor: MemberActor,
  input: {
    readonly id: string
    readonly version: number
    readonly whys: readonly string[]
    readonly causes: readonly string[]
  },
): Promise<CorrectiveActionRecord> {
  authorise(actor, 'action:write')
  const { id, version, whys } = input
  await refuseUnsafeText(deps, Object.fromEntries(whys.map((why, index) => [`why${index + 1}`, why])))
  return deps.database.withTenant(actor, async (tx) => {
    const { ownerName: _, evidenceAt: __, ...before } = await findOpenAction(tx, actor, id)
    const { rootCauses } = await readFindingModel(tx)
    const chosen = rootCauses.filter((cause) => input.causes.includes(cause.id))
    if (chosen.length === 0 || chosen.length < new Set(input.causes).size) {
      const message = 'Choose at least one cause of the list.'
      throw new AppError({
        code: 'invalid',
        reason: 'cause_unknown',
        message,
        fieldErrors: { causes: message },
      })
    }
    const causes = chosen.map((cause) => cause.id)
    const after: CorrectiveActionRecord = { ...before, whys, causes, version: version + 1 }
    if (!(await tx.correctiveActions.update(after, version))) throw changedSince()
    const note = [...whys.map((why) => `Why? ${why}`), ...chosen.map(({ label }) => `Cause: ${label}`)].join(
      '\n',
    )
    await tx.correctiveActions.addEntry(
      newEntry(deps, partyOf(actor), { action: before, event: 'cause_recorded', note }),
    )
    tx.audit.record(actor, {
      action: 'corrective_action.changed',
      subjectType: 'corrective_action',
      subjectId: id,
      data: { findingId: before.findingId, event: 'cause_recorded', causes, version: after.version },
    })
    return after
  })
}
