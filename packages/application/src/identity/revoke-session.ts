import { notFound, type PersonActor } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'

/** Ends one of the person's own sessions at once. */
export async function revokeSession(
  deps: Deps,
  person: PersonActor,
  input: { readonly sessionId: string },
): Promise<{ readonly done: true }> {
  const revoked = await deps.database.withPlatform(null, (tx) =>
    tx.sessions.revoke({ userId: person.userId, sessionId: input.sessionId, at: deps.clock.now() }),
  )
  if (!revoked) throw notFound()
  return { done: true }
}
