import type { RegistryAnswers } from '@daylight/domain/registry'

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

export interface RegistryRepository {
  findPack(statementId: string): Promise<RegistryPackRecord | null>
  /** Inserts version 1, or updates from `expectedVersion`. False when somebody else has saved since. */
  savePack(pack: RegistryPackRecord, expectedVersion: number): Promise<boolean>
}
