import type { DocumentFormat } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { type MadeDocument, type MakeDocumentDeps, makeDocument } from '../documents/make-document.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import { overviewOf, pickDue, readPlan } from './read-plan.ts'

/** The year's plan as a file: its months, the work in them and what is due at each supplier. */
export async function openYearPlan(
  deps: MakeDocumentDeps,
  actor: MemberActor,
  { format }: { readonly format: DocumentFormat },
): Promise<MadeDocument> {
  authorise(actor, 'supplier:read')
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.userId }])
  const today = deps.clock.today()
  const print = await deps.database.withTenant(actor, async (tx) => {
    const read = await readPlan(deps, tx)
    tx.audit.record(actor, {
      action: 'organisation.plan_downloaded',
      subjectType: 'organisation',
      subjectId: actor.organisationId,
      data: { format, rulesVersion: read.plan.version },
    })
    const { name: organisation } = await tx.organisation.current()
    const overview = overviewOf(deps, read)
    return { kind: 'year_plan', organisation, today, overview, due: pickDue(read, {}, today) } as const
  })
  const name = `year's plan ${print.organisation} ${today}`
  return makeDocument(deps, print, { name, format })
}
