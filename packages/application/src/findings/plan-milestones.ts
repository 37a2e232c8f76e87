import { authorise, type MemberActor, notFound } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import type { CorrectiveActionRecord } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { findOpenAction } from './find-open-action.ts'
import { newEntry, partyOf } from './new-action-entry.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'

/** Adds a step on the way of an action, due no later than the action itself. */
export async function addMilestone(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly title: string; readonly dueOn: string },
): Promise<CorrectiveActionRecord> {
  authorise(actor, 'action:write')
  const { title, dueOn } = input
  await refuseUnsafeText(deps, { title })
  return deps.database.withTenant(actor, async (tx) => {
    const action = await findOpenAction(tx, actor, input.id)
    if (dueOn > action.dueOn || dueOn < deps.clock.today()) {
      const message = `Enter a day from today until ${formatDate(isoDate(action.dueOn))}, when the action is due.`
      throw new AppError({
        code: 'invalid',
        reason: 'milestone_day',
        message,
        fieldErrors: { dueOn: message },
      })
    }
    await tx.correctiveActions.addMilestone({
      id: deps.ids.next(),
      actionId: action.id,
      title,
      dueOn,
      createdAt: deps.clock.now().toISOString(),
      doneAt: null,
      doneByName: null,
    })
    const note = `${title}: by ${formatDate(isoDate(dueOn))}`
    await record(deps, tx, actor, { action, event: 'milestone_added', note })
    return action
  })
}

/** Marks a step as done: by whom and when stays with it. */
export async function completeMilestone(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly milestoneId: string },
): Promise<CorrectiveActionRecord> {
  authorise(actor, 'action:write')
  return deps.database.withTenant(actor, async (tx) => {
    const action = await findOpenAction(tx, actor, input.id)
    const milestones = await tx.correctiveActions.milestonesOf(action.id)
    const milestone = milestones.find(({ id }) => id === input.milestoneId)
    if (!milestone) throw notFound()
    const done = { at: deps.clock.now().toISOString(), byName: actor.name }
    if (await tx.correctiveActions.completeMilestone(milestone.id, done))
      await record(deps, tx, actor, { action, event: 'milestone_done', note: milestone.title })
    return action
  })
}

async function record(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  what: {
    readonly action: CorrectiveActionRecord
    readonly event: 'milestone_added' | 'milestone_done'
    readonly note: string
  },
): Promise<void> {
  const entry = newEntry(deps, partyOf(actor), what)
  await tx.correctiveActions.addEntry(entry)
  tx.audit.record(actor, {
    action: 'corrective_action.changed',
    subjectType: 'corrective_action',
    subjectId: what.action.id,
    data: { findingId: what.action.findingId, event: what.event, entryId: entry.id },
  })
}
