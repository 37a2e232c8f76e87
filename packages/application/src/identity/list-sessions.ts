import type { PersonActor } from '@daylight/domain/access'
import { isSessionOpen } from '@daylight/domain/identity'
import type { Deps } from '../ports/deps.ts'

export interface SessionSummary {
  readonly sessionId: string
  readonly device: string
  readonly createdAt: string
  readonly lastSeenAt: string
  /** The one that asks. */
  readonly current: boolean
}

/** Where this person is signed in, the newest use first. */
export async function listSessions(
  deps: Deps,
  person: PersonActor,
): Promise<{ readonly sessions: readonly SessionSummary[] }> {
  const now = deps.clock.now()
  const sessions = await deps.database.withPlatform(null, (tx) => tx.sessions.listOpen(person.userId, now))
  return {
    sessions: sessions
      .filter((session) => isSessionOpen(session, now))
      .map(({ sessionId, device, createdAt, lastSeenAt }) => ({
        sessionId,
        device,
        createdAt,
        lastSeenAt,
        current: sessionId === person.sessionId,
      })),
  }
}
