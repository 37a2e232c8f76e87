export interface TodayAction {
  readonly id: string
  readonly findingId: string
  readonly title: string
  readonly supplierName: string | null
  readonly dueOn: string
  readonly status: string
  /** Null: the supplier is to do it. */
  readonly ownerId: string | null
}

export interface TodayDispute {
  readonly id: string
  readonly findingId: string
  readonly title: string
  readonly supplierName: string | null
  /** Calendar date. */
  readonly receivedOn: string
}

export interface TodayCheck {
  readonly id: string
  readonly supplierName: string | null
  readonly status: string
  readonly createdAt: string
}

export interface TodayRepository {
  /** Actions not yet closed or cancelled that are due on or before the date, the oldest first. */
  listActionsDue(options: { readonly dueBy: string; readonly limit: number }): Promise<readonly TodayAction[]>
  /** Actions that wait for somebody to verify them. */
  listActionsToVerify(limit: number): Promise<readonly TodayAction[]>
  /** Disputes of findings that wait for a decision, the one received first first. */
  listDisputes(limit: number): Promise<readonly TodayDispute[]>
  /** Pay checks that wait for a person: a mapping to confirm, or a file that could not be used. */
  listChecksWaiting(limit: number): Promise<readonly TodayCheck[]>
  counts(): Promise<{
    readonly suppliers: number
    readonly suppliersNeverChecked: number
    readonly openFindings: number
  }>
  newestStatement(): Promise<{
    readonly id: string
    readonly periodEnd: string
    readonly status: string
  } | null>
}
