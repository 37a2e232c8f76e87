import type { FindingDetails } from '@daylight/contracts'
import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { findRepeat, SMALLEST_PUBLISHED_COUNT } from '@daylight/domain/findings'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readFindingModel, readFindingRules } from './read-finding-model.ts'
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
  const { title, detail, putRight, ruleText, ruleSource } = details
  await refuseUnsafeText(deps, { title, detail, putRight, ruleText, ruleSource })
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
    // Held from here: of two people who raise the same at once, the second repeats the first.
    const number = await tx.raiseFindings.nextNumber()
    const { workersAffected } = details
    const rule = await tellRule(tx, details)
    const earlier = findRepeat({ ...details, ...rule }, await tx.raiseFindings.listAtPlace(details))
    const { version: modelVersion } = await readFindingModel(tx)
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
        ...rule,
        modelVersion,
        repeatOfId: earlier?.id ?? null,
        sourceKey: null,
        raisedById: actor.membershipId,
        raisedAt: deps.clock.now().toISOString(),
      },
    ])
    tx.audit.record(actor, {
      action: 'finding.raised',
      subjectType: 'finding',
      subjectId: id,
      data: {
        number,
        severity: details.severity,
        title,
        ...(earlier === null ? {} : { repeatOf: earlier.id }),
      },
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

/** The rule chosen from the list, in the words of today's version, or the one written down. */
async function tellRule(
  tx: TenantTransaction,
  { ruleId, ruleText, ruleSource }: FindingDetails,
): Promise<Pick<FindingDetails, 'ruleId' | 'ruleText' | 'ruleSource'>> {
  if (ruleId === null) {
    if (ruleText === '' || ruleSource !== '') return { ruleId, ruleText, ruleSource }
    const message = 'Enter where the rule stands, such as a clause of the contract.'
    throw new AppError({
      code: 'invalid',
      reason: 'rule_source_missing',
      message,
      fieldErrors: { ruleSource: message },
    })
  }
  const { rules } = await readFindingRules(tx)
  const rule = rules.find(({ id }) => id === ruleId)
  if (rule) return { ruleId, ruleText: rule.text, ruleSource: rule.source }
  const message = 'Choose a rule of the list, or write it in your own words.'
  throw new AppError({ code: 'invalid', reason: 'rule_unknown', message, fieldErrors: { ruleId: message } })
}
