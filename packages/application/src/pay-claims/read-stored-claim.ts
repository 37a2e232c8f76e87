import { PAY_CLAIM_GRADES, signedPaySummarySchema } from '@daylight/contracts'
import type { PayClaimRecord } from '../ports/pay-claim-repository.ts'

const stored = signedPaySummarySchema.pick({ summary: true, signature: true })

/** A claim's JSON and word as they lie in the database; throws when they are not what was written there. */
export function readStoredClaim(row: {
  readonly signed: unknown
  readonly grade: string
}): Pick<PayClaimRecord, 'signed' | 'grade'> {
  const grade = PAY_CLAIM_GRADES.find((word) => word === row.grade)
  if (grade === undefined) throw new Error('A stored claim has no grade that is known.')
  return { signed: stored.parse(row.signed), grade }
}
