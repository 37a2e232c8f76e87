import type { SUPPLIER_SORTS, SupplierDetails } from '@daylight/contracts'
import type { SupplierIdentity, SupplierStatus } from '@daylight/domain/suppliers'

export interface SupplierRecord extends SupplierDetails {
  readonly organisationId: string
  readonly id: string
  readonly status: SupplierStatus
  /** Calendar date: the last day of the work, by the newest version of how it ends. */
  readonly endsOn: string | null
  /** The import that it came in with, or null. */
  readonly importId: string | null
  readonly version: number
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly updatedAt: string
}

export interface SupplierSummary {
  readonly id: string
  readonly name: string
  readonly companyNumber: string | null
  readonly sicSection: string | null
  readonly registrySector: string | null
  readonly whatTheyDo: string
  readonly spendBand: string | null
  readonly status: SupplierStatus
  readonly endsOn: string | null
  readonly siteCount: number
  readonly openFindings: number
  readonly lastPayCheckOn: string | null
  readonly updatedAt: string
}

export type SupplierSort = (typeof SUPPLIER_SORTS)[number]

export interface SupplierFilter {
  readonly search?: string
  readonly status: SupplierStatus
  /** Those whose last day has passed on `today`, or all others; without it, both. */
  readonly work?: { readonly left: boolean; readonly today: string }
  readonly sicSection?: string
  readonly spendBand?: string
}

export interface SupplierQuery extends SupplierFilter {
  readonly sort: SupplierSort
  /** Cursors: the page after a row, or the page before one. At most one of them. */
  readonly after?: string
  readonly before?: string
  readonly limit: number
}

export interface SupplierPage {
  readonly suppliers: readonly SupplierSummary[]
  readonly next: string | null
  readonly previous: string | null
}

/** What else is known of a supplier, in numbers. */
export interface SupplierUsage {
  readonly payChecks: number
  readonly openFindings: number
  readonly closedFindings: number
  /** An ISO 8601 instant: when its newest pay check was completed. */
  readonly lastPayCheckOn: string | null
}

export interface SupplierRepository {
  find(id: string): Promise<SupplierRecord | null>
  /** Suppliers of this register that may be the same firm: same company number, or same name. At most 20. */
  findLike(identity: {
    readonly name: string
    readonly companyNumber: string | null
  }): Promise<readonly SupplierIdentity[]>
  list(query: SupplierQuery): Promise<SupplierPage>
  count(filter: SupplierFilter): Promise<number>
  usage(id: string): Promise<SupplierUsage>
  insert(supplier: SupplierRecord): Promise<void>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(supplier: SupplierRecord, expectedVersion: number): Promise<boolean>
}
