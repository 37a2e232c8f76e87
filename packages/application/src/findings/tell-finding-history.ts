import { auditActions, isAuditAction, type StoredAuditLink } from '@daylight/domain/audit'
import type {
  ActionEntryEvent,
  ActionEntryRecord,
  CorrectiveActionRecord,
} from '../ports/corrective-action-repository.ts'

export interface FindingEvent {
  readonly id: string
  readonly at: string
  readonly actorName: string
  readonly what: string
  /** The action that it is about, when it is about one. */
  readonly about: string | null
  readonly note: string
}

const entryWords: Readonly<Record<ActionEntryEvent, string>> = {
  created: 'asked for the action',
  changed: 'changed the action',
  noted: 'wrote a note',
  message: 'wrote to the other side',
  evidence_added: 'added evidence',
  cause_recorded: 'recorded the root cause',
  milestone_added: 'agreed a step on the way',
  milestone_done: 'marked a step as done',
  due_day_moved: 'ended a dispute, so the days move',
  action_agreed: 'agreed to the action',
  action_disputed: 'disputed the action',
  action_dispute_upheld: 'found the dispute right and withdrew the action',
  action_dispute_rejected: 'decided the dispute: the action stands',
  action_started: 'started the action',
  action_submitted: 'submitted the action to be verified',
  action_verified: 'verified the action',
  action_sent_back: 'sent the action back',
  action_proved_effective: 'recorded that the action has worked',
  action_reopened: 'reopened the action',
  action_risk_accepted: 'accepted the remaining risk',
  action_acceptance_ended: 'reopened the action: the day until which its risk was accepted has come',
  action_cancelled: 'cancelled the action',
  action_ended_with_finding: 'withdrew the finding, and the action with it',
}

/** An entry of an action's history, in words. */
export function tellActionEntry(entry: ActionEntryRecord, about: string | null): FindingEvent {
  const { id, at, actorName, note } = entry
  return { id, at, actorName, note, about, what: entryWords[entry.event] }
}

function tellAuditLink(link: StoredAuditLink): FindingEvent {
  const { reason, because } = link.data
  const byItself = because === 'actions' ? ' by its actions' : ''
  const words = isAuditAction(link.action) ? auditActions[link.action] : link.action
  return {
    id: link.id,
    at: link.at,
    actorName: link.actorName,
    what: `${words}${byItself}`,
    about: null,
    note: typeof reason === 'string' ? reason : '',
  }
}

/** What happened to a finding and its actions, newest first. */
export function tellFindingHistory(options: {
  readonly links: readonly StoredAuditLink[]
  readonly entries: readonly ActionEntryRecord[]
  readonly actions: readonly CorrectiveActionRecord[]
}): readonly FindingEvent[] {
  const titles = new Map(options.actions.map(({ id, title }) => [id, title]))
  return [
    ...options.links.map(tellAuditLink),
    ...options.entries.map((entry) => tellActionEntry(entry, titles.get(entry.actionId) ?? null)),
  ].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
}
