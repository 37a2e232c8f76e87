import type { PersonActor } from '@daylight/domain/access'
import { notFound } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { choosePassword } from './choose-password.ts'
import { forgiveAttempts, limitAttempts } from './limit-attempts.ts'

/** Asks for the current password, sets the new one, and ends every other session. */
export async function changePassword(
  deps: IdentityDeps,
  person: PersonActor,
  input: { readonly currentPassword: string; readonly newPassword: string },
): Promise<{ readonly revoked: number }> {
  const attempt = { kind: 'change_password', of: person.userId } as const
  await limitAttempts(deps, [attempt])
  const user = await deps.database.withPlatform(null, (tx) => tx.users.find(person.userId))
  if (!user) throw notFound()
  if (!(await deps.identity.passwords.verify(user.passwordHash, input.currentPassword))) {
    const message = 'This is not your current password.'
    throw new AppError({
      code: 'invalid',
      reason: 'wrong_password',
      message,
      fieldErrors: { currentPassword: message },
    })
  }
  const { userId, email, name } = user
  const passwordHash = await choosePassword(deps, {
    password: input.newPassword,
    email,
    name,
    field: 'newPassword',
  })
  const revoked = await deps.database.withPlatform(null, async (tx) => {
    const now = deps.clock.now()
    await tx.users.lock(userId)
    await tx.users.setPassword(userId, passwordHash)
    await tx.emailLinks.useAll({ userId, purpose: 'reset_password', at: now })
    return tx.sessions.revokeAll({ userId, at: now, except: person.sessionId })
  })
  await forgiveAttempts(deps, { own: [attempt], shared: [] })
  return { revoked }
}
