import { linkEnd } from '@daylight/domain/identity'
import type { Deps } from '../ports/deps.ts'
import type { EmailLinkPurpose } from '../ports/identity-repository.ts'
import type { InvitationReference } from '../ports/job-queue.ts'
import type { PlatformTransaction } from '../ports/platform-transaction.ts'

/** Makes a single-use link and enqueues its message in the same transaction. */
export async function sendEmailLink(
  deps: Deps,
  tx: PlatformTransaction,
  options: {
    readonly userId: string
    readonly purpose: EmailLinkPurpose
    /** Where the person goes on to after confirming. */
    readonly invitation?: InvitationReference
  },
): Promise<void> {
  const { userId, purpose, invitation } = options
  const now = deps.clock.now()
  const emailLinkId = deps.ids.next()
  await tx.emailLinks.insert({
    emailLinkId,
    userId,
    purpose,
    createdAt: now.toISOString(),
    expiresAt: linkEnd(purpose, now).toISOString(),
    usedAt: null,
  })
  await tx.jobs.enqueue('send-email', {
    template: purpose,
    emailLinkId,
    ...(invitation ? { invitation } : {}),
  })
}
