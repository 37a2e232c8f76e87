import type { SupplierIdentity, SupplierMapping } from '@daylight/domain/suppliers'
import type { SupplierRecord } from './supplier-repository.ts'

export interface SupplierImportRecord {
  readonly organisationId: string
  readonly id: string
  readonly createdById: string
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly undoneAt: string | null
  /** SHA-256 of the file, hexadecimal. */
  readonly fileDigest: string
  readonly mapping: SupplierMapping
  /** Suppliers that came in. */
  readonly rowCount: number
}

export interface SupplierImportRepository {
  find(id: string): Promise<SupplierImportRecord | null>
  /** Suppliers of the register with one of these names (as compared) or company numbers. */
  findLikeAny(identities: readonly SupplierIdentity[]): Promise<readonly SupplierIdentity[]>
  /** The import and all of its suppliers; false when there is an import with this id already. */
  insert(record: SupplierImportRecord, suppliers: readonly SupplierRecord[]): Promise<boolean>
  /** Suppliers of the import that are there now, and of those the ones that have been changed or used since. */
  countPresent(id: string): Promise<{ readonly present: number; readonly staying: number }>
  /** Marks it as undone; false when it was before. Of two at once, one gets true. */
  markUndone(id: string, at: string): Promise<boolean>
  /** Deletes the import's suppliers that nobody has changed or used since; answers how many, and which stay. */
  removeUntouched(id: string): Promise<{
    readonly removed: number
    readonly stayed: readonly { readonly id: string; readonly name: string }[]
  }>
}
