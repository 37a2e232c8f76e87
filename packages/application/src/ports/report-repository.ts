/** Records of which a report for a committee tells how many there are. Instants are ISO 8601. */
export interface ReportRepository {
  /** Completed between two instants. Null supplier: our own payroll. */
  payChecks(
    from: Date,
    to: Date,
  ): Promise<
    readonly {
      readonly id: string
      readonly supplierId: string | null
      readonly supplier: string | null
      readonly site: string | null
      readonly completedAt: string
    }[]
  >
  /** Whose answers were sent between two instants, and not withdrawn. */
  assessments(
    from: Date,
    to: Date,
  ): Promise<readonly { readonly id: string; readonly supplier: string; readonly submittedAt: string }[]>
  /** Raised between two instants; duplicates are left out. */
  findings(
    from: Date,
    to: Date,
  ): Promise<
    readonly {
      readonly id: string
      readonly number: number
      readonly title: string
      readonly severity: string
      readonly status: string
      readonly raisedAt: string
    }[]
  >
}
