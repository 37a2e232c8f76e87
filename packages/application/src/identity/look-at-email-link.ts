import { isAppError } from '@daylight/domain/errors'
import type { EmailLinkPurpose } from '../ports/identity-repository.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { isLinkOpen, readEmailLinkToken } from './email-link-token.ts'

/** Whether the link still opens something, without using it: mail filters open links too. */
export async function lookAtEmailLink(
  deps: IdentityDeps,
  input: { readonly purpose: EmailLinkPurpose; readonly token: string },
): Promise<{ readonly open: boolean }> {
  const { purpose, token } = input
  try {
    const id = readEmailLinkToken(deps.identity.links, purpose, token)
    const link = await deps.database.withPlatform(null, (tx) => tx.emailLinks.find(id))
    return { open: isLinkOpen(link, purpose, deps.clock.now()) }
  } catch (error) {
    if (isAppError(error)) return { open: false }
    throw error
  }
}
