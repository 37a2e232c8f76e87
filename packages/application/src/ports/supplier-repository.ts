import type { SupplierDetails } from '@daylight/contracts'
import type { SupplierStatus } from '@daylight/domain/suppliers'

export interface SupplierRecord extends SupplierDetails {
  readonly organisationId: string
  readonly id: string
  readonly status: SupplierStatus
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
  readonly siteCount: number
  readonly openFindings: number
  readonly lastPayCheckOn: string | null
}

export interface SupplierQuery {
  readonly search?: string
  readonly status: SupplierStatus
  readonly sicSection?: string
  readonly spendBand?: string
  readonly sort: 'name' | '-name' | '-updated'
  readonly after?: string
  readonly limit: number
}

export interface SupplierRepository {
  find(id: string): Promise<SupplierRecord | null>
  /** Suppliers of this register that look like the same firm: same company number, or same name. */
  findLike(identity: {
    readonly name: string
    readonly companyNumber: string | null
  }): Promise<readonly { readonly id: string; readonly name: string }[]>
  list(
    query: SupplierQuery,
  ): Promise<{ readonly suppliers: readonly SupplierSummary[]; readonly next: string | null }>
  count(query: Pick<SupplierQuery, 'search' | 'status' | 'sicSection' | 'spendBand'>): Promise<number>
  insert(supplier: SupplierRecord): Promise<void>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(supplier: SupplierRecord, expectedVersion: number): Promise<boolean>
}
