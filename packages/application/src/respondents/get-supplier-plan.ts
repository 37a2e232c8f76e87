import { notFound, type RespondentActor, requireSubject } from '@daylight/domain/access'
import { type DisputeOutcome, type DisputeState, possibleDisputeEvents } from '@daylight/domain/remediation'
import { disputeContext, loadDispute, stateOf } from '../disputes/hold-dispute.ts'
import { readFindingModel } from '../findings/read-finding-model.ts'
import type {
  ActionEntryEvent,
  ActionEntryRecord,
  EvidenceRecord,
} from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { PlacedDispute } from '../ports/dispute-repository.ts'
import type { PlanAgreementRecord } from '../ports/supplier-plan-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { viewPlannedAction } from './load-plan.ts'

export interface PlanEntryView {
  readonly id: string
  readonly at: string
  /** True: this supplier, through a link. False: the organisation. */
  readonly own: boolean
  readonly who: string
  readonly event: ActionEntryEvent
  readonly note: string
}

export type PlanActionView = ReturnType<typeof viewPlannedAction>

export interface PlanDispute {
  readonly id: string
  readonly findingNumber: number
  readonly finding: string
  readonly state: DisputeState
  readonly outcome: DisputeOutcome | null
}

export interface SupplierPlanView {
  readonly organisation: string
  readonly supplier: string
  readonly actions: readonly PlanActionView[]
  /** What this supplier did not agree with, newest first. */
  readonly disputes: readonly PlanDispute[]
  readonly agreement: PlanAgreementRecord | null
}

/** What the other side writes in these is written for the supplier; every other note stays with the organisation. */
const readBySupplier: ReadonlySet<ActionEntryEvent> = new Set<ActionEntryEvent>([
  'message',
  'action_sent_back',
  'action_reopened',
  'action_dispute_upheld',
  'action_dispute_rejected',
  'action_ended_with_finding',
  'due_day_moved',
])

/** What the organisation does with an action, and its messages; nothing else of what goes on there is shown. */
function isShown(event: ActionEntryEvent): boolean {
  return event === 'message' || event === 'due_day_moved' || event.startsWith('action_')
}

/** The plan as its supplier sees it: its own actions, what was agreed, and nothing beside. */
export async function getSupplierPlan(deps: Deps, actor: RespondentActor): Promise<SupplierPlanView> {
  requireSubject(actor, 'plan', actor.supplierId)
  return deps.database.withTenant(actor, async (tx) => {
    const { supplierId } = actor
    const [agreement] = await tx.supplierPlans.agreementsOf(supplierId)
    const model = await readFindingModel(tx)
    const actions = await tx.supplierPlans.actionsOf(supplierId)
    return {
      ...(await namesOf(tx, actor)),
      actions: actions.map((action) => viewPlannedAction(deps, model, action)),
      disputes: (await tx.disputes.listForSupplier(supplierId)).map(tellDispute),
      agreement: agreement ?? null,
    }
  })
}

export interface PlanActionPage {
  readonly organisation: string
  readonly supplier: string
  readonly action: PlanActionView
  readonly conversation: readonly PlanEntryView[]
  /** The newest dispute of the finding behind it. */
  readonly dispute: PlanDispute | null
  readonly mayDispute: boolean
  /** Files that this supplier sent, newest first. */
  readonly files: readonly EvidenceRecord[]
}

/** One action of the plan, with the conversation about it. Not in this plan: answered like what does not exist. */
export async function getPlanAction(
  deps: Deps,
  actor: RespondentActor,
  input: { readonly actionId: string },
): Promise<PlanActionPage> {
  requireSubject(actor, 'plan', actor.supplierId)
  return deps.database.withTenant(actor, async (tx) => {
    const action = await tx.supplierPlans.find(actor.supplierId, input.actionId)
    if (!action || action.status === 'cancelled') throw notFound()
    const names = await namesOf(tx, actor)
    const links = await tx.respondentLinks.listFor({ purpose: 'plan', subjectId: actor.supplierId })
    const own = new Set(links.map(({ id }) => id))
    const entries = await tx.correctiveActions.entriesOf([action.id])
    const finding = await tx.findings.find(action.finding.id)
    if (!finding) throw notFound()
    const held = await loadDispute(tx, finding)
    const as = { id: actor.linkId, role: 'supplier' } as const
    return {
      ...names,
      action: viewPlannedAction(deps, await readFindingModel(tx), action),
      dispute: held.dispute && tellDispute({ ...held.dispute, finding }),
      mayDispute: possibleDisputeEvents(stateOf(held), disputeContext(held, as)).includes('raise'),
      conversation: entries
        .filter((entry) => own.has(entry.actorId) || isShown(entry.event))
        .map((entry) => tellEntry(entry, own.has(entry.actorId), names.organisation)),
      files: (await tx.evidence.listFor(action.id)).filter((file) => own.has(file.uploadedById)),
    }
  })
}

function tellEntry(entry: ActionEntryRecord, own: boolean, organisation: string): PlanEntryView {
  const { id, at, event } = entry
  return {
    id,
    at,
    event,
    own,
    // Who at the organisation it was is its own business.
    who: own ? entry.actorName : organisation,
    note: own || readBySupplier.has(event) ? entry.note : '',
  }
}

function tellDispute(
  dispute: Pick<PlacedDispute, 'id' | 'state' | 'outcome'> & {
    readonly finding: Pick<PlacedDispute['finding'], 'number' | 'title'>
  },
): PlanDispute {
  const { id, state, outcome, finding } = dispute
  return { id, state, outcome, findingNumber: finding.number, finding: finding.title }
}

export async function namesOf(tx: TenantTransaction, actor: RespondentActor) {
  const { name: organisation } = await tx.organisation.current()
  const link = await tx.respondentLinks.find(actor.linkId)
  if (!link) throw notFound()
  return { organisation, supplier: link.supplierName }
}
