import { formatDate, isoDate } from '@daylight/domain/dates'
import { oneLine, writeLetter } from '../identity/compose-email.ts'
import type { EmailJob } from '../ports/job-queue.ts'
import type { EmailDeps, EmailMessage } from '../ports/mailer.ts'
import { printPlan } from './load-plan.ts'
import { makePlanDocument } from './open-plan-document.ts'

type CopyJob = Extract<EmailJob, { template: 'plan_copy' }>

/** The message that brings a signed plan, as PDF; null when it was sent before. */
export async function composePlanCopy(deps: EmailDeps, job: CopyJob): Promise<EmailMessage | null> {
  const { organisationId, copyId } = job
  const found = await deps.database.withTenant({ organisationId }, async (tx) => {
    const copy = await tx.supplierPlans.findCopy(copyId)
    const agreement = copy && (await tx.supplierPlans.findAgreement(copy.agreementId))
    if (!copy || !agreement || copy.sentAt !== null) return null
    const { segment } = await tx.organisation.current()
    return { copy, agreement, segment, print: await printPlan(deps, tx, agreement.supplierId) }
  })
  if (!found) return null
  const { copy, agreement, segment, print } = found
  const day = formatDate(isoDate(agreement.agreedOn))
  const letter = writeLetter({
    to: copy.email,
    subject: oneLine(`The plan agreed between ${print.organisation} and ${print.supplier}`),
    greeting: `Hello ${copy.side === 'supplier' ? agreement.supplierName : agreement.buyerName}`,
    before: [
      `Attached is the plan that ${agreement.supplierName} and ${agreement.buyerName} agreed to on ${day}: what is to be done, by when, and what would show it.`,
    ],
    button:
      copy.side === 'buyer'
        ? {
            label: 'See the plan',
            href: `${deps.mail.baseUrl}/${segment}/suppliers/${agreement.supplierId}/plan`,
          }
        : null,
    after:
      copy.side === 'supplier'
        ? [`If you know nothing of it, tell ${print.organisation}.`]
        : ['You get this because you signed it.'],
  })
  return { ...letter, attachments: [await makePlanDocument(deps, print, 'pdf')] }
}

/** Those who asked for it see from now on that it went out. */
export async function notePlanCopySent(deps: EmailDeps, job: CopyJob): Promise<void> {
  await deps.database.withTenant({ organisationId: job.organisationId }, (tx) =>
    tx.supplierPlans.noteCopySent(job.copyId, deps.clock.now()),
  )
}
