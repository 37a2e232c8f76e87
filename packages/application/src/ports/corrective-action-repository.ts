import type { EvidenceGrade } from '@daylight/contracts'
import type { SignOff } from '@daylight/domain/findings'
import type { ActionOccurrence, ActionState } from '@daylight/domain/remediation'

/** Something agreed that puts a finding right. */
export interface CorrectiveActionRecord {
  readonly organisationId: string
  readonly id: string
  readonly findingId: string
  readonly title: string
  readonly ownerSide: 'buyer' | 'supplier'
  /** A membership; null when the supplier is to do it. */
  readonly ownerId: string | null
  readonly createdById: string
  readonly submittedById: string | null
  readonly disputedById: string | null
  readonly verifiedById: string | null
  /** Calendar dates. */
  readonly dueOn: string
  readonly firstDueOn: string
  readonly effectDueOn: string | null
  readonly riskUntil: string | null
  /** Answers to “why”, from the failing down to its cause; ids of root causes in the finding model. */
  readonly whys: readonly string[]
  readonly causes: readonly string[]
  readonly evidenceAsked: string
  /** How it is signed off; null in actions older than the choice, or where the severity asks for nothing. */
  readonly signOff: SignOff | null
  /** How often the day was put off. */
  readonly extensions: number
  readonly status: ActionState
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly closedAt: string | null
  readonly reopenedAt: string | null
  readonly verifiedAt: string | null
  readonly version: number
}

export interface NamedCorrectiveAction extends CorrectiveActionRecord {
  readonly ownerName: string
  /** When each item of evidence was added. */
  readonly evidenceAt: readonly string[]
}

export type ActionEntryEvent =
  | ActionOccurrence['type']
  | 'created'
  | 'changed'
  | 'noted'
  | 'message'
  | 'evidence_added'
  | 'cause_recorded'
  | 'milestone_added'
  | 'milestone_done'
  | 'due_day_moved'

/** A step on the way of an action. Agreed once; that it is done is added, and its day moves with the action’s. */
export interface MilestoneRecord {
  readonly id: string
  readonly actionId: string
  readonly title: string
  /** Calendar date. */
  readonly dueOn: string
  readonly createdAt: string
  readonly doneAt: string | null
  readonly doneByName: string | null
}

/** One line of an action's history. Never changed, never removed. */
export interface ActionEntryRecord {
  readonly id: string
  readonly actionId: string
  readonly at: string
  /** The membership, and its name as it was then. */
  readonly actorId: string
  readonly actorName: string
  readonly event: ActionEntryEvent
  readonly fromStatus: ActionState
  readonly toStatus: ActionState
  readonly note: string
}

export interface CorrectiveActionRepository {
  find(id: string): Promise<NamedCorrectiveAction | null>
  /** The order in which they were agreed. */
  listFor(findingId: string): Promise<readonly NamedCorrectiveAction[]>
  /** Closed with a risk accepted until this calendar date or an earlier one. */
  listAcceptedUntil(day: string): Promise<readonly NamedCorrectiveAction[]>
  insert(action: CorrectiveActionRecord): Promise<void>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(action: CorrectiveActionRecord, expectedVersion: number): Promise<boolean>
  /** By day. */
  milestonesOf(actionId: string): Promise<readonly MilestoneRecord[]>
  addMilestone(milestone: MilestoneRecord): Promise<void>
  /** False when it is done already. */
  completeMilestone(id: string, done: { readonly at: string; readonly byName: string }): Promise<boolean>
  /** To another day, unless it is done. */
  moveMilestone(id: string, dueOn: string): Promise<void>
  addEntry(entry: ActionEntryRecord): Promise<void>
  /** Newest first. */
  entriesOf(actionIds: readonly string[]): Promise<readonly ActionEntryRecord[]>
}

/** One file that shows something, as it was received. Never changed, never removed. */
export interface EvidenceRecord {
  readonly organisationId: string
  readonly id: string
  readonly actionId: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  /** Of the file as it was received, in hexadecimal. */
  readonly sha256: string
  readonly storageKey: string
  readonly grade: EvidenceGrade
  /** Calendar date after which it shows nothing any more. */
  readonly expiresOn: string | null
  readonly uploadedById: string
  readonly uploadedByName: string
  readonly uploadedAt: string
}

export interface EvidenceRepository {
  find(id: string): Promise<EvidenceRecord | null>
  /** Newest first. */
  listFor(actionId: string): Promise<readonly EvidenceRecord[]>
  insert(evidence: EvidenceRecord): Promise<void>
  /** Until the transaction ends, no other records or sweeps this stored file. */
  lockFile(storageKey: string): Promise<void>
  isRecorded(storageKey: string): Promise<boolean>
}
