import type { MemberActor } from '@daylight/domain/access'
import type {
  ActionEntryEvent,
  ActionEntryRecord,
  CorrectiveActionRecord,
} from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'

/** A line of an action's history as it is written now, with the writer's name as it is now. */
export function newEntry(
  deps: Deps,
  actor: MemberActor,
  options: {
    readonly action: Pick<CorrectiveActionRecord, 'id' | 'status'>
    readonly event: ActionEntryEvent
    readonly to?: CorrectiveActionRecord['status']
    readonly note?: string | null
  },
): ActionEntryRecord {
  const { action, event } = options
  return {
    id: deps.ids.next(),
    actionId: action.id,
    at: deps.clock.now().toISOString(),
    actorId: actor.membershipId,
    actorName: actor.name,
    event,
    fromStatus: action.status,
    toStatus: options.to ?? action.status,
    note: options.note ?? '',
  }
}
