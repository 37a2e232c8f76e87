import { type Actor, authorise } from '@daylight/domain/access'
import { showSummary } from '@daylight/domain/pay-results'
import type { Deps } from '../ports/deps.ts'
import { mayReadLines } from './get-pay-check.ts'

export interface ListPayChecksInput {
  readonly supplierId?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Newest first; of one supplier when it is named. */
export async function listPayChecks(deps: Deps, actor: Actor, input: ListPayChecksInput) {
  authorise(actor, 'pay_check:read')
  const mayRead = mayReadLines(actor)
  const page = await deps.database.withTenant(actor, (tx) => tx.payChecks.list(input))
  return {
    next: page.next,
    payChecks: page.payChecks.map((payCheck) => {
      const shown = payCheck.summary && showSummary(payCheck.summary, mayRead)
      return {
        ...payCheck,
        people: shown?.people ?? null,
        below: shown?.livingWage.fail ?? null,
        belowMinimum: shown?.minimumWage.fail ?? null,
      }
    }),
  }
}

/** Whose payroll can be uploaded: active suppliers, and their sites and our own. */
export async function listUploadTargets(deps: Deps, actor: Actor) {
  authorise(actor, 'pay_check:write')
  return deps.database.withTenant(actor, async (tx) => ({
    suppliers: [...(await tx.payChecks.supplierNames())],
    sites: (await tx.payChecks.places()).map(({ id, name, supplierId }) => ({ id, name, supplierId })),
  }))
}
