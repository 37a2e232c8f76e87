import type { IdentityDeps } from '../ports/identity-services.ts'
import { choosePassword } from './choose-password.ts'
import { isLinkOpen, readEmailLinkToken } from './email-link-token.ts'
import { forgiveAttempts } from './limit-attempts.ts'
import { linkOver } from './refusals.ts'

/**
 * Sets the password and signs the person out everywhere; other reset links end too. Whoever opened the link reads
 * the mailbox, so the address counts as confirmed and a lock after wrong passwords is lifted.
 */
export async function resetPassword(
  deps: IdentityDeps,
  request: { readonly network: string },
  input: { readonly token: string; readonly password: string },
): Promise<{ readonly email: string }> {
  const id = readEmailLinkToken(deps.identity.links, 'reset_password', input.token)
  const user = await deps.database.withPlatform(null, async (tx) => {
    const link = await tx.emailLinks.find(id)
    if (!link || !isLinkOpen(link, 'reset_password', deps.clock.now())) throw linkOver()
    return tx.users.find(link.userId)
  })
  if (!user) throw linkOver()
  const { userId, email, name } = user
  const passwordHash = await choosePassword(deps, {
    password: input.password,
    email,
    name,
    field: 'password',
  })
  await deps.database.withPlatform(null, async (tx) => {
    const now = deps.clock.now()
    await tx.users.lock(userId)
    if (!(await tx.emailLinks.use(id, now))) throw linkOver()
    await tx.emailLinks.useAll({ userId, purpose: 'reset_password', at: now })
    await tx.users.setPassword(userId, passwordHash)
    await tx.users.confirmEmail(userId, now)
    await tx.sessions.revokeAll({ userId, at: now })
  })
  await forgiveAttempts(deps, {
    own: [
      { kind: 'sign_in', of: `${email} ${request.network}` },
      { kind: 'sign_in_address', of: email },
    ],
    shared: [],
  })
  return { email }
}
