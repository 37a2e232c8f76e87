import { VERIFY_EVENTS } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import { isBefore, isoDate } from '@daylight/domain/dates'
import {
  type ActionEvent,
  applyActionEvent,
  isActionOverdue,
  possibleActionEvents,
} from '@daylight/domain/findings'
import type { EvidenceRecord, NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { FindingRecord } from '../ports/finding-register.ts'
import { typeOfMedia } from './evidence-types.ts'
import { type FindingEvent, tellActionEntry } from './tell-finding-history.ts'

export interface CorrectiveActionView extends NamedCorrectiveAction {
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
  readonly cannotClose: string | null
}

const verifying: readonly ActionEvent[] = VERIFY_EVENTS

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
    const mayWrite = roleMay(actor.role, 'action:write')
    const finished = action.status === 'closed' || action.status === 'cancelled'
    const events = possibleActionEvents(action.status, 'member').filter((event) =>
      roleMay(actor.role, verifying.includes(event) ? 'action:verify' : 'action:write'),
    )
    return {
      ...action,
      finding,
      overdue: isActionOverdue(action.status, isoDate(action.dueOn), today),
      submittedByName:
        entries.find(({ event, actorId }) => event === 'action_submitted' && actorId === action.submittedById)
          ?.actorName ?? null,
      evidence: evidence.map((item) => ({
        ...item,
        type: typeOfMedia(item.mediaType),
        expired: item.expiresOn !== null && isBefore(isoDate(item.expiresOn), today),
      })),
      history: entries.map((entry) => tellActionEntry(entry, null)),
      events,
      mayWrite,
      mayAddEvidence: mayWrite && !finished,
      cannotClose: events.includes('close') ? whyNotClose(actor, action) : null,
    }
  })
}

function whyNotClose(actor: MemberActor, action: NamedCorrectiveAction): string | null {
  const tried = applyActionEvent(action.status, 'close', {
    actorId: actor.membershipId,
    actorRole: 'member',
    ownerId: action.ownerId,
    submittedById: action.submittedById,
    evidenceCount: action.evidenceCount,
    reason: null,
  })
  return tried.ok ? null : tried.error.message
}
