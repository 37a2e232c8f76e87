import type { RecordHoursInput } from '@daylight/contracts'
import { type Actor, authorise, notFound, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { parseExact } from '@daylight/domain/exact'
import type { Deps } from '../ports/deps.ts'

/**
 * Hours of the same work by another record (invoice, sign-in sheets, rota), to hold the paid hours against. Whoever
 * may read signals enters them: nobody else is told what comes of it.
 */
export async function recordHours(
  deps: Deps,
  actor: Actor,
  input: RecordHoursInput,
): Promise<{ readonly id: string }> {
  authorise(actor, 'signal:read')
  const hours = parseExact(input.hours)
  if (hours === null) {
    const message = 'Enter the hours as a number, such as 1250.5.'
    throw new AppError({ code: 'invalid', reason: 'hours', message, fieldErrors: { hours: message } })
  }
  return deps.database.withTenant(actor, async (tx) => {
    const payCheck = ownedBy(actor, await tx.payChecks.find(input.id))
    if (!(await tx.signals.recordHours(payCheck.id, { hours, source: input.source }))) throw notFound()
    tx.audit.record(actor, {
      action: 'signal.hours_recorded',
      subjectType: 'pay_check',
      subjectId: payCheck.id,
      data: {},
    })
    return { id: payCheck.id }
  })
}
