import type { SystemActor } from '@daylight/domain/access'
import type { NamedPayCheck } from '../ports/pay-check-repository.ts'
import type { ReadPayDeps } from './pay-deps.ts'

export interface FileProblem {
  readonly line: number | null
  readonly column: string | null
  readonly message: string
}

/** A file that cannot be used as it is. Its sentences name lines and columns, never what a cell holds. */
export class UnusableFile extends Error {
  readonly kind: string
  readonly problems: readonly FileProblem[]

  constructor(kind: string, message: string, problems: readonly FileProblem[]) {
    super(message)
    this.kind = kind
    this.problems = problems
  }
}

/** False when the check was cancelled in the meantime. The mapping stays, so that the next upload starts with it. */
export async function refusePayCheck(
  deps: Pick<ReadPayDeps, 'database' | 'clock'>,
  actor: SystemActor,
  payCheck: Pick<NamedPayCheck, 'id' | 'supplierId' | 'mapping'>,
  file: UnusableFile,
): Promise<boolean> {
  return deps.database.withTenant(actor, async (tx) => {
    const { kind, message } = file
    const refused = await tx.payChecks.change(
      payCheck.id,
      {
        status: 'refused',
        uploadKey: null,
        headings: [],
        unknownElements: [],
        refusal: { kind, message, problems: [...file.problems] },
        completedAt: deps.clock.now().toISOString(),
      },
      { status: ['queued', 'reading'] },
    )
    if (!refused) return false
    if (payCheck.mapping) await tx.payChecks.rememberMapping(payCheck.supplierId, payCheck.mapping)
    tx.audit.record(actor, {
      action: 'pay_check.refused',
      subjectType: 'pay_check',
      subjectId: payCheck.id,
      data: { kind, problems: file.problems.length },
    })
    return true
  })
}
