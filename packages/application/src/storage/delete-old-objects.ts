import type { StorageDeps } from '../ports/deps.ts'

type Deps = Pick<StorageDeps, 'storage' | 'clock'>

/** Whether a stored object is there and has been for so long. */
export async function isOlderThan({ storage, clock }: Deps, key: string, ms: number): Promise<boolean> {
  const facts = await storage.stat(key)
  return facts !== null && clock.now().getTime() - facts.storedAt.getTime() >= ms
}

/** Deletes the objects under a prefix that have been there for so long. Answers how many. */
export async function deleteOldObjects(deps: Deps, prefix: string, ms: number): Promise<number> {
  let deleted = 0
  for await (const key of deps.storage.list(prefix)) {
    if (!(await isOlderThan(deps, key, ms))) continue
    await deps.storage.delete(key)
    deleted += 1
  }
  return deleted
}
