import type { PayClaimList, PayClaimView } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { PayClaimRecord } from '../ports/pay-claim-repository.ts'

const MOST_CHECKS = 25

/** What a supplier has claimed, and the pay checks of its own files that could be a sample of it. */
export async function listPayClaims(
  deps: Deps,
  actor: MemberActor,
  input: { readonly supplierId: string },
): Promise<PayClaimList> {
  authorise(actor, 'pay_claim:read')
  return deps.database.withTenant(actor, async (tx) => {
    const supplier = ownedBy(actor, await tx.suppliers.find(input.supplierId))
    const claims = await tx.payClaims.ofSupplier(supplier.id)
    const checks = await tx.payChecks.list({ supplierId: supplier.id, limit: MOST_CHECKS })
    return {
      supplier: { id: supplier.id, name: supplier.name },
      mayWrite: supplier.status === 'active' && roleMay(actor.role, 'pay_claim:write'),
      claims: claims.map(show),
      payChecks: checks.payChecks
        .filter((check) => check.status === 'complete')
        .map(({ id, periodStart, periodEnd, createdAt }) => ({ id, periodStart, periodEnd, createdAt })),
    }
  })
}

function show(claim: PayClaimRecord): PayClaimView {
  const { summary } = claim.signed
  const { firm, signedBy, madeOn, periodStart, periodEnd, fileDigest, engineVersion, ratesVersion } = summary
  const { people, livingWage, minimumWage } = summary
  return {
    id: claim.id,
    version: claim.version,
    grade: claim.grade,
    receivedAt: claim.receivedAt,
    ...{ firm, signedBy, madeOn, periodStart, periodEnd, fileDigest, engineVersion, ratesVersion },
    ...{ people, livingWage, minimumWage },
    sample:
      claim.sampleWhich === null || claim.sampleDue === null || claim.sampleAskedAt === null
        ? null
        : {
            which: claim.sampleWhich,
            due: claim.sampleDue,
            askedAt: claim.sampleAskedAt,
            payCheckId: claim.samplePayCheckId,
          },
  }
}
