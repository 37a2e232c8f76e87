import type { FindingSeverity, SignOff } from '@daylight/domain/findings'
import type { ActionState } from '@daylight/domain/remediation'

/** What one supplier is to do itself, about a finding of its own. Holds nothing that the supplier must not read. */
export interface PlannedAction {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly status: ActionState
  /** Calendar dates. */
  readonly dueOn: string
  readonly evidenceAsked: string
  readonly signOff: SignOff | null
  readonly finding: {
    readonly id: string
    readonly number: number
    readonly severity: FindingSeverity
    readonly title: string
    readonly detail: string
    readonly putRight: string
    readonly site: string | null
    /** How disputes changed it, the oldest first. */
    readonly corrections: readonly string[]
    /** A dispute of it is open: the action’s day stands still. */
    readonly disputed: boolean
  }
  readonly milestones: readonly {
    readonly title: string
    readonly dueOn: string
    readonly done: boolean
  }[]
}

/** A plan as both sides signed it. Never changed, never removed. */
export interface PlanAgreementRecord {
  readonly organisationId: string
  readonly id: string
  readonly supplierId: string
  /** The plan's canonical text, and its SHA-256 in hexadecimal. */
  readonly text: string
  readonly sha256: string
  readonly supplierName: string
  readonly supplierRole: string
  readonly buyerName: string
  readonly buyerRole: string
  readonly recordedById: string
  /** Calendar date. */
  readonly agreedOn: string
  /** ISO 8601 instant. */
  readonly recordedAt: string
}

/** A signed plan on its way to one of those who signed it. */
export interface PlanCopyRecord {
  readonly organisationId: string
  readonly id: string
  readonly agreementId: string
  readonly side: 'supplier' | 'buyer'
  readonly email: string
  readonly requestedById: string
  /** ISO 8601 instants. */
  readonly requestedAt: string
  readonly sentAt: string | null
}

export interface SupplierPlanRepository {
  /** The earliest due first; cancelled ones and those of duplicates are left out. */
  actionsOf(supplierId: string): Promise<readonly PlannedAction[]>
  /** Null for an action that is not in this supplier's plan. */
  find(supplierId: string, actionId: string): Promise<PlannedAction | null>
  insertAgreement(agreement: PlanAgreementRecord): Promise<void>
  /** Newest first. */
  agreementsOf(supplierId: string): Promise<readonly PlanAgreementRecord[]>
  /** Null for one that is not there. */
  findAgreement(id: string): Promise<PlanAgreementRecord | null>
  insertCopies(copies: readonly PlanCopyRecord[]): Promise<void>
  findCopy(id: string): Promise<PlanCopyRecord | null>
  /** Newest first. */
  copiesOf(agreementId: string): Promise<readonly PlanCopyRecord[]>
  noteCopySent(id: string, now: Date): Promise<void>
}
