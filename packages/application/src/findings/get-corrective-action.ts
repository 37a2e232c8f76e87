import { VERIFY_EVENTS } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy, type Permission, roleMay } from '@daylight/domain/access'
import { addDays, isBefore, isoDate } from '@daylight/domain/dates'
import type { FindingModel } from '@daylight/domain/findings'
import {
  type ActionEvent,
  applyActionEvent,
  isActionOverdue,
  possibleActionEvents,
} from '@daylight/domain/remediation'
import type {
  ActionEntryEvent,
  EvidenceRecord,
  MilestoneRecord,
  NamedCorrectiveAction,
} from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { FindingRecord } from '../ports/finding-register.ts'
import { typeOfMedia } from './evidence-types.ts'
import { readFindingModel } from './read-finding-model.ts'
import { contextOf } from './step-action.ts'
import { type FindingEvent, tellActionEntry } from './tell-finding-history.ts'

export interface CorrectiveActionView extends Omit<NamedCorrectiveAction, 'causes' | 'signOff'> {
  readonly causes: readonly { readonly id: string; readonly label: string }[]
  readonly signOff: FindingModel['signOffs'][number] | null
  readonly milestones: readonly (MilestoneRecord & { readonly late: boolean })[]
  readonly overdue: boolean
  readonly submittedByName: string | null
  readonly finding: FindingRecord
  readonly evidence: readonly (EvidenceRecord & {
    readonly type: ReturnType<typeof typeOfMedia>
    readonly expired: boolean
  })[]
  readonly history: readonly FindingEvent[]
  readonly events: readonly ActionEvent[]
  readonly mayWrite: boolean
  readonly mayAddEvidence: boolean
  readonly verifiedByName: string | null
  /** Why an event on offer is refused to this person now; a missing reason does not count. */
  readonly refused: readonly { readonly event: ActionEvent; readonly message: string }[]
}

const verifying: readonly ActionEvent[] = VERIFY_EVENTS

function permissionFor(event: ActionEvent): Permission {
  if (event === 'accept_risk') return 'action:accept_risk'
  return verifying.includes(event) ? 'action:verify' : 'action:write'
}

/** An action with its evidence and history, and what the person asking may make happen now. */
export async function getCorrectiveAction(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string },
): Promise<CorrectiveActionView> {
  authorise(actor, 'finding:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const action = ownedBy(actor, await tx.correctiveActions.find(input.id))
    const finding = ownedBy(actor, await tx.findings.find(action.findingId))
    const evidence = await tx.evidence.listFor(action.id)
    const entries = await tx.correctiveActions.entriesOf([action.id])
    const model = await readFindingModel(tx)
    const milestones = await tx.correctiveActions.milestonesOf(action.id)
    const mayWrite = roleMay(actor.role, 'action:write')
    const events = possibleActionEvents(action.status, 'member').filter((event) =>
      roleMay(actor.role, permissionFor(event)),
    )
    const nameOf = (id: string | null, event: ActionEntryEvent) =>
      entries.find((entry) => entry.event === event && entry.actorId === id)?.actorName ?? null
    return {
      ...action,
      finding,
      causes: model.rootCauses.filter(({ id }) => action.causes.includes(id)),
      signOff: model.signOffs.find(({ id }) => id === action.signOff) ?? null,
      milestones: milestones.map((item) => ({
        ...item,
        late: !finding.disputed && item.doneAt === null && item.dueOn < today,
      })),
      overdue: isActionOverdue(action.status, isoDate(action.dueOn), today, finding.disputed),
      submittedByName: nameOf(action.submittedById, 'action_submitted'),
      verifiedByName: nameOf(action.verifiedById, 'action_verified'),
      evidence: evidence.map((item) => ({
        ...item,
        type: typeOfMedia(item.mediaType),
        expired: item.expiresOn !== null && isBefore(isoDate(item.expiresOn), today),
      })),
      history: entries.map((entry) => tellActionEntry(entry, null)),
      events,
      mayWrite,
      mayAddEvidence: mayWrite && action.status !== 'cancelled' && action.status !== 'risk_accepted',
      refused: events.flatMap((event) => whyNot(actor, action, event, today)),
    }
  })
}

/** Tried with a reason and a day, which the form asks for: what is left is what the person cannot mend by writing. */
function whyNot(actor: MemberActor, action: NamedCorrectiveAction, event: ActionEvent, today: string) {
  const as = { id: actor.membershipId, role: 'member', today } as const
  const tried = applyActionEvent(
    action.status,
    event,
    contextOf(action, as, { reason: 'asked', until: addDays(isoDate(today), 1) }),
  )
  return tried.ok ? [] : [{ event, message: tried.error.message }]
}
