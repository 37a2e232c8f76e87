import { roleMay, type SystemActor } from '@daylight/domain/access'
import { addDays, type IsoDate, isoDate } from '@daylight/domain/dates'
import { londonDate } from '@daylight/domain/remediation'
import {
  type BankHolidays,
  digestDay,
  isWorkingDay,
  type PlannedReminder,
  planReminders,
  type ReminderRules,
} from '@daylight/domain/reminders'
import type { AuditHeads } from '../ports/audit-heads.ts'
import type { Deps } from '../ports/deps.ts'
import type { MembershipRecord } from '../ports/member-repository.ts'
import type { NoticeRecord, RemindableAction } from '../ports/reminder-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { COPIES_AHEAD_DAYS } from './compose-notice.ts'
import { loadReminderRules } from './load-reminder-rules.ts'

interface Moment {
  readonly today: IsoDate
  readonly rules: ReminderRules
  readonly holidays: BankHolidays
}

/**
 * Tells members what is due or late and, once a week, how their work stands: on working days, from the hour of the
 * rules, one message a member a day. What was told is kept in the transaction that puts the message into the queue, so
 * that one who was stopped catches up and sends nothing twice. Answers how many messages.
 */
export async function sendReminders(deps: Deps & { readonly auditHeads: AuditHeads }): Promise<number> {
  let sent = 0
  for (const { organisationId } of await deps.auditHeads.readAuditHeads()) {
    const actor: SystemActor = { kind: 'system', organisationId, name: 'Daylight' }
    sent += await deps.database.withTenant(actor, (tx) => remindOrganisation(deps, tx, organisationId))
  }
  return sent
}

async function remindOrganisation(
  deps: Deps,
  tx: TenantTransaction,
  organisationId: string,
): Promise<number> {
  const loaded = await loadReminderRules(tx.reference)
  const today = deps.clock.today()
  if (!loaded || !isWorkingDay(today, loaded.holidays)) return 0
  if (londonHour(deps.clock.now()) < loaded.rules.fromHour) return 0
  await tx.reminders.lock()
  const moment = { ...loaded, today }
  const members = await tx.members.list()
  const actions = await tx.reminders.actions()
  const notices = [
    ...(await makeReminders(deps, tx, moment, { members, actions })),
    ...(await makeDigests(deps, tx, moment, { members, actions })),
  ]
  for (const { id } of notices) {
    await tx.jobs.enqueue('send-email', { template: 'notice', organisationId, noticeId: id })
  }
  return notices.length
}

interface Work {
  readonly members: readonly MembershipRecord[]
  readonly actions: readonly RemindableAction[]
}

async function makeReminders(
  deps: Deps,
  tx: TenantTransaction,
  { today, rules, holidays }: Moment,
  { members, actions }: Work,
): Promise<readonly NoticeRecord[]> {
  const keyOf = (one: Omit<PlannedReminder, 'fallsOn' | 'kind' | 'dueOn'> & { readonly dueOn: string }) =>
    [one.membershipId, one.actionId, one.ruleId, one.dueOn].join('|')
  const told = new Set((await tx.reminders.told()).map(keyOf))
  const planned = planReminders({
    actions: actions.map(({ createdAt, dueOn, ...action }) => ({
      ...action,
      dueOn: isoDate(dueOn),
      agreedOn: londonDate(createdAt),
    })),
    ...{ members, rules, holidays, today },
    wasTold: (one) => told.has(keyOf(one)),
  })
  const notices: NoticeRecord[] = []
  for (const { membershipId } of members) {
    const mine = planned.filter((one) => one.membershipId === membershipId)
    const notice = newNotice(deps, { membershipId, kind: 'reminders', day: today })
    // A second message on one day would be for what was agreed since the first: it waits for the next day.
    if (mine.length === 0 || (await tx.reminders.hasNotice(notice))) continue
    await tx.reminders.insert(
      notice,
      mine.map(({ actionId, ruleId, dueOn }) => ({
        id: deps.ids.next(),
        membershipId,
        actionId,
        ruleId,
        dueOn,
      })),
    )
    notices.push(notice)
  }
  return notices
}

/** Once a week for everybody who works on actions; one with nothing to say is noted and not sent. */
async function makeDigests(
  deps: Deps,
  tx: TenantTransaction,
  { today, rules, holidays }: Moment,
  { members, actions }: Work,
): Promise<readonly NoticeRecord[]> {
  const day = digestDay(rules, holidays, today)
  const disputed = (await tx.today.listDisputes(1)).length > 0
  const copiesDue = (await tx.copyRequests.listDue(addDays(today, COPIES_AHEAD_DAYS), 1)).length > 0
  const notices: NoticeRecord[] = []
  for (const { membershipId, role } of members) {
    const mayVerify = roleMay(role, 'action:verify')
    if (!mayVerify && !roleMay(role, 'action:write')) continue
    const notice = newNotice(deps, { membershipId, kind: 'digest', day })
    if (await tx.reminders.hasNotice(notice)) continue
    await tx.reminders.insert(notice, [])
    const hasWork =
      (disputed && roleMay(role, 'dispute:decide')) ||
      (copiesDue && roleMay(role, 'statement:write')) ||
      actions.some(
        ({ ownerId, status }) =>
          ownerId === membershipId || (mayVerify && status === 'submitted_for_verification'),
      )
    if (hasWork) notices.push(notice)
  }
  return notices
}

function newNotice(deps: Deps, notice: Pick<NoticeRecord, 'membershipId' | 'kind' | 'day'>): NoticeRecord {
  return { ...notice, id: deps.ids.next(), createdAt: deps.clock.now().toISOString() }
}

const hours = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Hour of the day in London, summer time or not. */
function londonHour(now: Date): number {
  return Number(hours.format(now))
}
