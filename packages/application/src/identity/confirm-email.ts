import { AppError } from '@daylight/domain/errors'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { isLinkOpen, readEmailLinkToken } from './email-link-token.ts'
import { limitAttempts } from './limit-attempts.ts'
import { linkOver } from './refusals.ts'

/**
 * Confirms the address with the link and the password chosen at sign-up: a stranger who signed up with somebody
 * else's address has one, its owner has the other. Answers the address, to sign in with.
 */
export async function confirmEmail(
  deps: IdentityDeps,
  input: { readonly token: string; readonly password: string },
): Promise<{ readonly email: string }> {
  const id = readEmailLinkToken(deps.identity.links, 'confirm_email', input.token)
  await limitAttempts(deps, [{ kind: 'confirm_link', of: id }])
  const found = await deps.database.withPlatform(null, async (tx) => {
    const link = await tx.emailLinks.find(id)
    const user = link && (await tx.users.find(link.userId))
    return link && user ? { link, user } : null
  })
  if (!found || !isLinkOpen(found.link, 'confirm_email', deps.clock.now())) throw linkOver()
  const { user } = found
  if (!(await deps.identity.passwords.verify(user.passwordHash, input.password))) {
    const message =
      'This is not the password chosen when this address last signed up. If it was not you, or you have forgotten it, reset the password.'
    throw new AppError({
      code: 'invalid',
      reason: 'wrong_password',
      message,
      fieldErrors: { password: message },
    })
  }
  await deps.database.withPlatform(null, async (tx) => {
    const current = await tx.users.lock(user.userId)
    if (current?.passwordHash !== user.passwordHash) throw linkOver()
    const now = deps.clock.now()
    if (!(await tx.emailLinks.use(id, now))) throw linkOver()
    await tx.users.confirmEmail(user.userId, now)
  })
  return { email: user.email }
}
