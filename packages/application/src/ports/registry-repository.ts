import type { IsoDate } from '@daylight/domain/dates'
import type { RegistryAnswers } from '@daylight/domain/registry'
import type { SupplierIdentity } from '@daylight/domain/suppliers'

export interface RegistryPackRecord {
  readonly organisationId: string
  readonly statementId: string
  /** Version of the registry's questions that it was last saved against. */
  readonly rulesVersion: string
  readonly answers: RegistryAnswers
  readonly updatedById: string
  /** ISO 8601 instant. */
  readonly updatedAt: string
  readonly version: number
}

/** A supplier's newest entry found in the registry's files. */
export interface RegistryStatementRecord {
  readonly organisationId: string
  readonly supplierId: string
  readonly matchedBy: 'company_number' | 'name'
  readonly ambiguous: boolean
  readonly registryYear: number
  readonly organisationName: string
  readonly statementUrl: string | null
  readonly summaryUrl: string | null
  readonly periodEnd: IsoDate | null
}

export interface RegistrySearchRecord {
  readonly organisationId: string
  readonly id: string
  readonly years: readonly number[]
  readonly entries: number
  readonly unreadable: number
  readonly suppliers: number
  readonly matched: number
  readonly searchedBy: string
  /** ISO 8601 instant. */
  readonly searchedAt: string
}

export interface SupplierInRegistry extends SupplierIdentity {
  readonly statement: RegistryStatementRecord | null
}

export interface RegistryRepository {
  /** Every active supplier by name, with what was found of it. */
  suppliers(): Promise<readonly SupplierInRegistry[]>
  /** Puts what was found in the place of what was known, unless that is of a later registry year. */
  saveStatements(statements: readonly RegistryStatementRecord[]): Promise<void>
  insertSearch(search: RegistrySearchRecord): Promise<void>
  /** Newest first, at most ten. */
  searches(): Promise<readonly RegistrySearchRecord[]>
  findPack(statementId: string): Promise<RegistryPackRecord | null>
  /** Inserts version 1, or updates from `expectedVersion`. False when somebody else has saved since. */
  savePack(pack: RegistryPackRecord, expectedVersion: number): Promise<boolean>
}
