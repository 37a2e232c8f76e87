import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import { holdStoredFile, storeEvidence } from '../findings/store-evidence.ts'
import type { StorageDeps } from '../ports/deps.ts'
import type { OwnRecordFile } from '../ports/own-record-repository.ts'
import { findProcessOnly } from './read-record-reference.ts'
import { refuseRetired } from './save-record.ts'
import { readRecordDetails } from './view-record.ts'

/** Keeps a file beside an entry: the policy itself, a list of attendance by role, minutes of a meeting. */
export async function addRecordFile(
  deps: StorageDeps,
  actor: MemberActor,
  input: { readonly recordId: string; readonly fileName: string },
  content: AsyncIterable<Uint8Array>,
): Promise<OwnRecordFile> {
  authorise(actor, 'record:write')
  await refuseUnsafeText(deps, { file: input.fileName.replace(/[_.-]+/g, ' ') })
  await deps.database.withTenant(actor, async (tx) => {
    const record = ownedBy(actor, await tx.ownRecords.find(input.recordId))
    refuseRetired(record)
    if ((await findProcessOnly(tx, readRecordDetails(record))) !== null) throw noFileOfCases()
  })
  const file = { organisationId: actor.organisationId, fileName: input.fileName }
  return storeEvidence(deps, file, content, (stored) =>
    deps.database.withTenant(actor, async (tx) => {
      const record = ownedBy(actor, await tx.ownRecords.find(input.recordId))
      refuseRetired(record)
      await holdStoredFile(deps, tx, stored.storageKey)
      const kept: OwnRecordFile = {
        ...stored,
        organisationId: actor.organisationId,
        id: deps.ids.next(),
        recordId: record.id,
        uploadedById: actor.membershipId,
        uploadedByName: actor.name,
        uploadedAt: deps.clock.now().toISOString(),
      }
      await tx.ownRecords.insertFile(kept)
      tx.audit.record(actor, {
        action: 'record.file_added',
        subjectType: 'record',
        subjectId: record.id,
        data: { fileId: kept.id, sha256: kept.sha256, bytes: kept.bytes },
      })
      return kept
    }),
  )
}

/** A file about referrals could hold a case. */
function noFileOfCases(): AppError {
  return new AppError({
    code: 'refused',
    reason: 'record_no_cases',
    message: 'No file is kept about referrals: it could hold what happened to a person.',
  })
}

/** A file for downloading. That it was downloaded, and by whom, is put on record first. */
export async function openRecordFile(
  deps: StorageDeps,
  actor: MemberActor,
  input: { readonly recordId: string; readonly fileId: string },
): Promise<{ readonly file: OwnRecordFile; readonly content: AsyncIterable<Uint8Array> }> {
  authorise(actor, 'record:read')
  const file = await deps.database.withTenant(actor, async (tx) => {
    const found = ownedBy(actor, await tx.ownRecords.findFile(input.fileId))
    if (found.recordId !== input.recordId) throw notFound()
    tx.audit.record(actor, {
      action: 'record.file_downloaded',
      subjectType: 'record',
      subjectId: found.recordId,
      data: { fileId: found.id, sha256: found.sha256 },
    })
    return found
  })
  return { file, content: await deps.storage.get(file.storageKey) }
}
