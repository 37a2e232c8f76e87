import type { SignedPaySummary } from '@daylight/contracts'

/** What a supplier claims of its own pay, signed; kept as it came. */
export interface PayClaimRecord {
  readonly organisationId: string
  readonly id: string
  readonly supplierId: string
  readonly signed: Pick<SignedPaySummary, 'summary' | 'signature'>
  readonly grade: 'claimed' | 'sampled'
  readonly sampleWhich: string | null
  /** Calendar date. */
  readonly sampleDue: string | null
  /** ISO 8601 instants. */
  readonly sampleAskedAt: string | null
  readonly samplePayCheckId: string | null
  readonly receivedById: string
  readonly receivedAt: string
  readonly version: number
}

export interface PayClaimRepository {
  find(id: string): Promise<PayClaimRecord | null>
  /** False when this very summary has been received for the supplier before. */
  insert(claim: PayClaimRecord): Promise<boolean>
  /** Newest first. */
  ofSupplier(supplierId: string): Promise<readonly PayClaimRecord[]>
  /** False when somebody else changed it meanwhile. */
  change(
    id: string,
    version: number,
    change: Partial<
      Pick<PayClaimRecord, 'grade' | 'sampleWhich' | 'sampleDue' | 'sampleAskedAt' | 'samplePayCheckId'>
    >,
  ): Promise<boolean>
}
