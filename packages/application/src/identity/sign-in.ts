import { AppError } from '@daylight/domain/errors'
import { describeDevice, sessionEnd } from '@daylight/domain/identity'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { type Attempt, forgiveAttempts, limitAttempts } from './limit-attempts.ts'
import { sendEmailLink } from './send-email-link.ts'

export interface SignInInput {
  readonly email: string
  readonly password: string
  /** The client's network address, for the limits only. */
  readonly network: string
  readonly userAgent: string
}

export interface SignedIn {
  /** For the cookie: stored nowhere else. */
  readonly secret: string
  readonly userId: string
  readonly sessionId: string
}

/**
 * Opens a session. An unknown address and a wrong password get the same answer after the same work. Only somebody
 * who knows the password learns that the address has still to be confirmed, and gets the link again.
 */
export async function signIn(deps: IdentityDeps, input: SignInInput): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase()
  const own: readonly Attempt[] = [{ kind: 'sign_in', of: `${email} ${input.network}` }]
  const shared: readonly Attempt[] = [
    { kind: 'sign_in_address', of: email },
    { kind: 'sign_in_network', of: input.network },
  ]
  await limitAttempts(deps, [...own, ...shared])
  const user = await deps.database.withPlatform(null, (tx) => tx.users.findByEmail(email))
  const right = await deps.identity.passwords.verify(user?.passwordHash ?? null, input.password)
  if (!user || !right) throw wrongPassword()
  if (user.emailConfirmedAt === null) {
    await limitAttempts(deps, [{ kind: 'sign_up_address', of: email }])
    await deps.database.withPlatform(null, (tx) =>
      sendEmailLink(deps, tx, { userId: user.userId, purpose: 'confirm_email' }),
    )
    throw new AppError({
      code: 'refused',
      reason: 'email_not_confirmed',
      message: 'Confirm your e-mail address first: we have sent you the link again.',
    })
  }
  await forgiveAttempts(deps, { own, shared })
  const now = deps.clock.now()
  const secret = deps.identity.sessions.make()
  const sessionId = deps.ids.next()
  await deps.database.withPlatform(null, async (tx) => {
    // The password may have been reset while it was being checked.
    const current = await tx.users.lock(user.userId)
    if (current?.passwordHash !== user.passwordHash) throw wrongPassword()
    await tx.sessions.insert({
      sessionId,
      userId: user.userId,
      secretHash: deps.identity.sessions.hash(secret),
      device: describeDevice(input.userAgent),
      createdAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
      expiresAt: sessionEnd(now).toISOString(),
      revokedAt: null,
    })
  })
  return { secret, userId: user.userId, sessionId }
}

function wrongPassword(): AppError {
  return new AppError({
    code: 'unauthenticated',
    reason: 'wrong_password',
    message: 'The e-mail address or the password is not right.',
  })
}
