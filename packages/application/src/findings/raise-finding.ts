import type { FindingDetails } from '@daylight/contracts'
import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { SMALLEST_PUBLISHED_COUNT } from '@daylight/domain/findings'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { personInDanger, refuseUnsafeText } from './refuse-unsafe-text.ts'

/** Fewer than five is all that is kept of a number below five. */
const FEWER_THAN_FIVE = 0

/** Raises a finding by hand: about conditions at a place, never about a person. Refused when it seems to name one. */
export async function raiseFinding(
  deps: Deps,
  actor: MemberActor,
  input: { readonly worried: boolean; readonly details: FindingDetails },
): Promise<{ readonly id: string; readonly number: number; readonly version: number }> {
  authorise(actor, 'finding:write')
  if (input.worried) throw personInDanger()
  const { details } = input
  await refuseUnsafeText(deps, { title: details.title, detail: details.detail, putRight: details.putRight })
  if (details.since !== null && details.since > deps.clock.today()) {
    const message = 'This date is in the future. Enter the day since when it has been so.'
    throw new AppError({
      code: 'invalid',
      reason: 'since_in_future',
      message,
      fieldErrors: { since: message },
    })
  }
  return deps.database.withTenant(actor, async (tx) => {
    await checkPlace(tx, actor, details)
    const id = deps.ids.next()
    const number = await tx.raiseFindings.nextNumber()
    const { workersAffected } = details
    await tx.raiseFindings.insertMany([
      {
        ...details,
        workersAffected:
          workersAffected !== null && workersAffected < SMALLEST_PUBLISHED_COUNT
            ? FEWER_THAN_FIVE
            : workersAffected,
        id,
        number,
        payCheckId: null,
        ruleId: null,
        sourceKey: null,
        raisedById: actor.membershipId,
        raisedAt: deps.clock.now().toISOString(),
      },
    ])
    tx.audit.record(actor, {
      action: 'finding.raised',
      subjectType: 'finding',
      subjectId: id,
      data: { number, severity: details.severity, title: details.title },
    })
    return { id, number, version: 1 }
  })
}

async function checkPlace(tx: TenantTransaction, actor: MemberActor, details: FindingDetails): Promise<void> {
  if (details.supplierId !== null) {
    const supplier = ownedBy(actor, await tx.suppliers.find(details.supplierId))
    if (supplier.status === 'archived') {
      throw new AppError({
        code: 'refused',
        reason: 'supplier_archived',
        message: 'This supplier is archived. Restore it before you raise a finding about it.',
      })
    }
  }
  if (details.siteId === null) return
  const site = ownedBy(actor, await tx.sites.find(details.siteId))
  if (site.supplierId !== details.supplierId) throw notFound()
}
