import { type Actor, authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import type { Deps } from '../ports/deps.ts'
import type { HomepageCheckRecord } from '../ports/homepage-checks.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** After this long something is wrong with the queue, and a check may be asked for again. */
const PATIENCE_MS = 10 * 60_000

/** Asks the worker to look at the organisation's homepage now. One that waits already is not asked for twice. */
export async function requestHomepageCheck(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string },
): Promise<{ readonly checkId: string }> {
  authorise(actor, 'statement:publish')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = ownedBy(actor, await tx.statements.findToChange(input.id))
    const { website } = statement.facts
    if (website === null) throw refused('homepage_no_website', 'The statement says that there is no website.')
    const published =
      (await tx.published.findFor(statement.id)) ?? (await tx.statements.newestPublication(statement.id))
    if (!published) throw refused('homepage_not_published', 'Publish the statement first, then link to it.')
    const [newest] = await tx.homepageChecks.list(statement.id, 1)
    if (newest && isWaiting(newest, deps.clock.now())) return { checkId: newest.id }
    return requestCheck(deps, tx, actor, { statementId: statement.id, address: website })
  })
}

export function isWaiting(check: HomepageCheckRecord, now: Date): boolean {
  return check.result === null && now.getTime() - new Date(check.requestedAt).getTime() < PATIENCE_MS
}

function refused(reason: string, message: string): AppError {
  return new AppError({ code: 'conflict', reason, message })
}

/** As `requestHomepageCheck`, within the caller's transaction, for a statement that may be looked for. */
export async function requestCheck(
  deps: Deps,
  tx: TenantTransaction,
  actor: Actor,
  { statementId, address }: Pick<HomepageCheckRecord, 'statementId' | 'address'>,
): Promise<{ readonly checkId: string }> {
  const { organisationId } = actor
  const checkId = deps.ids.next()
  await tx.homepageChecks.insert({
    ...{ organisationId, id: checkId, statementId, address, requestedBy: actor.name, result: null },
    requestedAt: deps.clock.now().toISOString(),
  })
  await tx.jobs.enqueue('check-homepage', { organisationId, checkId })
  tx.audit.record(actor, {
    action: 'statement.homepage_check_requested',
    subjectType: 'statement',
    subjectId: statementId,
    data: { checkId, address },
  })
  return { checkId }
}
