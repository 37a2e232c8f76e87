import { AppError } from '@daylight/domain/errors'
import type { FindingRecord } from '../ports/finding-register.ts'

/** A duplicate stays readable and as it was; whatever goes on, goes on with the finding that stayed. */
export function refuseMerged(finding: Pick<FindingRecord, 'mergedIntoId'>): void {
  if (finding.mergedIntoId === null) return
  throw new AppError({
    code: 'conflict',
    reason: 'finding_merged',
    message: 'This finding is a duplicate and was merged. Go on with the finding that stayed.',
  })
}
