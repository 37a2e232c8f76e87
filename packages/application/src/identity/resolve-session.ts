import type { PersonActor } from '@daylight/domain/access'
import { isSessionOpen, shouldNoteSeen } from '@daylight/domain/identity'
import type { IdentityDeps } from '../ports/identity-services.ts'

/** Who holds this session, or null when it is unknown, revoked or over. Notes the use at most once a minute. */
export async function resolveSession(deps: IdentityDeps, secret: string): Promise<PersonActor | null> {
  const now = deps.clock.now()
  const secretHash = deps.identity.sessions.hash(secret)
  return deps.database.withPlatform(null, async (tx) => {
    const found = await tx.sessions.findBySecretHash(secretHash)
    if (!found || !isSessionOpen(found.session, now)) return null
    const { session, user } = found
    if (shouldNoteSeen(session, now)) await tx.sessions.touch(session.sessionId, now)
    return {
      kind: 'person',
      userId: user.userId,
      sessionId: session.sessionId,
      name: user.name,
      email: user.email,
      platformAdministrator: user.platformAdministrator,
    }
  })
}
