/** One version of how the work with a supplier ends, or that it goes on after all. Never changed, never removed. */
export interface LeavingRecord {
  readonly organisationId: string
  readonly id: string
  readonly supplierId: string
  readonly kind: 'leaves' | 'stays'
  /** Calendar date: the last day of the work. Of one that stays, the last day that was withdrawn. */
  readonly endsOn: string
  readonly reason: string
  readonly guideVersion: string
  /** What was answered, with what was known then, as it was signed: `storedLeavingSchema`. */
  readonly content: unknown
  /** Findings about which nothing more can be done: nobody is reminded of their actions. */
  readonly stoppedFindingIds: readonly string[]
  /** Whoever signed it. */
  readonly recordedById: string
  readonly recordedByName: string
  /** ISO 8601 instant. */
  readonly recordedAt: string
}

export interface LeavingRepository {
  /** Until the transaction ends, nobody else records another version for this supplier. */
  lock(supplierId: string): Promise<void>
  find(id: string): Promise<LeavingRecord | null>
  /** Newest first. */
  listFor(supplierId: string): Promise<readonly LeavingRecord[]>
  insert(leaving: LeavingRecord): Promise<void>
}
