import { notFound, type Role, roleMay } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { type DueDay, waitsOn } from '@daylight/domain/reminders'
import { statementDates } from '@daylight/domain/statements'
import { readSecretAddress, type SecretAddress } from '../access/secret-address.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { loadStatementRules } from '../statements/load-statement.ts'

export interface CalendarView {
  readonly organisation: string
  /** What the organisation's own addresses begin with. */
  readonly segment: string
  readonly days: readonly DueDay[]
}

/**
 * The days of whoever's address this is, by the role they have now: whoever left has none, and finds out no more than
 * with an address that never was one. What is done disappears.
 */
export async function readCalendarFeed(
  deps: IdentityDeps,
  input: { readonly token: string; readonly network: string },
): Promise<CalendarView> {
  const token = readSecretAddress(input.token)
  const view = token && (await deps.database.withTenant(token, (tx) => open(deps, tx, token)))
  if (!token || !view) {
    await limitAttempts(deps, [{ kind: 'open_calendar', of: input.network }])
    throw notFound()
  }
  await limitAttempts(deps, [{ kind: 'read_calendar', of: token.id }])
  return view
}

async function open(
  deps: IdentityDeps,
  tx: TenantTransaction,
  { id, secret }: SecretAddress,
): Promise<CalendarView | null> {
  const feed = await tx.calendar.find(id)
  if (!feed || feed.revokedAt !== null || feed.secretHash !== deps.identity.sessions.hash(secret)) return null
  const member = await tx.members.find(feed.membershipId)
  if (!member || !roleMay(member.role, 'calendar:use')) return null
  const { name: organisation, segment } = await tx.organisation.current()
  return { organisation, segment, days: await listDays(tx, member) }
}

async function listDays(
  tx: TenantTransaction,
  member: { readonly membershipId: string; readonly role: Role },
): Promise<readonly DueDay[]> {
  const days: DueDay[] = []
  if (roleMay(member.role, 'finding:read')) days.push(...(await daysOfActions(tx, member)))
  if (roleMay(member.role, 'assessment:read')) {
    for (const { id, dueOn } of await tx.calendar.assessments(member.membershipId)) {
      days.push({ kind: 'assessment', id, day: isoDate(dueOn), finding: null, path: `assessments/${id}` })
    }
  }
  if (roleMay(member.role, 'record:write')) {
    days.push(...(await daysOfRecords(tx, member.membershipId)))
  }
  if (roleMay(member.role, 'statement:write')) days.push(...(await dayOfStatement(tx)))
  return days
}

async function daysOfActions(
  tx: TenantTransaction,
  { membershipId, role }: { readonly membershipId: string; readonly role: Role },
): Promise<readonly DueDay[]> {
  const actions = await tx.calendar.actions(membershipId)
  const steps = await tx.calendar.steps(membershipId)
  const instalments = await tx.calendar.instalments(membershipId)
  const pathOf = (findingId: string, actionId: string) => `findings/${findingId}/actions/${actionId}`
  return [
    ...actions.flatMap(({ id, findingId, finding, status, dueOn, effectDueOn, ownerId }): DueDay[] => {
      const path = pathOf(findingId, id)
      if (ownerId === membershipId && waitsOn(status) === 'owner') {
        return [{ kind: 'action', id, day: isoDate(dueOn), finding, path }]
      }
      // Never by the owner: somebody else looks whether it has worked.
      const looks = roleMay(role, 'action:verify') && ownerId !== membershipId && status === 'verified'
      return looks && effectDueOn !== null
        ? [{ kind: 'effect', id, day: isoDate(effectDueOn), finding, path }]
        : []
    }),
    ...steps
      .filter(({ status }) => waitsOn(status) === 'owner')
      .map(({ id, actionId, findingId, finding, dueOn }) => {
        return { kind: 'step', id, day: isoDate(dueOn), finding, path: pathOf(findingId, actionId) } as const
      }),
    ...instalments.map(({ id, findingId, finding, dueOn }) => {
      return {
        kind: 'instalment',
        id,
        day: isoDate(dueOn),
        finding,
        path: `findings/${findingId}/remedy`,
      } as const
    }),
  ]
}

/** Of our own registers: what is in this member's calendar. */
async function daysOfRecords(tx: TenantTransaction, membershipId: string): Promise<readonly DueDay[]> {
  const due = await tx.ownRecords.listDue()
  return due.flatMap(({ id, register, nextOn, ownerId }): DueDay[] =>
    ownerId === membershipId && nextOn !== null
      ? [{ kind: 'record', id, day: isoDate(nextOn), finding: null, path: `records/${register}/${id}` }]
      : [],
  )
}

/** The day by which the newest statement should be published, while it is not. */
async function dayOfStatement(tx: TenantTransaction): Promise<readonly DueDay[]> {
  const [newest] = await tx.statements.list()
  if (!newest || newest.state === 'signed') return []
  const { publishBy } = statementDates(newest.periodEnd, await loadStatementRules(tx.reference))
  return [
    { kind: 'statement', id: newest.id, day: publishBy, finding: null, path: `statements/${newest.id}` },
  ]
}
