import type { PersonActor } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'

/** Ends every session of the person at once, this one too. */
export async function signOutEverywhere(
  deps: Deps,
  person: PersonActor,
): Promise<{ readonly revoked: number }> {
  const revoked = await deps.database.withPlatform(null, (tx) =>
    tx.sessions.revokeAll({ userId: person.userId, at: deps.clock.now() }),
  )
  return { revoked }
}
