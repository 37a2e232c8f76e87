import type { SystemActor } from '@daylight/domain/access'
import type { StorageDeps } from '../ports/deps.ts'
import { deleteOldObjects, isOlderThan } from '../storage/delete-old-objects.ts'

const HOUR_MS = 3_600_000
/** A file that is being received, or received and not yet recorded. */
const MAY_STILL_BE_RECORDED_MS = HOUR_MS

const EVIDENCE = /^evidence\/(?<organisationId>[0-9a-f-]{36})\/[0-9a-f]{64}$/

/** Deletes what a crash left between receiving evidence and recording it. Answers how many files. */
export async function sweepEvidence(deps: StorageDeps): Promise<number> {
  let deleted = await deleteOldObjects(deps, 'incoming/', MAY_STILL_BE_RECORDED_MS)
  for await (const key of deps.storage.list('evidence/')) {
    const organisationId = EVIDENCE.exec(key)?.groups?.['organisationId']
    if (organisationId === undefined || !(await isOlderThan(deps, key, MAY_STILL_BE_RECORDED_MS))) continue
    if (await deleteUnrecorded(deps, organisationId, key)) deleted += 1
  }
  return deleted
}

function deleteUnrecorded(deps: StorageDeps, organisationId: string, key: string): Promise<boolean> {
  const actor: SystemActor = { kind: 'system', organisationId, name: 'Daylight' }
  return deps.database.withTenant(actor, async (tx) => {
    // Held until the file is gone: the same file sent again meanwhile waits, and then finds it missing.
    await tx.evidence.lockFile(key)
    if (await tx.evidence.isRecorded(key)) return false
    await deps.storage.delete(key)
    return true
  })
}
