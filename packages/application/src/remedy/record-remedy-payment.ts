import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { type Exact, isPositive, toWire } from '@daylight/domain/exact'
import type { RemedyPayment } from '@daylight/domain/remedy'
import { changedSince } from '../access/changed-since.ts'
import { loadPayRates } from '../pay/load-pay-rates.ts'
import type { PayDeps } from '../pay/pay-deps.ts'
import type { EvidenceRecord } from '../ports/corrective-action-repository.ts'
import type { RemedyPaymentRecord } from '../ports/remedy-repository.ts'
import { beyondOf } from './recognise-payments.ts'
import { alreadySettled } from './remedy-refusals.ts'

export interface RemedyPaymentInput {
  readonly id: string
  readonly version: number
  /** The worker's reference as it stands on the payslip; only its code is kept. */
  readonly reference: string
  readonly kind: RemedyPayment['kind']
  /** Pounds. */
  readonly amount: Exact
  readonly paidOn: string
  readonly evidenceId: string
}

/**
 * Records a payment that a payslip shows, for somebody who is not in a payroll file any more, or as a sample. The
 * payslip is evidence of one of the finding's actions; what is only claimed pays nobody.
 */
export async function recordRemedyPayment(
  deps: PayDeps,
  actor: MemberActor,
  input: RemedyPaymentInput,
): Promise<{ readonly id: string; readonly version: number }> {
  authorise(actor, 'action:verify')
  const paidOn = isoDate(input.paidOn)
  if (paidOn > deps.clock.today()) {
    const message = 'This date is in the future. Enter the day on which it was paid.'
    throw new AppError({
      code: 'invalid',
      reason: 'paid_in_future',
      message,
      fieldErrors: { paidOn: message },
    })
  }
  return deps.database.withTenant(actor, async (tx) => {
    const remedy = ownedBy(actor, await tx.remedies.find(input.id))
    await tx.remedies.lockPayroll(remedy)
    if (remedy.status === 'settled') throw alreadySettled()
    const evidence = ownedBy(actor, await tx.evidence.find(input.evidenceId))
    const action = ownedBy(actor, await tx.correctiveActions.find(evidence.actionId))
    const finding = ownedBy(actor, await tx.findings.find(action.findingId))
    if (finding.payCheckId !== remedy.payCheckId || finding.siteId !== remedy.siteId) throw otherFinding()
    const grade = provingGrade(evidence)
    const workerRef = deps.payroll.pseudonyms.forPayroll(remedy)(input.reference)
    const mine = (item: { readonly workerRef: string }) => item.workerRef === workerRef
    const { rates } = await loadPayRates(tx.reference)
    const claims = (await tx.remedies.claimsOf(remedy.id)).filter(mine)
    const payments = (await tx.remedies.paymentsOf(remedy.id)).filter(mine)
    const payment = { workerRef, kind: input.kind, amount: input.amount, paidOn }
    if (claims.length === 0)
      throw notOwed('reference', 'This reference is not one of those who are owed money here.')
    if (isPositive(beyondOf({ claims, payments, rates }, payment))) {
      throw notOwed(
        'amount',
        'This is more than is left to be paid to this worker. Check the amount and the day.',
      )
    }
    const record: RemedyPaymentRecord = {
      ...payment,
      id: deps.ids.next(),
      remedyId: remedy.id,
      sourceKey: `payslip:${evidence.sha256}:${workerRef}:${paidOn}:${input.kind}`,
      payCheckId: null,
      evidenceId: evidence.id,
      grade,
      recordedById: actor.membershipId,
      recordedAt: deps.clock.now().toISOString(),
    }
    if (payments.some(({ sourceKey }) => sourceKey === record.sourceKey)) {
      throw notOwed('reference', 'This payment is already recorded from the same payslip.')
    }
    const after = { ...remedy, version: input.version + 1 }
    if (!(await tx.remedies.update(after, input.version))) throw changedSince()
    await tx.remedies.addPayments([record])
    tx.audit.record(actor, {
      action: 'remedy.payment_recorded',
      subjectType: 'remedy',
      subjectId: remedy.id,
      data: { kind: input.kind, amount: toWire(input.amount), paidOn, evidenceId: evidence.id, grade },
    })
    return { id: remedy.id, version: after.version }
  })
}

function provingGrade({ grade }: EvidenceRecord): RemedyPaymentRecord['grade'] {
  if (grade !== 'claimed') return grade
  throw notOwed(
    'evidenceId',
    'This evidence is only claimed. A payslip, a bank record or a sample shows a payment; a promise does not.',
  )
}

function otherFinding(): AppError {
  return notOwed(
    'evidenceId',
    'This evidence belongs to another finding. Add the payslip to an action of this one.',
  )
}

function notOwed(field: string, message: string): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'payment_not_taken',
    message,
    fieldErrors: { [field]: message },
  })
}
