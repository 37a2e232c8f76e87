import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { isPositive, parseExact } from '@daylight/domain/exact'
import { PLAN_ACTIVITIES, type PlanActivity } from '@daylight/domain/risk'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { Deps } from '../ports/deps.ts'
import type { AssuranceCheckRecord } from '../ports/plan-repository.ts'
import { refuseArchivedSupplier } from '../suppliers/refuse-archived-supplier.ts'

/** Records a desk check or a visit that was done; the plan counts on from its day. */
export async function recordAssuranceCheck(
  deps: Deps,
  actor: MemberActor,
  input: Pick<AssuranceCheckRecord, 'supplierId' | 'kind' | 'doneOn' | 'note'>,
): Promise<{ readonly id: string }> {
  authorise(actor, 'supplier:write')
  await refuseUnsafeText(deps, { note: input.note })
  if (input.doneOn > deps.clock.today()) {
    const message = 'Give the day on which it was done, not one to come.'
    throw new AppError({ code: 'invalid', reason: 'done_on', message, fieldErrors: { doneOn: message } })
  }
  return deps.database.withTenant(actor, async (tx) => {
    refuseArchivedSupplier(ownedBy(actor, await tx.suppliers.find(input.supplierId)))
    const id = deps.ids.next()
    const recordedAt = deps.clock.now().toISOString()
    await tx.plans.insertCheck({ ...input, id, byName: actor.name, recordedAt })
    tx.audit.record(actor, {
      action: 'supplier.check_recorded',
      subjectType: 'supplier',
      subjectId: input.supplierId,
      data: { kind: input.kind, doneOn: input.doneOn },
    })
    return { id }
  })
}

const MOST_HOURS = 200
const HOURS_OF_A_DAY = 24

/** Hours that the work takes here, from now on. What was set before stays in the record. */
export async function setPlanHours(
  deps: Deps,
  actor: MemberActor,
  input: { readonly hours: Readonly<Record<PlanActivity, string>>; readonly hoursPerDay: string },
): Promise<{ readonly id: string }> {
  authorise(actor, 'plan:set')
  const wrong = [
    ...PLAN_ACTIVITIES.filter((activity) => !isHours(input.hours[activity], MOST_HOURS)),
    ...(isHours(input.hoursPerDay, HOURS_OF_A_DAY) ? [] : ['hoursPerDay']),
  ]
  const fieldErrors = Object.fromEntries(wrong.map((field) => [field, 'Enter hours, such as 2.5.']))
  const [message] = Object.values(fieldErrors)
  if (message !== undefined) {
    throw new AppError({ code: 'invalid', reason: 'plan_hours', message, fieldErrors })
  }
  return deps.database.withTenant(actor, async (tx) => {
    const id = deps.ids.next()
    const { hours, hoursPerDay } = input
    const setAt = deps.clock.now().toISOString()
    await tx.plans.insertSetting({ id, hours, hoursPerDay, byName: actor.name, setAt })
    tx.audit.record(actor, {
      action: 'organisation.plan_hours_set',
      subjectType: 'organisation',
      subjectId: actor.organisationId,
      data: { ...hours, hoursPerDay },
    })
    return { id }
  })
}

/** More than nothing, and no more than anybody means. */
function isHours(text: string, most: number): boolean {
  const hours = parseExact(text)
  return hours !== null && isPositive(hours) && Number(text) <= most
}
