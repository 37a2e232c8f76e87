import { AppError } from '@daylight/domain/errors'
import type { FindingRecord } from '../ports/finding-register.ts'

/**
 * A duplicate stays readable and as it was, and whatever goes on, goes on with the finding that stayed. One that was
 * withdrawn after a dispute stays readable too, and nothing goes on with it.
 */
export function refuseEndedFinding(finding: Pick<FindingRecord, 'mergedIntoId' | 'withdrawnAt'>): void {
  if (finding.mergedIntoId !== null) {
    throw new AppError({
      code: 'conflict',
      reason: 'finding_merged',
      message: 'This finding is a duplicate and was merged. Go on with the finding that stayed.',
    })
  }
  if (finding.withdrawnAt === null) return
  throw new AppError({
    code: 'conflict',
    reason: 'finding_withdrawn',
    message: 'This finding was withdrawn after a dispute. If it is seen again, raise a new one.',
  })
}

/** What is disputed is decided first: nothing else ends the finding meanwhile. */
export function refuseDisputed(finding: Pick<FindingRecord, 'disputed'>): void {
  if (!finding.disputed) return
  throw new AppError({
    code: 'conflict',
    reason: 'finding_disputed',
    message: 'The supplier disputes this finding. Decide the dispute first.',
  })
}
