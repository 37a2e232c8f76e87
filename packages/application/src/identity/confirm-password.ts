import { type MemberActor, notFound } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { AttemptKind } from '@daylight/domain/identity'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { forgiveAttempts, limitAttempts } from './limit-attempts.ts'

/** Asks a signed-in member for their password again, before what cannot be taken back. Guessing is slowed down. */
export async function confirmPassword(
  deps: IdentityDeps,
  actor: MemberActor,
  { password, kind }: { readonly password: string; readonly kind: AttemptKind },
): Promise<void> {
  const attempt = { kind, of: actor.userId }
  await limitAttempts(deps, [attempt])
  const user = await deps.database.withPlatform(null, (tx) => tx.users.find(actor.userId))
  if (!user) throw notFound()
  if (!(await deps.identity.passwords.verify(user.passwordHash, password))) {
    const message = 'This is not your password.'
    throw new AppError({
      code: 'invalid',
      reason: 'wrong_password',
      message,
      fieldErrors: { password: message },
    })
  }
  await forgiveAttempts(deps, { own: [attempt], shared: [] })
}
