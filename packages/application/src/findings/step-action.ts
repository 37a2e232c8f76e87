import { ownedBy, type RecordedActor } from '@daylight/domain/access'
import { addDays, isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { severityRule } from '@daylight/domain/findings'
import {
  type ActionEvent,
  type ActionRole,
  type ActionState,
  applyActionEvent,
} from '@daylight/domain/remediation'
import { changedSince } from '../access/changed-since.ts'
import type { CorrectiveActionRecord, NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { FindingRecord } from '../ports/finding-register.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { type ActingParty, newEntry } from './new-action-entry.ts'
import { readFindingModel } from './read-finding-model.ts'
import { refuseEndedFinding } from './refuse-ended-finding.ts'
import { settleFinding } from './settle-finding.ts'

export interface ActionChange {
  readonly id: string
  readonly version: number
  readonly event: ActionEvent
  readonly reason: string | null
  /** Until when a remaining risk is accepted. */
  readonly until?: string
}

export interface ActingAs {
  readonly actor: RecordedActor
  readonly party: ActingParty
  readonly role: ActionRole
}

/** What an event is decided on: everything that the table of states asks about. */
export function contextOf(
  action: NamedCorrectiveAction,
  as: { readonly id: string; readonly role: ActionRole; readonly today: string },
  asked: { readonly reason: string | null; readonly until?: string | undefined },
) {
  const riskUntil = asked.until ?? action.riskUntil
  return {
    ...action,
    actorId: as.id,
    actorRole: as.role,
    effectDueOn: action.effectDueOn === null ? null : isoDate(action.effectDueOn),
    riskUntil: riskUntil === null ? null : isoDate(riskUntil),
    today: isoDate(as.today),
    reason: asked.reason,
  }
}

/**
 * One step of an action, in the caller's transaction: decided on the locked rows, saved with its version, written into
 * its history and the record. Every way to move an action, of whichever side, goes through here.
 */
export async function stepAction(
  deps: Deps,
  tx: TenantTransaction,
  as: ActingAs,
  change: ActionChange,
): Promise<CorrectiveActionRecord> {
  const { actor, party, role } = as
  const { id, version, event, reason, until } = change
  const { findingId } = ownedBy(actor, await tx.correctiveActions.find(id))
  // Held from here: of two actions verified at once, the second sees the first and closes the finding.
  const finding = ownedBy(actor, await tx.findings.lock(findingId))
  refuseEndedFinding(finding)
  const before = ownedBy(actor, await tx.correctiveActions.find(id))
  if (before.version !== version) throw changedSince()
  const today = deps.clock.today()
  const step = applyActionEvent(
    before.status,
    event,
    contextOf(before, { id: party.id, role, today }, { reason, until }),
  )
  if (!step.ok) {
    const { kind, message } = step.error
    const field = kind === 'reason_missing' ? 'reason' : kind === 'until_missing' ? 'until' : null
    throw new AppError({
      code: 'conflict',
      reason: kind,
      message,
      ...(field === null ? {} : { fieldErrors: { [field]: message } }),
    })
  }
  const { state, events } = step.value
  const after = await tellAfter(deps, tx, { before, finding, event, state, party, until })
  if (!(await tx.correctiveActions.update(after, version))) throw changedSince()
  for (const occurrence of events) {
    await tx.correctiveActions.addEntry(
      newEntry(deps, party, { action: before, event: occurrence.type, to: state, note: occurrence.reason }),
    )
  }
  tx.audit.record(actor, {
    action: 'corrective_action.changed',
    subjectType: 'corrective_action',
    subjectId: id,
    data: {
      findingId,
      event,
      from: before.status,
      to: state,
      version: after.version,
      ...(until === undefined ? {} : { until }),
    },
  })
  await settleFinding(deps, tx, actor, finding)
  return after
}

async function tellAfter(
  deps: Deps,
  tx: TenantTransaction,
  step: {
    readonly before: NamedCorrectiveAction
    readonly finding: FindingRecord
    readonly event: ActionEvent
    readonly state: ActionState
    readonly party: ActingParty
    readonly until: string | undefined
  },
): Promise<CorrectiveActionRecord> {
  const { before, finding, event, state, party, until } = step
  const { ownerName: _, evidenceAt: __, ...record } = before
  const now = deps.clock.now().toISOString()
  const moved: CorrectiveActionRecord = { ...record, status: state, version: before.version + 1 }
  switch (event) {
    case 'submit':
      return { ...moved, submittedById: party.id }
    case 'dispute':
      return { ...moved, disputedById: party.id }
    case 'verify': {
      const { effectCheckDays } = severityRule(await readFindingModel(tx), finding.severity)
      const effectDueOn = addDays(deps.clock.today(), effectCheckDays ?? 0)
      return { ...moved, verifiedAt: now, verifiedById: party.id, effectDueOn, closedAt: now }
    }
    case 'accept_risk':
      return { ...moved, riskUntil: until ?? null, closedAt: now }
    case 'reopen':
    case 'end_acceptance':
      return {
        ...moved,
        reopenedAt: now,
        verifiedAt: null,
        verifiedById: null,
        effectDueOn: null,
        riskUntil: null,
        closedAt: null,
      }
    default:
      return moved
  }
}
