import type { Actor } from '@daylight/domain/access'
import type { SealDeps, SealingKeyRecord } from '../ports/published-statements.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** The newest key, unless a new one is wanted or the server's secret has changed since it was made. */
export async function chooseSealingKey(
  deps: SealDeps,
  actor: Actor,
  tx: TenantTransaction,
  newKey: boolean,
): Promise<SealingKeyRecord> {
  const { organisationId } = actor
  const [newest] = await tx.published.keys()
  const usable =
    newest !== undefined && deps.sealer.publicKey({ organisationId, keyId: newest.id }) === newest.publicKey
  if (usable && !newKey) return newest
  const keyId = deps.ids.next()
  const key: SealingKeyRecord = {
    organisationId,
    id: keyId,
    publicKey: deps.sealer.publicKey({ organisationId, keyId }),
    createdAt: deps.clock.now().toISOString(),
  }
  await tx.published.insertKey(key)
  tx.audit.record(actor, {
    action: 'statement.sealing_key_made',
    subjectType: 'organisation',
    subjectId: organisationId,
    data: { keyId, publicKey: key.publicKey },
  })
  return key
}
