import type { DocumentFormat } from '@daylight/contracts'
import { type Actor, authorise, type MemberActor } from '@daylight/domain/access'
import { type MadeDocument, type MakeDocumentDeps, makeDocument } from '../documents/make-document.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { Deps } from '../ports/deps.ts'
import type { ComparedWorker } from '../ports/pay-check-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import {
  type CompleteCheck,
  compareWithEarlier,
  findEarlier,
  loadComplete,
  nothingEarlier,
} from './compare-pay-check.ts'

/** Each page goes through the lines of both checks, so pages are large. */
const PAGE = 20_000

export interface PayComparisonExport {
  /** First days of the two periods. */
  readonly since: string
  readonly now: string
  /** Everybody in either check, many at a time, by worker reference. */
  readonly pages: AsyncGenerator<readonly ComparedWorker[]>
}

function record(
  tx: TenantTransaction,
  actor: MemberActor,
  payCheck: CompleteCheck,
  data: { readonly since: string; readonly format: string },
): void {
  tx.audit.record(actor, {
    action: 'pay_check.comparison_downloaded',
    subjectType: 'pay_check',
    subjectId: payCheck.id,
    data,
  })
}

/** Worker by worker what became of them since the last check, for a download; on record before the first is handed out. */
export async function exportPayComparison(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly format: string },
): Promise<PayComparisonExport> {
  authorise(actor, 'pay_check:read_lines')
  const pair = await deps.database.withTenant(actor, async (tx) => {
    const payCheck = await loadComplete(tx, actor, input.id)
    const earlier = await findEarlier(tx, payCheck)
    if (earlier === null) throw nothingEarlier()
    record(tx, actor, payCheck, { since: earlier.id, format: input.format })
    return { earlier, later: payCheck }
  })
  return {
    since: pair.earlier.periodStart,
    now: pair.later.periodStart,
    pages: readPages(deps, actor, { earlier: pair.earlier.id, later: pair.later.id }),
  }
}

// A transaction a page, as for lines: those of a complete check no longer change.
async function* readPages(
  deps: Deps,
  actor: Actor,
  pair: { readonly earlier: string; readonly later: string },
): AsyncGenerator<readonly ComparedWorker[]> {
  let after: string | undefined
  do {
    const page = await deps.database.withTenant(actor, (tx) =>
      tx.payChecks.comparedWorkers({ ...pair, after, limit: PAGE }),
    )
    yield page.workers
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** The comparison in numbers as a document: what the page tells the same member, and no more. */
export async function openPayComparison(
  deps: MakeDocumentDeps,
  actor: MemberActor,
  { id, format }: { readonly id: string; readonly format: DocumentFormat },
): Promise<MadeDocument> {
  authorise(actor, 'pay_check:read')
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.userId }])
  const print = await deps.database.withTenant(actor, async (tx) => {
    const payCheck = await loadComplete(tx, actor, id)
    const { since, owed } = await compareWithEarlier(tx, actor, payCheck)
    if (since === null) throw nothingEarlier()
    record(tx, actor, payCheck, { since: since.id, format })
    const { supplierName, siteName, periodStart, periodEnd } = payCheck
    return {
      kind: 'pay_comparison',
      organisation: (await tx.organisation.current()).name,
      payroll: { supplierName, siteName },
      period: { periodStart, periodEnd: periodEnd ?? periodStart },
      since,
      owed,
      today: deps.clock.today(),
    } as const
  })
  const whose = print.payroll.supplierName ?? print.organisation
  const name = `pay since the last check ${whose} ${print.period.periodStart}`
  return makeDocument(deps, print, { name, format })
}
