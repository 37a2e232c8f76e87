/** Larger than an upload may be: this runs on the person's own machine. */
export const payrollLimits = {
  maxFileBytes: 4 * 2 ** 30,
  maxWorkbookBytes: 512 * 2 ** 20,
  maxRows: 10_000_000,
}
