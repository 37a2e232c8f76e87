import type { IdentityDeps } from '../ports/identity-services.ts'

/** Revokes the session that this secret opens, if it is one. */
export async function signOut(deps: IdentityDeps, secret: string): Promise<void> {
  const secretHash = deps.identity.sessions.hash(secret)
  await deps.database.withPlatform(null, async (tx) => {
    const found = await tx.sessions.findBySecretHash(secretHash)
    if (!found) return
    const { userId, sessionId } = found.session
    await tx.sessions.revoke({ userId, sessionId, at: deps.clock.now() })
  })
}
