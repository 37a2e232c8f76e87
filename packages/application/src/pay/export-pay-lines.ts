import type { PayLineFilter, PayLineView } from '@daylight/contracts'
import { type Actor, authorise, ownedBy } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import { createLineExplainer } from './list-pay-lines.ts'
import { notWaiting } from './not-waiting.ts'

const PAGE = 2000

export interface PayLineExport {
  /** Whole lines, many at a time, in the order of the file. */
  readonly pages: AsyncGenerator<readonly PayLineView[]>
}

/** The lines of a check for a download, which goes on record before the first of them is handed out. */
export async function exportPayLines(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly filter: PayLineFilter },
): Promise<PayLineExport> {
  authorise(actor, 'pay_check:read_lines')
  await deps.database.withTenant(actor, async (tx) => {
    const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
    if (payCheck.status !== 'complete') throw notWaiting(payCheck.status)
    tx.audit.record(actor, {
      action: 'pay_check.downloaded',
      subjectType: 'pay_check',
      subjectId: payCheck.id,
      data: { filter: input.filter },
    })
  })
  return { pages: readPages(deps, actor, input) }
}

// A transaction a page: a slow reader must not hold one open. A complete check's lines no longer change.
async function* readPages(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly filter: PayLineFilter },
): AsyncGenerator<readonly PayLineView[]> {
  let after: string | undefined
  do {
    const page = await deps.database.withTenant(actor, async (tx) => {
      const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
      const explain = await createLineExplainer(tx, payCheck)
      const { lines, next } = await tx.payChecks.lines({
        payCheckId: input.id,
        filter: input.filter,
        limit: PAGE,
        after,
      })
      return { lines: lines.map(explain), next }
    })
    yield page.lines
    after = page.next ?? undefined
  } while (after !== undefined)
}
