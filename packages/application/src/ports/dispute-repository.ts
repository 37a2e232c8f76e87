import type { DisputeChannel, DisputeOutcome, DisputeState } from '@daylight/domain/remediation'

/** What a supplier says against a finding, and what became of it. Never removed; ended once. */
export interface DisputeRecord {
  readonly organisationId: string
  readonly id: string
  readonly findingId: string
  /** `supplier`: at its own page. `buyer`: a member wrote down what the supplier said. */
  readonly side: 'supplier' | 'buyer'
  readonly channel: DisputeChannel
  /** Calendar date. */
  readonly receivedOn: string
  /** The supplier's link, or the membership that wrote it down; and the name as it was then. */
  readonly raisedById: string
  readonly raisedByName: string
  /** ISO 8601 instants. */
  readonly raisedAt: string
  readonly grounds: string
  readonly state: Exclude<DisputeState, 'none'>
  readonly outcome: DisputeOutcome | null
  /** How the finding was changed. */
  readonly correction: string
  readonly reasons: string
  readonly endedById: string | null
  readonly endedByName: string | null
  readonly endedAt: string | null
}

/** A dispute with the finding that it is about. */
export interface PlacedDispute extends DisputeRecord {
  readonly finding: {
    readonly number: number
    readonly title: string
    readonly supplierName: string | null
  }
}

/** A file that speaks for a dispute, as it was received. Never changed, never removed. */
export interface DisputeFileRecord {
  readonly organisationId: string
  readonly id: string
  readonly disputeId: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
  readonly storageKey: string
  readonly grade: 'claimed' | 'documented'
  readonly uploadedById: string
  readonly uploadedByName: string
  readonly uploadedAt: string
}

export type DisputeEnd = Pick<
  DisputeRecord,
  'state' | 'outcome' | 'correction' | 'reasons' | 'endedById' | 'endedByName' | 'endedAt'
>

export interface DisputeRepository {
  find(id: string): Promise<PlacedDispute | null>
  /** Newest first. */
  listFor(findingId: string): Promise<readonly DisputeRecord[]>
  /** Of findings about which the supplier is, or was, to do something itself; newest first. */
  listForSupplier(supplierId: string): Promise<readonly PlacedDispute[]>
  findForSupplier(supplierId: string, id: string): Promise<PlacedDispute | null>
  insert(dispute: DisputeRecord): Promise<void>
  /** False when it has ended before. */
  end(id: string, end: DisputeEnd): Promise<boolean>
  /** In the order in which they came. */
  filesOf(disputeId: string): Promise<readonly DisputeFileRecord[]>
  findFile(id: string): Promise<DisputeFileRecord | null>
  insertFile(file: DisputeFileRecord): Promise<void>
}
