import type { PlanActivity, PlanFacts } from '@daylight/domain/risk'

export interface PlannedSupplier {
  readonly name: string
  readonly facts: PlanFacts
}

/** A desk check or a visit, as somebody recorded it; never changed. */
export interface AssuranceCheckRecord {
  readonly id: string
  readonly supplierId: string
  readonly kind: 'desk_check' | 'visit'
  /** Calendar date. */
  readonly doneOn: string
  readonly note: string
  readonly byName: string
  /** ISO 8601 instant. */
  readonly recordedAt: string
}

/** Hours as decimal text. */
export interface PlanSettingRecord {
  readonly id: string
  readonly hours: Readonly<Record<PlanActivity, string>>
  readonly hoursPerDay: string
  readonly byName: string
  /** ISO 8601 instant. */
  readonly setAt: string
}

export interface PlanRepository {
  /** Of suppliers in use that have been scored; of one, or of all in the order of their names. */
  facts(query: { readonly today: string; readonly supplierId?: string }): Promise<readonly PlannedSupplier[]>
  /** To whom questions can go: the first contact with an address, in the order in which they were written down. */
  contacts(supplierIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Until the transaction ends, nobody else asks many suppliers in this organisation. */
  lockAsking(): Promise<void>
  insertCheck(check: AssuranceCheckRecord): Promise<void>
  /** Newest first; at most 50. */
  checksOf(supplierId: string): Promise<readonly AssuranceCheckRecord[]>
  insertSetting(setting: PlanSettingRecord): Promise<void>
  newestSetting(): Promise<PlanSettingRecord | null>
}
