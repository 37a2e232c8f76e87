import { roleMay } from '@daylight/domain/access'
import { addDays, formatDate, isoDate } from '@daylight/domain/dates'
import { waitsOn } from '@daylight/domain/reminders'
import { writeLetter } from '../identity/compose-email.ts'
import type { CopyRequestRecord } from '../ports/copy-requests.ts'
import type { EmailJob } from '../ports/job-queue.ts'
import type { EmailDeps, EmailMessage } from '../ports/mailer.ts'
import type { MembershipRecord } from '../ports/member-repository.ts'
import type { NoticeItemRecord, RemindableAction } from '../ports/reminder-repository.ts'
import type { TodayDispute } from '../ports/today-repository.ts'

const MOST_LINES = 20
/** A copy due before the next week's message but one is told of now. */
export const COPIES_AHEAD_DAYS = 14

/** What a notice says when it is sent: what was done meanwhile is left out, and with it the message if nothing is left. */
export async function composeNotice(
  deps: EmailDeps,
  { organisationId, noticeId }: Extract<EmailJob, { template: 'notice' }>,
): Promise<EmailMessage | null> {
  const today = deps.clock.today()
  return deps.database.withTenant({ organisationId }, async (tx) => {
    const notice = await tx.reminders.find(noticeId)
    const member = notice && (await tx.members.find(notice.membershipId))
    if (!notice || !member) return null
    const { name: organisation, segment } = await tx.organisation.current()
    const actions = await tx.reminders.actions()
    const disputes = roleMay(member.role, 'dispute:decide') ? await tx.today.listDisputes(MOST_LINES) : []
    const copies = roleMay(member.role, 'statement:write')
      ? await tx.copyRequests.listDue(addDays(today, COPIES_AHEAD_DAYS), MOST_LINES)
      : []
    const lines =
      notice.kind === 'digest'
        ? [
            ...tellWeek(member, actions, today),
            ...disputes.map(tellDispute),
            ...copies.map((one) => tellCopy(one, today)),
          ]
        : notice.items.flatMap((item) => tellItem(item, actions, today))
    if (lines.length === 0) return null
    const more = lines.length > MOST_LINES ? [`And ${lines.length - MOST_LINES} more.`] : []
    return writeLetter({
      to: member.email,
      subject:
        notice.kind === 'digest'
          ? `Your week at ${organisation}`
          : `Corrective actions due at ${organisation}`,
      greeting: `Hello ${member.name}`,
      before: [...lines.slice(0, MOST_LINES), ...more],
      button: { label: 'See what is due', href: `${deps.mail.baseUrl}/${segment}/findings?view=mine` },
      after: ['You get this because you work on these actions or answer for them.'],
    })
  })
}

const about = ({ title, supplierName }: RemindableAction) =>
  supplierName ? `${title} (${supplierName})` : title

/** Until somebody decides it, nothing about its finding goes on by itself. */
function tellDispute({ title, supplierName, receivedOn }: TodayDispute): string {
  return `Disputed by ${supplierName ?? 'the supplier'} since ${formatDate(isoDate(receivedOn))}, to be decided: ${title}.`
}

/** Who asked is not told by mail. */
function tellCopy({ receivedOn, dueOn }: CopyRequestRecord, today: string): string {
  const asked = `A copy of the statement was asked for on ${formatDate(receivedOn)}`
  return `${asked}. ${dueOn < today ? 'It was to be sent by' : 'Send it by'} ${formatDate(dueOn)}.`
}

function tellItem(
  item: NoticeItemRecord,
  actions: readonly RemindableAction[],
  today: string,
): readonly string[] {
  const action = actions.find(({ id }) => id === item.actionId)
  if (!action || waitsOn(action.status) !== 'owner' || action.dueOn !== item.dueOn) return []
  const due = formatDate(isoDate(action.dueOn))
  const mine = action.ownerId === item.membershipId ? '' : 'Not done by whoever was to do it: '
  return [`${mine}${about(action)}. ${action.dueOn < today ? `It was due on ${due}` : `Due on ${due}`}.`]
}

function tellWeek(
  member: MembershipRecord,
  actions: readonly RemindableAction[],
  today: string,
): readonly string[] {
  const mine = actions.filter(
    ({ ownerId, status }) => ownerId === member.membershipId && waitsOn(status) === 'owner',
  )
  const late = mine.filter(({ dueOn }) => dueOn < today)
  const toVerify = roleMay(member.role, 'action:verify')
    ? actions.filter(
        ({ status, ownerId }) => status === 'submitted_for_verification' && ownerId !== member.membershipId,
      )
    : []
  const [next] = mine.filter(({ dueOn }) => dueOn >= today)
  return [
    ...(mine.length > 0
      ? [`You have ${mine.length} to do${late.length > 0 ? `, ${late.length} of them late` : ''}.`]
      : []),
    ...(next ? [`Next due, on ${formatDate(isoDate(next.dueOn))}: ${about(next)}.`] : []),
    ...(toVerify.length > 0
      ? [`${toVerify.length} done by others ${toVerify.length === 1 ? 'waits' : 'wait'} to be verified.`]
      : []),
  ]
}
