import { authorise, type MemberActor, notFound } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { newEntry, partyOf } from '../findings/new-action-entry.ts'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import { stepAction } from '../findings/step-action.ts'
import type { Deps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { PlanAgreementRecord, PlanCopyRecord, PlannedAction } from '../ports/supplier-plan-repository.ts'
import { loadPlan } from './load-plan.ts'

export interface SupplierPlanForBuyer {
  readonly supplier: string
  readonly supplierId: string
  readonly actions: readonly PlannedAction[]
  /** What is signed, and its SHA-256. */
  readonly text: string
  readonly sha256: string
  readonly agreements: readonly PlanAgreementRecord[]
  /** Of the newest agreement: to whom it was sent. */
  readonly copies: readonly PlanCopyRecord[]
}

/** A supplier's plan for those who agree it: the text to be signed, and what was signed before. */
export async function getPlanOfSupplier(
  deps: IdentityDeps,
  actor: MemberActor,
  input: { readonly supplierId: string },
): Promise<SupplierPlanForBuyer> {
  authorise(actor, 'finding:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { organisation: _, ...plan } = await loadPlan(deps, tx, input.supplierId)
    const agreements = await tx.supplierPlans.agreementsOf(input.supplierId)
    const [newest] = agreements
    return { ...plan, agreements, copies: newest ? await tx.supplierPlans.copiesOf(newest.id) : [] }
  })
}

/**
 * Keeps that both sides agreed the plan, on the spot: the very text that was on the screen, by its hash, with names,
 * roles and the day. What was not agreed yet is agreed by it.
 */
export async function signPlan(
  deps: IdentityDeps,
  actor: MemberActor,
  input: {
    readonly supplierId: string
    readonly sha256: string
    readonly supplierName: string
    readonly supplierRole: string
    readonly buyerRole: string
  },
): Promise<{ readonly id: string; readonly sha256: string }> {
  authorise(actor, 'action:write')
  const { supplierId, supplierName, supplierRole, buyerRole } = input
  return deps.database.withTenant(actor, async (tx) => {
    const { text, sha256, actions } = await loadPlan(deps, tx, supplierId)
    if (sha256 !== input.sha256) {
      throw new AppError({
        code: 'conflict',
        reason: 'changed_since',
        message: 'The plan was changed since you both read it. Read it again, then sign.',
      })
    }
    const party = partyOf(actor)
    const as = { actor, party, role: 'member' } as const
    const toAgree = actions.filter(({ status }) => status === 'open' || status === 'reopened')
    for (const { id, version } of toAgree) {
      await stepAction(deps, tx, as, {
        id,
        version,
        event: 'agree',
        reason: `Agreed with ${supplierName}, ${supplierRole}`,
      })
    }
    const id = deps.ids.next()
    await tx.supplierPlans.insertAgreement({
      organisationId: actor.organisationId,
      id,
      supplierId,
      text,
      sha256,
      supplierName,
      supplierRole,
      buyerName: actor.name,
      buyerRole,
      recordedById: actor.membershipId,
      agreedOn: deps.clock.today(),
      recordedAt: deps.clock.now().toISOString(),
    })
    tx.audit.record(actor, {
      action: 'plan.agreed',
      subjectType: 'supplier',
      subjectId: supplierId,
      data: { agreementId: id, sha256, supplierName, supplierRole, buyerRole, agreedNow: toAgree.length },
    })
    return { id, sha256 }
  })
}

/** Writes to the supplier about an action of its plan; the supplier reads it at its link. */
export async function writeToSupplier(
  deps: Deps,
  actor: MemberActor,
  input: { readonly supplierId: string; readonly actionId: string; readonly message: string },
): Promise<{ readonly done: true }> {
  authorise(actor, 'action:write')
  await refuseUnsafeText(deps, { message: input.message })
  await deps.database.withTenant(actor, async (tx) => {
    const action = await tx.supplierPlans.find(input.supplierId, input.actionId)
    if (!action) throw notFound()
    const entry = newEntry(deps, partyOf(actor), { action, event: 'message', note: input.message })
    await tx.correctiveActions.addEntry(entry)
    tx.audit.record(actor, {
      action: 'corrective_action.changed',
      subjectType: 'corrective_action',
      subjectId: action.id,
      data: { findingId: action.finding.id, event: 'message', entryId: entry.id },
    })
  })
  return { done: true }
}
