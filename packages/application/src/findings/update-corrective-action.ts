import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import type { SignOff } from '@daylight/domain/findings'
import { changedSince } from '../access/changed-since.ts'
import { describeChanges } from '../audit/describe-changes.ts'
import type { CorrectiveActionRecord, NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import { checkActionDetails, ownerOf } from './create-corrective-action.ts'
import { findOpenAction } from './find-open-action.ts'
import { listActionOwners } from './list-finding-choices.ts'
import { newEntry, partyOf } from './new-action-entry.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'

interface Input {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly ownerId: string
  readonly dueOn: string
  /** Left out: stays as it is. */
  readonly evidenceAsked?: string | undefined
  readonly signOff?: SignOff | null | undefined
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
  await refuseUnsafeText(deps, { title, reason, evidenceAsked: input.evidenceAsked ?? null })
  return deps.database.withTenant(actor, async (tx) => {
    const before = await findOpenAction(tx, actor, id)
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
      evidenceAsked: input.evidenceAsked ?? before.evidenceAsked,
      signOff: input.signOff ?? before.signOff,
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
        ...describeChanges(before, after, [
          'title',
          'ownerId',
          'dueOn',
          'extensions',
          'evidenceAsked',
          'signOff',
        ]),
      },
    })
    return after
  })
}

function tellChanges(
  before: NamedCorrectiveAction,
  after: Pick<
    NamedCorrectiveAction,
    'title' | 'ownerId' | 'ownerName' | 'dueOn' | 'extensions' | 'evidenceAsked' | 'signOff'
  >,
): readonly string[] {
  const day = (text: string) => formatDate(isoDate(text))
  return [
    ...(before.title === after.title ? [] : [`Before: “${before.title}”.`]),
    ...(before.ownerId === after.ownerId
      ? []
      : [`Owner: ${after.ownerName} instead of ${before.ownerName}.`]),
    ...(before.dueOn === after.dueOn ? [] : [`Due ${day(after.dueOn)} instead of ${day(before.dueOn)}.`]),
    ...(before.evidenceAsked === after.evidenceAsked
      ? []
      : [`Evidence asked for before: “${before.evidenceAsked}”.`]),
    ...(before.signOff === after.signOff ? [] : [`Signed off before: ${before.signOff ?? 'not said'}.`]),
    ...(after.extensions === before.extensions ? [] : [`Extension number ${after.extensions}.`]),
  ]
}
