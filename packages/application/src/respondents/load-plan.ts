import { notFound } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import type { FindingModel } from '@daylight/domain/findings'
import { isActionOverdue, isFinished, supplierStepsFrom, writePlanText } from '@daylight/domain/remediation'
import { readFindingModel } from '../findings/read-finding-model.ts'
import type { Deps } from '../ports/deps.ts'
import type { PlanPrint } from '../ports/document-renderer.ts'
import type { IdentityServices } from '../ports/identity-services.ts'
import type { PlannedAction } from '../ports/supplier-plan-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** What hashes the text that is signed. */
type PlanDeps = Deps & { readonly identity: Pick<IdentityServices, 'sessions'> }

/** A supplier's plan with the text that both sides sign, and its hash. */
export async function loadPlan(deps: PlanDeps, tx: TenantTransaction, supplierId: string) {
  const supplier = await tx.suppliers.find(supplierId)
  if (!supplier) throw notFound()
  const { name: organisation } = await tx.organisation.current()
  const actions = await tx.supplierPlans.actionsOf(supplierId)
  const text = writePlanText({
    organisation,
    supplier: supplier.name,
    items: actions.map((action) => ({
      ...action,
      action: action.title,
      findingNumber: action.finding.number,
      finding: action.finding.title,
    })),
  })
  return {
    organisation,
    supplier: supplier.name,
    supplierId,
    actions,
    text,
    sha256: deps.identity.sessions.hash(text),
  }
}

/** An action as its supplier sees it. */
export function viewPlannedAction(deps: Deps, { signOffs }: FindingModel, action: PlannedAction) {
  const signOff = signOffs.find(({ id }) => id === action.signOff)
  return {
    ...action,
    overdue: isActionOverdue(
      action.status,
      isoDate(action.dueOn),
      deps.clock.today(),
      action.finding.disputed,
    ),
    finished: isFinished(action.status),
    steps: supplierStepsFrom(action.status),
    signOff: signOff ? { label: signOff.label, meaning: signOff.meaning } : null,
  }
}

/** The plan for a document: what its supplier sees at its link, whoever asks for it. */
export async function printPlan(
  deps: PlanDeps,
  tx: TenantTransaction,
  supplierId: string,
): Promise<PlanPrint> {
  const { organisation, supplier, actions, sha256 } = await loadPlan(deps, tx, supplierId)
  const model = await readFindingModel(tx)
  const [newest] = await tx.supplierPlans.agreementsOf(supplierId)
  return {
    kind: 'plan',
    organisation,
    supplier,
    actions: actions.map((action) => viewPlannedAction(deps, model, action)),
    agreement: newest ? { ...newest, unchanged: newest.sha256 === sha256 } : null,
    today: deps.clock.today(),
  }
}
