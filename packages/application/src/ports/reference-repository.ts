import type { JsonValue } from '@daylight/domain/json'

/** One version of a set of dated reference data, as entered. */
export interface ReferenceDatasetRecord {
  readonly id: string
  readonly kind: string
  readonly version: string
  readonly validFrom: string
  readonly source: string
  readonly confidence: string
  readonly checksum: string
  readonly data: unknown
}

export interface ReferenceRepository {
  /** The newest version of a kind, or null when none has been loaded. */
  newest(kind: string): Promise<ReferenceDatasetRecord | null>
  /** The newest version of every kind whose name begins so, by name. */
  newestOfKinds(prefix: string): Promise<readonly ReferenceDatasetRecord[]>
  byVersion(kind: string, version: string): Promise<ReferenceDatasetRecord | null>
  /** Until the transaction ends, nobody else enters a version of this kind. */
  lock(kind: string): Promise<void>
  /** The checksum is computed from the data. */
  insert(dataset: NewReferenceDataset): Promise<void>
}

export interface NewReferenceDataset extends Omit<ReferenceDatasetRecord, 'checksum' | 'data'> {
  readonly data: JsonValue
  readonly enteredById: string
  readonly enteredAt: Date
}
