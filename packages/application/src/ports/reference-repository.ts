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
  byVersion(kind: string, version: string): Promise<ReferenceDatasetRecord | null>
}
