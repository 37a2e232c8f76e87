/** What the buyer's own conduct had to do with a failing. Never changed, never removed, never shown to a supplier. */
export interface ConductNote {
  readonly id: string
  readonly actionId: string
  /** Id of a root cause on the buyer's side. */
  readonly cause: string
  readonly note: string
  readonly writtenById: string
  readonly writtenByName: string
  /** ISO 8601 instant. */
  readonly writtenAt: string
}

/** With where it belongs, for reports and statements. */
export interface PlacedConductNote extends ConductNote {
  readonly findingId: string
  readonly findingNumber: number
  readonly findingTitle: string
  readonly supplierName: string | null
}

export interface BuyerConductRepository {
  insert(note: ConductNote): Promise<void>
  /** Oldest first. */
  listFor(actionId: string): Promise<readonly ConductNote[]>
  /** Written on a day from the first to the last, both in London; oldest first. */
  listBetween(first: string, last: string): Promise<readonly PlacedConductNote[]>
}
