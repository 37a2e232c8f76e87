import { notFound, type RespondentActor, requireSubject } from '@daylight/domain/access'
import { readFindingModel } from '../findings/read-finding-model.ts'
import type {
  ActionEntryEvent,
  ActionEntryRecord,
  EvidenceRecord,
} from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
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

export interface SupplierPlanView {
  readonly organisation: string
  readonly supplier: string
  readonly actions: readonly PlanActionView[]
  readonly agreement: PlanAgreementRecord | null
}

/** What the other side writes in these is written for the supplier; every other note stays with the organisation. */
const readBySupplier: ReadonlySet<ActionEntryEvent> = new Set<ActionEntryEvent>([
  'message',
  'action_sent_back',
  'action_reopened',
  'action_dispute_upheld',
  'action_dispute_rejected',
])

/** What the organisation does with an action, and its messages; nothing else of what goes on there is shown. */
function isShown(event: ActionEntryEvent): boolean {
  return event === 'message' || event.startsWith('action_')
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
      agreement: agreement ?? null,
    }
  })
}

export interface PlanActionPage {
  readonly organisation: string
  readonly supplier: string
  readonly action: PlanActionView
  readonly conversation: readonly PlanEntryView[]
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
    return {
      ...names,
      action: viewPlannedAction(deps, await readFindingModel(tx), action),
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

async function namesOf(tx: TenantTransaction, actor: RespondentActor) {
  const { name: organisation } = await tx.organisation.current()
  const link = await tx.respondentLinks.find(actor.linkId)
  if (!link) throw notFound()
  return { organisation, supplier: link.supplierName }
}
