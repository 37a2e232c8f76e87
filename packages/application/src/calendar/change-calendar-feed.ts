import { authorise, type MemberActor } from '@daylight/domain/access'
import { writeSecretAddress } from '../access/secret-address.ts'
import type { Deps } from '../ports/deps.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'

/** Since when the member has an address for a calendar; null without. The address itself is kept nowhere. */
export async function getCalendarFeed(
  deps: Deps,
  actor: MemberActor,
): Promise<{ readonly since: string | null }> {
  authorise(actor, 'calendar:use')
  const feed = await deps.database.withTenant(actor, (tx) => tx.calendar.current(actor.membershipId))
  return { since: feed?.createdAt ?? null }
}

/** Makes the member's address, told this once; one they had before opens nothing from now on. */
export async function makeCalendarFeed(
  deps: IdentityDeps,
  actor: MemberActor,
): Promise<{ readonly token: string }> {
  authorise(actor, 'calendar:use')
  const { membershipId, organisationId } = actor
  const now = deps.clock.now()
  const feedId = deps.ids.next()
  const secret = deps.identity.sessions.make()
  await deps.database.withTenant(actor, async (tx) => {
    const replaced = await tx.calendar.revoke(membershipId, now)
    await tx.calendar.insert({
      id: feedId,
      membershipId,
      secretHash: deps.identity.sessions.hash(secret),
      createdAt: now.toISOString(),
      revokedAt: null,
    })
    tx.audit.record(actor, {
      action: 'calendar.made',
      subjectType: 'member',
      subjectId: membershipId,
      data: { feedId, replaced },
    })
  })
  return { token: writeSecretAddress({ organisationId, id: feedId, secret }) }
}

/** Takes the member's address back: it opens nothing from now on. */
export async function revokeCalendarFeed(deps: Deps, actor: MemberActor): Promise<{ readonly done: true }> {
  authorise(actor, 'calendar:use')
  const { membershipId } = actor
  await deps.database.withTenant(actor, async (tx) => {
    if ((await tx.calendar.revoke(membershipId, deps.clock.now())) === 0) return
    tx.audit.record(actor, {
      action: 'calendar.revoked',
      subjectType: 'member',
      subjectId: membershipId,
      data: {},
    })
  })
  return { done: true }
}
