import type { VERIFY_EVENTS, WORK_EVENTS } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy, type Permission } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { type ActionEvent, applyActionEvent } from '@daylight/domain/findings'
import { changedSince } from '../access/changed-since.ts'
import type { CorrectiveActionRecord } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { newEntry } from './new-action-entry.ts'
import { refusePersonalDetail } from './refuse-personal-detail.ts'
import { settleFinding } from './settle-finding.ts'

interface Change<Event extends ActionEvent> {
  readonly id: string
  readonly version: number
  readonly event: Event
  readonly reason: string | null
}

/** Starts, submits, reopens or cancels an action, for those who do the work. */
export function advanceCorrectiveAction(
  deps: Deps,
  actor: MemberActor,
  input: Change<(typeof WORK_EVENTS)[number]>,
): Promise<CorrectiveActionRecord> {
  return changeStatus(deps, actor, input, 'action:write')
}

/** Closes an action on its evidence, or sends it back: somebody other than its owner and its submitter. */
export function verifyCorrectiveAction(
  deps: Deps,
  actor: MemberActor,
  input: Change<(typeof VERIFY_EVENTS)[number]>,
): Promise<CorrectiveActionRecord> {
  return changeStatus(deps, actor, input, 'action:verify')
}

async function changeStatus(
  deps: Deps,
  actor: MemberActor,
  input: Change<ActionEvent>,
  permission: Permission,
): Promise<CorrectiveActionRecord> {
  authorise(actor, permission)
  const { id, version, event, reason } = input
  refusePersonalDetail({ reason })
  return deps.database.withTenant(actor, async (tx) => {
    const { findingId } = ownedBy(actor, await tx.correctiveActions.find(id))
    // Held from here: of two actions closed at once, the second sees the first and closes the finding.
    const finding = ownedBy(actor, await tx.findings.lock(findingId))
    const before = ownedBy(actor, await tx.correctiveActions.find(id))
    if (before.version !== version) throw changedSince()
    const step = applyActionEvent(before.status, event, {
      actorId: actor.membershipId,
      actorRole: 'member',
      ownerId: before.ownerId,
      submittedById: before.submittedById,
      evidenceCount: before.evidenceCount,
      reason,
    })
    if (!step.ok) {
      const { kind, message } = step.error
      throw new AppError({
        code: 'conflict',
        reason: kind,
        message,
        ...(kind === 'reason_missing' ? { fieldErrors: { reason: message } } : {}),
      })
    }
    const { state, events } = step.value
    const now = deps.clock.now().toISOString()
    const { ownerName: _, evidenceCount: __, ...record } = before
    const after: CorrectiveActionRecord = {
      ...record,
      status: state,
      submittedById: event === 'submit' ? actor.membershipId : before.submittedById,
      closedAt: state === 'closed' ? now : null,
      version: version + 1,
    }
    if (!(await tx.correctiveActions.update(after, version))) throw changedSince()
    for (const occurrence of events) {
      await tx.correctiveActions.addEntry(
        newEntry(deps, actor, {
          action: before,
          event: occurrence.type,
          to: state,
          note: occurrence.reason,
        }),
      )
    }
    tx.audit.record(actor, {
      action: 'corrective_action.changed',
      subjectType: 'corrective_action',
      subjectId: id,
      data: { findingId, event, from: before.status, to: state, version: after.version },
    })
    await settleFinding(deps, tx, actor, finding)
    return after
  })
}
