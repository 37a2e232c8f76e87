import type { QuestionSet } from '@daylight/domain/questionnaires'

/** A question set of the organisation's own, as its authors see it. */
export interface OwnSetRecord {
  readonly organisationId: string
  readonly id: string
  readonly basedOn: { readonly setId: string; readonly version: string }
  /** What is being worked on; its version is the number it would be published as. */
  readonly content: QuestionSet
  readonly changedByName: string
  /** ISO 8601 instants. */
  readonly changedAt: string
  readonly retiredAt: string | null
  readonly version: number
}

export interface OwnSetVersion {
  /** From 1. */
  readonly number: number
  readonly content: QuestionSet
  readonly sha256: string
  readonly publishedByName: string
  readonly publishedAt: string
}

export interface QuestionSetRepository {
  find(id: string): Promise<OwnSetRecord | null>
  /** By name, with the last version that was published; at most 200. */
  list(): Promise<readonly (OwnSetRecord & { readonly published: OwnSetVersion | null })[]>
  insert(set: OwnSetRecord): Promise<void>
  /** False when somebody else has saved since `expectedVersion` was read. */
  update(set: OwnSetRecord, expectedVersion: number): Promise<boolean>
  /** Newest first. */
  versionsOf(id: string): Promise<readonly OwnSetVersion[]>
  findVersion(id: string, number: number): Promise<OwnSetVersion | null>
  /** With the SHA-256 of the canonical JSON of its content. */
  insertVersion(id: string, version: Omit<OwnSetVersion, 'sha256'>): Promise<void>
}
