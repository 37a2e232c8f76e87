import { collectBeside } from '@daylight/domain/pay-results'
import type { WorkRules } from '@daylight/domain/reference'
import type { NamedPayCheck } from '../ports/pay-check-repository.ts'
import { besideKeyOf, findBesideFiles } from './beside-files.ts'
import type { ReadPayDeps } from './pay-deps.ts'
import { readPaymentsFile, readTimesheetFile } from './read-beside-files.ts'

/** The files that came with the payroll, joined to its rows; null where none did. */
export async function openBesideFiles(
  deps: Pick<ReadPayDeps, 'payroll'>,
  { payCheck, workRules }: { readonly payCheck: NamedPayCheck; readonly workRules: WorkRules | undefined },
) {
  const has = await findBesideFiles(deps, payCheck)
  if (!has.timesheet && !has.payments) return null
  if (!workRules) throw new Error('The work rules have not been loaded.')
  const keyOf = (kind: keyof typeof has) => besideKeyOf(payCheck.organisationId, payCheck.id, kind)
  return {
    hoursElsewhere: has.timesheet,
    ...collectBeside({
      timesheet: has.timesheet ? await readTimesheetFile(deps, keyOf('timesheet')) : undefined,
      payments: has.payments ? await readPaymentsFile(deps, keyOf('payments')) : undefined,
      workRules,
      pseudonym: deps.payroll.pseudonyms.forPayroll(payCheck),
      sha256: deps.payroll.sha256,
    }),
  }
}
