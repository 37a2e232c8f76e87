import type { EvidenceGrade } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy, type RecordedActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { EvidenceRecord, NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { StorageDeps } from '../ports/deps.ts'
import { type ActingParty, newEntry, partyOf } from './new-action-entry.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'
import { holdStoredFile, storeEvidence } from './store-evidence.ts'

export interface EvidenceFile {
  readonly findingId: string
  readonly actionId: string
  /** As the sender named it; only its words are kept. */
  readonly fileName: string
  readonly grade: EvidenceGrade
  readonly expiresOn: string | null
}

export type EvidenceUpload = EvidenceFile

/** Whoever sends a file, for the record and as the action's history names them. */
export interface EvidenceSender {
  readonly actor: RecordedActor
  readonly party: ActingParty
}

/**
 * Stores one file as evidence of an action, by its SHA-256. The file is received whole before anything is recorded; a
 * file that is refused leaves nothing behind.
 */
export async function addEvidence(
  deps: StorageDeps,
  actor: MemberActor,
  input: EvidenceUpload,
  content: AsyncIterable<Uint8Array>,
): Promise<EvidenceRecord> {
  authorise(actor, 'action:write')
  return keepEvidence(deps, { actor, party: partyOf(actor) }, input, content)
}

/** As `addEvidence`, for a caller that has checked that the sender may. */
export async function keepEvidence(
  deps: StorageDeps,
  sender: EvidenceSender,
  input: EvidenceFile,
  content: AsyncIterable<Uint8Array>,
): Promise<EvidenceRecord> {
  const { actor, party } = sender
  await checkDetails(deps, input)
  await deps.database.withTenant(actor, async (tx) =>
    checkAction(actor, input, await tx.correctiveActions.find(input.actionId)),
  )
  const file = { organisationId: actor.organisationId, fileName: input.fileName }
  return storeEvidence(deps, file, content, async (stored) => {
    const evidence: EvidenceRecord = {
      ...stored,
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      actionId: input.actionId,
      grade: input.grade,
      expiresOn: input.expiresOn,
      uploadedById: party.id,
      uploadedByName: party.name,
      uploadedAt: deps.clock.now().toISOString(),
    }
    await record(deps, sender, input, evidence)
    return evidence
  })
}

async function checkDetails(deps: StorageDeps, input: EvidenceFile): Promise<void> {
  await refuseUnsafeText(deps, { file: input.fileName.replace(/[_.-]+/g, ' ') })
  if (input.expiresOn === null || input.expiresOn >= deps.clock.today()) return
  const message = 'This evidence has run out already. Enter a later day, or leave it blank.'
  throw new AppError({
    code: 'invalid',
    reason: 'evidence_expired',
    message,
    fieldErrors: { expiresOn: message },
  })
}

function checkAction(
  actor: RecordedActor,
  input: EvidenceFile,
  found: NamedCorrectiveAction | null,
): NamedCorrectiveAction {
  const action = ownedBy(actor, found?.findingId === input.findingId ? found : null)
  // What is verified still takes evidence: only new data can show that it has worked.
  if (action.status !== 'cancelled' && action.status !== 'risk_accepted') return action
  throw new AppError({
    code: 'conflict',
    reason: 'action_finished',
    message: 'This action is finished. Reopen it before you add evidence.',
  })
}

async function record(
  deps: StorageDeps,
  { actor, party }: EvidenceSender,
  input: EvidenceFile,
  evidence: EvidenceRecord,
): Promise<void> {
  await deps.database.withTenant(actor, async (tx) => {
    // The same lock as closing takes: evidence never arrives on an action that is being closed.
    ownedBy(actor, await tx.findings.lock(input.findingId))
    const action = checkAction(actor, input, await tx.correctiveActions.find(input.actionId))
    await holdStoredFile(deps, tx, evidence.storageKey)
    await tx.evidence.insert(evidence)
    await tx.correctiveActions.addEntry(
      newEntry(deps, party, { action, event: 'evidence_added', note: evidence.fileName }),
    )
    tx.audit.record(actor, {
      action: 'evidence.added',
      subjectType: 'evidence',
      subjectId: evidence.id,
      data: { actionId: action.id, sha256: evidence.sha256, bytes: evidence.bytes, grade: evidence.grade },
    })
  })
}
