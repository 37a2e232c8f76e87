import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import type { EvidenceRecord } from '../ports/corrective-action-repository.ts'
import type { StorageDeps } from '../ports/deps.ts'

export interface OpenedEvidence {
  readonly evidence: EvidenceRecord
  readonly content: AsyncIterable<Uint8Array>
}

/** A file of evidence for downloading. That it was downloaded, and by whom, is put on record first. */
export async function openEvidence(
  deps: StorageDeps,
  actor: MemberActor,
  input: { readonly findingId: string; readonly actionId: string; readonly evidenceId: string },
): Promise<OpenedEvidence> {
  authorise(actor, 'evidence:read')
  const evidence = await deps.database.withTenant(actor, async (tx) => {
    const found = ownedBy(actor, await tx.evidence.find(input.evidenceId))
    const action = ownedBy(actor, await tx.correctiveActions.find(found.actionId))
    if (action.id !== input.actionId || action.findingId !== input.findingId) throw notFound()
    tx.audit.record(actor, {
      action: 'evidence.downloaded',
      subjectType: 'evidence',
      subjectId: found.id,
      data: { actionId: action.id, sha256: found.sha256 },
    })
    return found
  })
  return { evidence, content: await deps.storage.get(evidence.storageKey) }
}
