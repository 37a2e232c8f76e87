import { addDays, type IsoDate } from '../dates/index.ts'
import type { FindingSeverity } from '../findings/index.ts'
import type { ActionState } from '../remediation/index.ts'
import type { Recipient, ReminderRule, ReminderRules } from './reminder-rules.ts'
import { type BankHolidays, moveToWorkingDay, weekdayOf } from './working-days.ts'

/** Whose turn it is. Nobody is reminded of what waits on somebody else. */
export type WaitsOn = 'owner' | 'verifier' | 'nobody'

const TURNS: Readonly<Record<ActionState, WaitsOn>> = {
  open: 'owner',
  agreed: 'owner',
  in_progress: 'owner',
  sent_back: 'owner',
  reopened: 'owner',
  disputed: 'verifier',
  submitted_for_verification: 'verifier',
  verified: 'nobody',
  effective: 'nobody',
  risk_accepted: 'nobody',
  cancelled: 'nobody',
}

export function waitsOn(state: ActionState): WaitsOn {
  return TURNS[state]
}

export interface RemindedAction {
  readonly id: string
  readonly status: ActionState
  readonly severity: FindingSeverity
  readonly dueOn: IsoDate
  /** Membership that is to do it; null when the supplier is. */
  readonly ownerId: string | null
}

export interface RemindedMember {
  readonly membershipId: string
  readonly role: 'owner' | 'manager' | 'contributor' | 'reviewer' | 'viewer'
}

export interface PlannedReminder {
  readonly actionId: string
  readonly ruleId: string
  readonly kind: ReminderRule['kind']
  readonly membershipId: string
  readonly dueOn: IsoDate
  /** The working day on which the rule lets it fall. */
  readonly fallsOn: IsoDate
}

/** The working day on which a rule falls: one before the due day no later than it says, one after it no sooner. */
export function dayOfRule(rule: Pick<ReminderRule, 'days'>, dueOn: IsoDate, holidays: BankHolidays): IsoDate {
  return moveToWorkingDay(addDays(dueOn, rule.days), holidays, rule.days < 0 ? 'earlier' : 'later')
}

function membersFor(
  to: Recipient,
  action: RemindedAction,
  members: readonly RemindedMember[],
): readonly string[] {
  const withRole = (role: RemindedMember['role']) =>
    members.filter((member) => member.role === role).map(({ membershipId }) => membershipId)
  if (to === 'managers') return withRole('manager')
  if (to === 'owners') return withRole('owner')
  return members.some(({ membershipId }) => membershipId === action.ownerId) && action.ownerId !== null
    ? [action.ownerId]
    : []
}

/**
 * What has to be told by a day, and was not yet. Of several reminders of one action that were missed, only the newest
 * is sent; every escalation is. One whose time is over is not made up for: before the due day, only while it is not
 * past; nothing from before the day the action was agreed.
 */
export function planReminders(options: {
  readonly actions: readonly (RemindedAction & { readonly agreedOn: IsoDate })[]
  readonly members: readonly RemindedMember[]
  readonly rules: ReminderRules
  readonly holidays: BankHolidays
  readonly today: IsoDate
  /** Whether a member was already told by a rule of an action's due day. */
  readonly wasTold: (reminder: Omit<PlannedReminder, 'fallsOn' | 'kind'>) => boolean
}): readonly PlannedReminder[] {
  const { rules, holidays, today, members, wasTold } = options
  return options.actions.flatMap((action) => {
    if (waitsOn(action.status) !== 'owner') return []
    const due = rules.rules
      .filter(({ severities }) => severities.includes(action.severity))
      .map((rule) => ({ rule, fallsOn: dayOfRule(rule, action.dueOn, holidays) }))
      .filter(({ fallsOn }) => fallsOn <= today && fallsOn >= action.agreedOn)
      .sort((a, b) => a.rule.days - b.rule.days)
    const newest = due.findLast(({ rule }) => rule.kind === 'reminder')
    return due
      .filter(({ rule }) => rule.kind === 'escalation' || rule === newest?.rule)
      .filter(({ rule }) => rule.days >= 0 || today <= action.dueOn)
      .flatMap(({ rule, fallsOn }) =>
        [...new Set(rule.to.flatMap((to) => membersFor(to, action, members)))].map((membershipId) => ({
          actionId: action.id,
          ruleId: rule.id,
          kind: rule.kind,
          membershipId,
          dueOn: action.dueOn,
          fallsOn,
        })),
      )
      .filter((reminder) => !wasTold(reminder))
  })
}

/** The day of the newest weekly digest: the rules' weekday, or the next working day after a bank holiday on it. */
export function digestDay(rules: ReminderRules, holidays: BankHolidays, today: IsoDate): IsoDate {
  const back = (weekdayOf(today) - rules.digestWeekday + 7) % 7
  const planned = moveToWorkingDay(addDays(today, -back), holidays, 'later')
  return planned <= today ? planned : moveToWorkingDay(addDays(today, -back - 7), holidays, 'later')
}
