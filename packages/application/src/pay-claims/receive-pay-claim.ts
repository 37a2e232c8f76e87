import { type SignedPaySummary, signedPaySummarySchema } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { bytesToSign } from '@daylight/domain/pay-summary'
import type { Deps } from '../ports/deps.ts'
import type { PayrollServices } from '../ports/payroll-services.ts'
import { refuseArchivedSupplier } from '../suppliers/refuse-archived-supplier.ts'

export interface PayClaimDeps extends Deps {
  readonly payroll: Pick<PayrollServices, 'verifySignature'>
}

function refuse(reason: string, message: string): AppError {
  return new AppError({ code: 'invalid', reason, message, fieldErrors: { content: message } })
}

function readSummary(content: string): SignedPaySummary {
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch {
    throw refuse(
      'not_a_summary',
      'This is not a signed summary. Choose the .json file that the private check saved.',
    )
  }
  const parsed = signedPaySummarySchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw refuse(
    'not_a_summary',
    'This file does not have the form of a signed summary, or something in it was changed. Ask the supplier to save it again and send it as it is.',
  )
}

/**
 * Takes in what a supplier says of its own pay. It is a claim and stays one: it raises and closes no finding and counts
 * in no figure. Refused when it was altered after it was signed.
 */
export async function receivePayClaim(
  deps: PayClaimDeps,
  actor: MemberActor,
  input: { readonly supplierId: string; readonly content: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'pay_claim:write')
  const { summary, signature } = readSummary(input.content)
  if (!deps.payroll.verifySignature({ ...signature, signed: bytesToSign(summary) })) {
    throw refuse(
      'altered_summary',
      'The signature does not fit: the summary was altered after it was signed. Ask the supplier to send it again as it was saved.',
    )
  }
  return deps.database.withTenant(actor, async (tx) => {
    const supplier = ownedBy(actor, await tx.suppliers.find(input.supplierId))
    refuseArchivedSupplier(supplier)
    const id = deps.ids.next()
    const added = await tx.payClaims.insert({
      organisationId: actor.organisationId,
      id,
      supplierId: supplier.id,
      signed: { summary, signature },
      grade: 'claimed',
      sampleWhich: null,
      sampleDue: null,
      sampleAskedAt: null,
      samplePayCheckId: null,
      receivedById: actor.userId,
      receivedAt: deps.clock.now().toISOString(),
      version: 1,
    })
    if (!added) throw refuse('known_summary', 'This summary has been added before.')
    tx.audit.record(actor, {
      action: 'pay_claim.received',
      subjectType: 'supplier',
      subjectId: supplier.id,
      data: { payClaimId: id, fileDigest: summary.fileDigest, signedBy: summary.signedBy, grade: 'claimed' },
    })
    return { id }
  })
}
