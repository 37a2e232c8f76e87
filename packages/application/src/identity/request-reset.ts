import type { IdentityDeps } from '../ports/identity-services.ts'
import { limitAttempts } from './limit-attempts.ts'
import { sendEmailLink } from './send-email-link.ts'

/** Sends the link if there is an account; the answer is the same if there is none. */
export async function requestReset(
  deps: IdentityDeps,
  request: { readonly network: string },
  input: { readonly email: string },
): Promise<{ readonly done: true }> {
  const email = input.email.trim().toLowerCase()
  await limitAttempts(deps, [
    { kind: 'reset_address', of: email },
    { kind: 'reset_network', of: request.network },
  ])
  await deps.database.withPlatform(null, async (tx) => {
    const user = await tx.users.findByEmail(email)
    if (user) await sendEmailLink(deps, tx, { userId: user.userId, purpose: 'reset_password' })
    // A job for a link that does not exist sends nothing, and takes the answer as long.
    else await tx.jobs.enqueue('send-email', { template: 'reset_password', emailLinkId: deps.ids.next() })
  })
  return { done: true }
}
