import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { AppError } from '@daylight/domain/errors'
import { isFinished } from '@daylight/domain/remediation'
import { changedSince } from '../access/changed-since.ts'
import { describeChanges } from '../audit/describe-changes.ts'
import type { CorrectiveActionRecord, NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { checkActionDetails, ownerOf } from './create-corrective-action.ts'
import { listActionOwners } from './list-finding-choices.ts'
import { newEntry, partyOf } from './new-action-entry.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'

interface Input {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly ownerId: string
  readonly dueOn: string
  readonly reason: string
}

/** Changes what is to be done, by whom or until when, with a reason; the history keeps what was agreed before. */
export async function updateCorrectiveAction(
  deps: Deps,
  actor: MemberActor,
  input: Input,
): Promise<CorrectiveActionRecord> {
  authorise(actor, 'action:write')
  const { id, version, title, ownerId, dueOn, reason } = input
  await refuseUnsafeText(deps, { title, reason })
  return deps.database.withTenant(actor, async (tx) => {
    const before = ownedBy(actor, await tx.correctiveActions.find(id))
    if (isFinished(before.status)) {
      throw new AppError({
        code: 'conflict',
        reason: 'action_finished',
        message: 'This action is finished. Reopen it before you change it.',
      })
    }
    // A day that has passed may stay as it was agreed; a new one may not lie in the past.
    const today = deps.clock.today()
    const finding = ownedBy(actor, await tx.findings.find(before.findingId))
    await checkActionDetails(tx, finding, input, dueOn === before.dueOn ? before.dueOn : today)
    const { ownerName: _, evidenceAt: __, ...record } = before
    const extended = dueOn > before.dueOn
    const after: CorrectiveActionRecord = {
      ...record,
      title,
      ...ownerOf(ownerId),
      dueOn,
      extensions: before.extensions + (extended ? 1 : 0),
      version: version + 1,
    }
    if (!(await tx.correctiveActions.update(after, version))) throw changedSince()
    const owners = await listActionOwners(tx)
    const newOwner = owners.find(({ value }) => value === ownerId)?.label ?? 'The supplier'
    await tx.correctiveActions.addEntry(
      newEntry(deps, partyOf(actor), {
        action: before,
        event: 'changed',
        note: [...tellChanges(before, { ...after, ownerName: newOwner }), reason].join('\n'),
      }),
    )
    tx.audit.record(actor, {
      action: 'corrective_action.changed',
      subjectType: 'corrective_action',
      subjectId: id,
      data: {
        findingId: before.findingId,
        reason,
        version: after.version,
        ...describeChanges(before, after, ['title', 'ownerId', 'dueOn', 'extensions']),
      },
    })
    return after
  })
}

function tellChanges(
  before: NamedCorrectiveAction,
  after: Pick<NamedCorrectiveAction, 'title' | 'ownerId' | 'ownerName' | 'dueOn' | 'extensions'>,
): readonly string[] {
  const day = (text: string) => formatDate(isoDate(text))
  return [
    ...(before.title === after.title ? [] : [`Before: “${before.title}”.`]),
    ...(before.ownerId === after.ownerId
      ? []
      : [`Owner: ${after.ownerName} instead of ${before.ownerName}.`]),
    ...(before.dueOn === after.dueOn ? [] : [`Due ${day(after.dueOn)} instead of ${day(before.dueOn)}.`]),
    ...(after.extensions === before.extensions ? [] : [`Extension number ${after.extensions}.`]),
  ]
}
