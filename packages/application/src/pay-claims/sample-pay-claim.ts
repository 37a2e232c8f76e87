import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'

export interface AskForSampleInput {
  readonly id: string
  readonly version: number
  readonly which: string
  /** Calendar date. */
  readonly due: string
}

function refuse(reason: string, field: string, message: string): AppError {
  return new AppError({ code: 'invalid', reason, message, fieldErrors: { [field]: message } })
}

/** Records which lines or periods the buyer wants to see, and until when. Asking again replaces what was asked. */
export async function askForSample(
  deps: Deps,
  actor: MemberActor,
  input: AskForSampleInput,
): Promise<{ readonly id: string }> {
  authorise(actor, 'pay_claim:write')
  const { id, version, which, due } = input
  if (due < deps.clock.today()) throw refuse('due_passed', 'due', 'Give a day that is still to come.')
  return deps.database.withTenant(actor, async (tx) => {
    const claim = ownedBy(actor, await tx.payClaims.find(id))
    if (claim.grade === 'sampled') {
      throw refuse('already_sampled', 'which', 'A sample of this summary has been checked already.')
    }
    const asked = { sampleWhich: which, sampleDue: due, sampleAskedAt: deps.clock.now().toISOString() }
    if (!(await tx.payClaims.change(id, version, asked))) throw changedSince()
    tx.audit.record(actor, {
      action: 'pay_claim.sample_requested',
      subjectType: 'supplier',
      subjectId: claim.supplierId,
      data: { payClaimId: id, due },
    })
    return { id }
  })
}

/**
 * A payroll file of the same supplier and period has been checked as the sample that was asked for: the claim's grade
 * rises to "sampled". What the check found stays the check's; the claim itself is never changed.
 */
export async function recordSample(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly version: number; readonly payCheckId: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'pay_claim:write')
  return deps.database.withTenant(actor, async (tx) => {
    const claim = ownedBy(actor, await tx.payClaims.find(input.id))
    const check = ownedBy(actor, await tx.payChecks.find(input.payCheckId))
    const { periodStart, periodEnd } = claim.signed.summary
    if (claim.sampleAskedAt === null) {
      throw refuse('not_asked', 'payCheckId', 'Ask for a sample first: say which lines you want to see.')
    }
    const fits =
      check.status === 'complete' &&
      check.supplierId === claim.supplierId &&
      check.createdAt >= claim.sampleAskedAt &&
      check.periodStart !== null &&
      check.periodEnd !== null &&
      periodStart !== null &&
      periodEnd !== null &&
      check.periodStart >= periodStart &&
      check.periodEnd <= periodEnd
    if (!fits) {
      throw refuse(
        'not_a_sample',
        'payCheckId',
        'Choose a complete pay check of this supplier, made after you asked, of days within the summary’s period.',
      )
    }
    const change = { grade: 'sampled', samplePayCheckId: check.id } as const
    if (!(await tx.payClaims.change(input.id, input.version, change))) throw changedSince()
    tx.audit.record(actor, {
      action: 'pay_claim.sampled',
      subjectType: 'supplier',
      subjectId: claim.supplierId,
      data: { payClaimId: input.id, payCheckId: check.id, grade: 'sampled' },
    })
    return { id: input.id }
  })
}
