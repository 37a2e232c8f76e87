import { formatDate, isoDate } from '@daylight/domain/dates'
import { respondentLinkState } from '@daylight/domain/identity'
import { oneLine, writeLetter } from '../identity/compose-email.ts'
import type { DisputeRecord } from '../ports/dispute-repository.ts'
import type { EmailJob } from '../ports/job-queue.ts'
import type { EmailDeps, EmailMessage } from '../ports/mailer.ts'
import { writeRespondentToken } from '../respondents/respondent-token.ts'

/** Plain words for the supplier; the reasons stay on its page, behind its link. */
function tellEnd({ state, outcome }: Pick<DisputeRecord, 'state' | 'outcome'>): string {
  if (state === 'withdrawn')
    return 'They wrote down that you no longer disagree with it. If that is not so, tell them on your page.'
  if (outcome === 'withdrawn')
    return 'They agree with you and have withdrawn it. Nothing more is asked of you because of it.'
  if (state === 'upheld') return 'They agree with you and have changed it.'
  if (state === 'partly_upheld') return 'They agree with a part of what you said and have changed it.'
  return 'They have looked at it again. It stays as it was.'
}

/** What the supplier is told when a dispute has ended; null when its link is over in the meantime. */
export async function composeDisputeEnded(
  deps: EmailDeps,
  job: Extract<EmailJob, { template: 'dispute_ended' }>,
): Promise<EmailMessage | null> {
  const { organisationId, disputeId, linkId } = job
  return deps.database.withTenant({ organisationId }, async (tx) => {
    const link = await tx.respondentLinks.find(linkId)
    if (!link || ['expired', 'revoked'].includes(respondentLinkState(link, deps.clock.now()))) return null
    const dispute = await tx.disputes.findForSupplier(link.supplierId, disputeId)
    if (!dispute || dispute.state === 'open') return null
    const { name: organisation } = await tx.organisation.current()
    return writeLetter({
      to: link.email,
      subject: `${oneLine(organisation)} has answered what you disagreed with`,
      greeting: 'Hello',
      before: [
        `${link.supplierName} did not agree with something that ${organisation} had found (F-${dispute.finding.number}). Somebody who had not raised it has looked at it.`,
        tellEnd(dispute),
        'The reasons, and the days by which things are to be done now, are on your page.',
      ],
      button: {
        label: 'See the answer',
        href: `${deps.mail.baseUrl}/r/${writeRespondentToken(deps.identity.links, { organisationId, linkId })}`,
      },
      after: [`The link works until ${formatDate(isoDate(link.expiresAt.slice(0, 10)))}.`],
    })
  })
}
