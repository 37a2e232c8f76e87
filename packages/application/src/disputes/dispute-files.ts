import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import type { EvidenceSender } from '../findings/add-evidence.ts'
import { partyOf } from '../findings/new-action-entry.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import { holdStoredFile, storeEvidence } from '../findings/store-evidence.ts'
import type { StorageDeps } from '../ports/deps.ts'
import type { DisputeFileRecord } from '../ports/dispute-repository.ts'
import { holdDispute, stepDispute } from './hold-dispute.ts'

interface NewFile {
  readonly findingId: string
  readonly disputeId: string
  /** As the sender named it; only its words are kept. */
  readonly fileName: string
}

/** Adds a file to an open dispute, for a caller that has checked that the sender may see it. */
export async function keepDisputeFile(
  deps: StorageDeps,
  sender: EvidenceSender & { readonly role: 'supplier' | 'member' },
  input: NewFile,
  content: AsyncIterable<Uint8Array>,
): Promise<DisputeFileRecord> {
  const { actor, party, role } = sender
  const { disputeId } = input
  await refuseUnsafeText(deps, { file: input.fileName.replace(/[_.-]+/g, ' ') })
  const hold = (tx: Parameters<typeof holdDispute>[0]) => holdDispute(tx, actor, input)
  const as = { id: party.id, role } as const
  const asked = { field: 'file', reason: null, outcome: null } as const
  await deps.database.withTenant(actor, async (tx) => stepDispute(await hold(tx), 'add_file', as, asked))
  const file = { organisationId: actor.organisationId, fileName: input.fileName }
  return storeEvidence(deps, file, content, (stored) =>
    deps.database.withTenant(actor, async (tx) => {
      const held = await hold(tx)
      stepDispute(held, 'add_file', as, asked)
      await holdStoredFile(deps, tx, stored.storageKey)
      const record: DisputeFileRecord = {
        ...stored,
        organisationId: actor.organisationId,
        id: deps.ids.next(),
        disputeId,
        // A record that one side sent; whether it shows what it says is for whoever decides.
        grade: 'documented',
        uploadedById: party.id,
        uploadedByName: party.name,
        uploadedAt: deps.clock.now().toISOString(),
      }
      await tx.disputes.insertFile(record)
      tx.audit.record(actor, {
        action: 'dispute.file_added',
        subjectType: 'finding',
        subjectId: held.finding.id,
        data: {
          number: held.finding.number,
          disputeId,
          fileId: record.id,
          sha256: stored.sha256,
          bytes: stored.bytes,
        },
      })
      return record
    }),
  )
}

/** A file that came with a dispute to a member: a letter, or what was handed over at a meeting. */
export async function addDisputeFile(
  deps: StorageDeps,
  actor: MemberActor,
  input: NewFile,
  content: AsyncIterable<Uint8Array>,
): Promise<DisputeFileRecord> {
  authorise(actor, 'dispute:write')
  return keepDisputeFile(deps, { actor, party: partyOf(actor), role: 'member' }, input, content)
}

export interface OpenedDisputeFile {
  readonly file: DisputeFileRecord
  readonly content: AsyncIterable<Uint8Array>
}

/** A file of a dispute for downloading. That it was downloaded, and by whom, is put on record first. */
export async function openDisputeFile(
  deps: StorageDeps,
  actor: MemberActor,
  input: { readonly findingId: string; readonly disputeId: string; readonly fileId: string },
): Promise<OpenedDisputeFile> {
  authorise(actor, 'evidence:read')
  const file = await deps.database.withTenant(actor, async (tx) => {
    const found = ownedBy(actor, await tx.disputes.findFile(input.fileId))
    const dispute = ownedBy(actor, await tx.disputes.find(found.disputeId))
    if (dispute.id !== input.disputeId || dispute.findingId !== input.findingId) throw notFound()
    tx.audit.record(actor, {
      action: 'dispute.file_downloaded',
      subjectType: 'finding',
      subjectId: dispute.findingId,
      data: {
        number: dispute.finding.number,
        disputeId: dispute.id,
        fileId: found.id,
        sha256: found.sha256,
      },
    })
    return found
  })
  return { file, content: await deps.storage.get(file.storageKey) }
}
