import { authorise, type MemberActor, notFound } from '@daylight/domain/access'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { PlanCopyRecord } from '../ports/supplier-plan-repository.ts'

/**
 * Sends the signed plan by mail to both who signed it: the member who did, and the supplier's signatory at the address
 * given. Answers to whom. One whose member has left goes to the supplier alone.
 */
export async function sendPlanCopies(
  deps: IdentityDeps,
  actor: MemberActor,
  input: { readonly supplierId: string; readonly agreementId: string; readonly email: string },
): Promise<{ readonly sentTo: readonly string[] }> {
  authorise(actor, 'action:write')
  await limitAttempts(deps, [{ kind: 'send_plan_copy', of: actor.organisationId }])
  return deps.database.withTenant(actor, async (tx) => {
    const agreement = await tx.supplierPlans.findAgreement(input.agreementId)
    if (agreement?.supplierId !== input.supplierId) throw notFound()
    const signatory = await tx.members.find(agreement.recordedById)
    const copyFor = (side: PlanCopyRecord['side'], email: string): PlanCopyRecord => ({
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      agreementId: agreement.id,
      side,
      email,
      requestedById: actor.membershipId,
      requestedAt: deps.clock.now().toISOString(),
      sentAt: null,
    })
    const copies = [
      copyFor('supplier', input.email),
      ...(signatory ? [copyFor('buyer', signatory.email)] : []),
    ]
    await tx.supplierPlans.insertCopies(copies)
    for (const { organisationId, id: copyId } of copies) {
      await tx.jobs.enqueue('send-email', { template: 'plan_copy', organisationId, copyId })
    }
    const sentTo = copies.map(({ email }) => email)
    tx.audit.record(actor, {
      action: 'plan.copies_sent',
      subjectType: 'supplier',
      subjectId: input.supplierId,
      data: { agreementId: agreement.id, sentTo },
    })
    return { sentTo }
  })
}
