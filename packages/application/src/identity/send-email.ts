import { invitationState } from '@daylight/domain/identity'
import { composeDisputeEnded } from '../disputes/compose-dispute-email.ts'
import { writeInvitationToken } from '../organisations/invitation-token.ts'
import type { EmailJob } from '../ports/job-queue.ts'
import type { EmailDeps, EmailMessage } from '../ports/mailer.ts'
import { composeNotice } from '../reminders/compose-notice.ts'
import { composePlanCopy, notePlanCopySent } from '../respondents/compose-plan-copy.ts'
import { composeForRespondent, noteRespondentSent } from '../respondents/compose-respondent-email.ts'
import {
  composeAlreadyRegistered,
  composeConfirmEmail,
  composeInvitation,
  composeResetPassword,
} from './compose-email.ts'
import { isLinkOpen, writeEmailLinkToken } from './email-link-token.ts'

/**
 * Sends one message. It may run twice, and then the same message arrives twice; one whose link was used or is over
 * in the meantime is not sent at all.
 */
export async function sendEmail(deps: EmailDeps, job: EmailJob): Promise<void> {
  const message = await compose(deps, job)
  if (!message) return
  await deps.mail.mailer.send(message)
  if (job.template === 'respondent_link') await noteRespondentSent(deps, job)
  if (job.template === 'plan_copy') await notePlanCopySent(deps, job)
}

async function compose(deps: EmailDeps, job: EmailJob): Promise<EmailMessage | null> {
  switch (job.template) {
    case 'confirm_email':
    case 'reset_password':
      return composeForLink(deps, job)
    case 'already_registered':
      return composeForRegistered(deps, job.userId)
    case 'invitation':
      return composeForInvitation(deps, job)
    case 'respondent_link':
      return composeForRespondent(deps, job)
    case 'plan_copy':
      return composePlanCopy(deps, job)
    case 'dispute_ended':
      return composeDisputeEnded(deps, job)
    case 'notice':
      return composeNotice(deps, job)
  }
}

async function composeForLink(
  deps: EmailDeps,
  job: Extract<EmailJob, { template: 'confirm_email' | 'reset_password' }>,
): Promise<EmailMessage | null> {
  const purpose = job.template
  const found = await deps.database.withPlatform(null, async (tx) => {
    const link = await tx.emailLinks.find(job.emailLinkId)
    const user = link && (await tx.users.find(link.userId))
    return link && user ? { link, user } : null
  })
  if (!found || !isLinkOpen(found.link, purpose, deps.clock.now())) return null
  const { links } = deps.identity
  const token = writeEmailLinkToken(links, purpose, found.link.emailLinkId)
  const { name, email: to } = found.user
  if (purpose === 'reset_password') {
    return composeResetPassword({ to, name, href: `${deps.mail.baseUrl}/reset-password/${token}` })
  }
  const onward = job.invitation ? `?invitation=${writeInvitationToken(links, job.invitation)}` : ''
  return composeConfirmEmail({ to, name, href: `${deps.mail.baseUrl}/confirm-email/${token}${onward}` })
}

async function composeForRegistered(deps: EmailDeps, userId: string): Promise<EmailMessage | null> {
  const user = await deps.database.withPlatform(null, (tx) => tx.users.find(userId))
  if (!user) return null
  const { baseUrl } = deps.mail
  return composeAlreadyRegistered({
    to: user.email,
    name: user.name,
    href: `${baseUrl}/sign-in`,
    resetHref: `${baseUrl}/reset-password`,
  })
}

async function composeForInvitation(
  deps: EmailDeps,
  job: Extract<EmailJob, { template: 'invitation' }>,
): Promise<EmailMessage | null> {
  const { organisationId } = job
  return deps.database.withTenant({ organisationId }, async (tx) => {
    const invitation = await tx.invitations.find(job.invitationId)
    if (!invitation || invitationState(invitation, deps.clock.now()) !== 'open') return null
    const { name: organisation } = await tx.organisation.current()
    const token = writeInvitationToken(deps.identity.links, job)
    return composeInvitation({
      to: invitation.email,
      organisation,
      invitedBy: invitation.invitedBy,
      role: invitation.role,
      href: `${deps.mail.baseUrl}/invitations/${token}`,
    })
  })
}
