import type {
  ActionEntryEvent,
  ActionEntryRecord,
  CorrectiveActionRecord,
} from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'

/** Whoever acts on an action, as its history names them. */
export interface ActingParty {
  readonly id: string
  readonly name: string
}

export function partyOf(actor: { readonly membershipId: string; readonly name: string }): ActingParty {
  return { id: actor.membershipId, name: actor.name }
}

/** A line of an action's history as it is written now, with the writer's name as it is now. */
export function newEntry(
  deps: Deps,
  party: ActingParty,
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
    actorId: party.id,
    actorName: party.name,
    event,
    fromStatus: action.status,
    toStatus: options.to ?? action.status,
    note: options.note ?? '',
  }
}
