import type { VERIFY_EVENTS, WORK_EVENTS } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import type { ActionEvent } from '@daylight/domain/remediation'
import type { CorrectiveActionRecord } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { partyOf } from './new-action-entry.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'
import { type ActionChange, stepAction } from './step-action.ts'

type Change<Event extends ActionEvent> = Omit<ActionChange, 'event' | 'until'> & { readonly event: Event }

/** Agrees, disputes, starts, submits, reopens or cancels an action, for those who do the work. */
export async function advanceCorrectiveAction(
  deps: Deps,
  actor: MemberActor,
  input: Change<(typeof WORK_EVENTS)[number]>,
): Promise<CorrectiveActionRecord> {
  authorise(actor, 'action:write')
  return change(deps, actor, input)
}

/** Verifies an action on its evidence, sends it back, decides a dispute or records that it has worked. */
export async function verifyCorrectiveAction(
  deps: Deps,
  actor: MemberActor,
  input: Change<(typeof VERIFY_EVENTS)[number]>,
): Promise<CorrectiveActionRecord> {
  authorise(actor, 'action:verify')
  return change(deps, actor, input)
}

/** Closes an action with its remaining risk accepted: who, why, until when. On that day it is reopened. */
export async function acceptRemainingRisk(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number; readonly reason: string; readonly until: string },
): Promise<CorrectiveActionRecord> {
  authorise(actor, 'action:accept_risk')
  return change(deps, actor, { ...input, event: 'accept_risk' })
}

async function change(deps: Deps, actor: MemberActor, input: ActionChange): Promise<CorrectiveActionRecord> {
  await refuseUnsafeText(deps, { reason: input.reason })
  return deps.database.withTenant(actor, (tx) =>
    stepAction(deps, tx, { actor, party: partyOf(actor), role: 'member' }, input),
  )
}
