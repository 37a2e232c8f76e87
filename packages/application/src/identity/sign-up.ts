import { readInvitationToken } from '../organisations/invitation-token.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { choosePassword } from './choose-password.ts'
import { limitAttempts } from './limit-attempts.ts'
import { sendEmailLink } from './send-email-link.ts'

export interface SignUpInput {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly invitation?: string | undefined
}

/**
 * The same answer whether or not the address has an account: only its mailbox learns which. The password is hashed
 * in both cases, so the answer takes as long. An address that was never confirmed belongs to nobody yet: whoever
 * signs up last says its name and password, and only who knows that password and opens the mailbox can confirm it.
 */
export async function signUp(
  deps: IdentityDeps,
  request: { readonly network: string },
  input: SignUpInput,
): Promise<{ readonly done: true }> {
  const email = input.email.trim().toLowerCase()
  await limitAttempts(deps, [
    { kind: 'sign_up_address', of: email },
    { kind: 'sign_up_network', of: request.network },
  ])
  const passwordHash = await choosePassword(deps, { ...input, email, field: 'password' })
  const invitation =
    input.invitation === undefined ? null : readInvitationToken(deps.identity.links, input.invitation)
  await deps.database.withPlatform(null, async (tx) => {
    const userId = deps.ids.next()
    const inserted = await tx.users.insert({
      userId,
      email,
      name: input.name,
      passwordHash,
      emailConfirmedAt: null,
      platformAdministrator: false,
      createdAt: deps.clock.now().toISOString(),
    })
    const existing = inserted ? null : await tx.users.findByEmail(email)
    if (existing && existing.emailConfirmedAt !== null) {
      await tx.jobs.enqueue('send-email', { template: 'already_registered', userId: existing.userId })
      return
    }
    if (existing) await tx.users.replaceUnconfirmed({ ...existing, name: input.name, passwordHash })
    await sendEmailLink(deps, tx, {
      userId: existing?.userId ?? userId,
      purpose: 'confirm_email',
      ...(invitation ? { invitation } : {}),
    })
  })
  return { done: true }
}
