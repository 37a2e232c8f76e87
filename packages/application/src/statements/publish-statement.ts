import type { PublicationInput } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { type PublicationError, recordPublication } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import { loadStatement } from './load-statement.ts'

const LINKED = { yes: true, no: false, not_looked: null } as const
const FIELDS: Readonly<Partial<Record<PublicationError['kind'], string>>> = {
  wrong_day: 'publishedOn',
  address_missing: 'url',
  address_not_wanted: 'url',
}

/** Records where the signed statement stands on the organisation's website, and whether its homepage links to it. */
export async function publishStatement(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly details: PublicationInput },
): Promise<{ readonly id: string }> {
  authorise(actor, 'statement:publish')
  const { url, homepage } = input.details
  const publishedOn = isoDate(input.details.publishedOn)
  return deps.database.withTenant(actor, async (tx) => {
    const today = deps.clock.today()
    const { record, content } = await loadStatement(tx, actor, { id: input.id, today, toChange: true })
    // Only a signed statement is final: a draft with a signature taken back has none.
    const recorded = recordPublication(
      content,
      { publishedOn, url, linkedFromHomepage: LINKED[homepage] },
      today,
    )
    if (!recorded.ok) {
      const { kind, message } = recorded.error
      const field = FIELDS[kind]
      throw new AppError({
        code: kind === 'not_signed' ? 'conflict' : 'invalid',
        reason: `publication_${kind}`,
        message,
        ...(field === undefined ? {} : { fieldErrors: { [field]: message } }),
      })
    }
    await tx.statements.insertPublication({
      ...recorded.value,
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      statementId: record.id,
      recordedBy: actor.name,
      recordedAt: deps.clock.now().toISOString(),
    })
    tx.audit.record(actor, {
      action: 'statement.publication_recorded',
      subjectType: 'statement',
      subjectId: record.id,
      data: { publishedOn, url, linkedFromHomepage: recorded.value.linkedFromHomepage },
    })
    return { id: record.id }
  })
}
