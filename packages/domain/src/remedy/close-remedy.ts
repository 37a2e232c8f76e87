import { err, ok, type Result } from '../errors/index.ts'
import { isPositive } from '../exact/index.ts'
import type { RemedyTotals } from './sum-remedy.ts'

export interface RemedyOpen {
  readonly kind: 'wages_owed' | 'fees_owed'
  readonly message: string
}

/** Closed only when payments show that nothing is left to anybody, leavers included. No promise closes it. */
export function mayCloseRemedy(totals: RemedyTotals): Result<'settled', RemedyOpen> {
  if (isPositive(totals.wagesLeft)) {
    return err({
      kind: 'wages_owed',
      message:
        'Wages are still owed. A remedy closes when payments in a payroll file or on payslips show that all of it has been paid, also to those who have left.',
    })
  }
  if (isPositive(totals.fees.left)) {
    const message =
      'Recruitment fees have not all been paid back. The employer pays for recruitment, never the worker.'
    return err({ kind: 'fees_owed', message })
  }
  return ok('settled')
}
