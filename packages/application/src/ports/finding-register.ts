import type { EvidenceGrade, FindingView } from '@daylight/contracts'
import type { FindingArea, FindingSeverity, WorkerBand } from '@daylight/domain/findings'
import type { ActionState } from '@daylight/domain/remediation'

export interface FindingRecord {
  readonly organisationId: string
  readonly id: string
  readonly number: number
  readonly supplierId: string | null
  readonly siteId: string | null
  readonly payCheckId: string | null
  readonly ruleId: string | null
  readonly ruleText: string
  readonly ruleSource: string
  /** Null in findings older than the choice. */
  readonly area: FindingArea | null
  readonly grade: EvidenceGrade
  readonly modelVersion: string | null
  readonly repeatOfId: string | null
  readonly mergedIntoId: string | null
  readonly severity: FindingSeverity
  readonly status: 'open' | 'closed'
  readonly title: string
  readonly detail: string
  readonly putRight: string
  /** Null when it is not about workers, or nobody has counted them. */
  readonly workers: WorkerBand | null
  /** Calendar date. */
  readonly since: string | null
  readonly raisedById: string | null
  /** ISO 8601 instants. */
  readonly raisedAt: string
  readonly closedAt: string | null
  /** Who changed it last, and when; null when nobody did. */
  readonly changedById: string | null
  readonly changedAt: string | null
  /** When a dispute had shown that it should not have been raised. */
  readonly withdrawnAt: string | null
  /** A dispute of it is open: the days of its actions stand still. */
  readonly disputed: boolean
  readonly version: number
}

export interface NamedPlace {
  readonly id: string
  readonly name: string
}

/** Another finding, as it is named and linked to. */
export interface FindingLink {
  readonly id: string
  readonly number: number
  readonly title: string
}

/** The findings that one belongs together with. */
export interface FindingLinks {
  readonly repeatOf: FindingLink | null
  readonly repeats: readonly FindingLink[]
  readonly mergedInto: FindingLink | null
  readonly duplicates: readonly FindingLink[]
}

export interface PlacedFinding extends FindingRecord {
  readonly supplier: NamedPlace | null
  readonly site: NamedPlace | null
}

export interface ListedFinding extends PlacedFinding {
  readonly actions: readonly { readonly status: ActionState; readonly dueOn: string }[]
}

/** What a view of the list is counted and filtered by. */
export interface FindingFilter {
  readonly view: FindingView
  readonly supplierId?: string | undefined
  /** Actions due before this calendar date are late. */
  readonly today: string
  /** Whose actions "mine" are. */
  readonly membershipId: string
}

export interface FindingPage {
  readonly findings: readonly ListedFinding[]
  readonly next: string | null
  readonly previous: string | null
}

export interface FindingChange {
  readonly severity: FindingSeverity
  readonly title: string
  readonly status: 'open' | 'closed'
  readonly closedAt: string | null
  /** Left out where nobody changed it: its actions did. */
  readonly changedBy?: { readonly id: string; readonly at: string }
}

/** What becomes of findings once they are raised. */
export interface FindingRegister {
  find(id: string): Promise<PlacedFinding | null>
  /** As `find`, and holds every other change of it and its actions off until the transaction ends. */
  lock(id: string): Promise<PlacedFinding | null>
  /** Newest first. At most one cursor. */
  list(
    query: FindingFilter & {
      readonly after?: string | undefined
      readonly before?: string | undefined
      readonly limit: number
    },
  ): Promise<FindingPage>
  count(filter: FindingFilter): Promise<number>
  linksOf(id: string): Promise<FindingLinks>
  /** Open findings of the same supplier, or of our own, besides this one; newest first. */
  listMergeTargets(finding: Pick<FindingRecord, 'id' | 'supplierId'>): Promise<readonly FindingLink[]>
  /** Closes it as a duplicate. False when somebody else has saved since `expectedVersion` was read. */
  merge(
    id: string,
    into: { readonly survivorId: string; readonly closedAt: string },
    expectedVersion: number,
  ): Promise<boolean>
  /** Closes it as one that should not have been raised. False when somebody else has saved since. */
  withdraw(
    id: string,
    by: { readonly id: string; readonly at: string },
    expectedVersion: number,
  ): Promise<boolean>
  /** False when somebody else has saved since `expectedVersion` was read. */
  change(id: string, change: FindingChange, expectedVersion: number): Promise<boolean>
}
