import { SUPPLIER_OWNER } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { type SignOff, severityRule } from '@daylight/domain/findings'
import type { CorrectiveActionRecord } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { listActionOwners } from './list-finding-choices.ts'
import { newEntry, partyOf } from './new-action-entry.ts'
import { readFindingModel } from './read-finding-model.ts'
import { refuseEndedFinding } from './refuse-ended-finding.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'
import { settleFinding } from './settle-finding.ts'

interface ActionDetails {
  readonly title: string
  /** A membership, or `SUPPLIER_OWNER`. */
  readonly ownerId: string
  /** Calendar date. */
  readonly dueOn: string
  readonly evidenceAsked?: string | undefined
  /** Left out: as the finding model has it for the severity. */
  readonly signOff?: SignOff | null | undefined
}

/** Agrees what is to be done about a finding, by whom and until when. A closed finding opens again by it. */
export async function createCorrectiveAction(
  deps: Deps,
  actor: MemberActor,
  input: ActionDetails & { readonly findingId: string },
): Promise<CorrectiveActionRecord> {
  authorise(actor, 'action:write')
  await refuseUnsafeText(deps, { title: input.title, evidenceAsked: input.evidenceAsked ?? null })
  return deps.database.withTenant(actor, async (tx) => {
    const finding = ownedBy(actor, await tx.findings.lock(input.findingId))
    refuseEndedFinding(finding)
    if (finding.severity === 'good_example') {
      throw new AppError({
        code: 'refused',
        reason: 'good_example',
        message: 'A good example asks for no action. If something has to change, raise a finding about that.',
      })
    }
    await checkActionDetails(tx, finding, input, deps.clock.today())
    const action: CorrectiveActionRecord = {
      organisationId: actor.organisationId,
      id: deps.ids.next(),
      findingId: finding.id,
      title: input.title,
      ...ownerOf(input.ownerId),
      createdById: actor.membershipId,
      submittedById: null,
      disputedById: null,
      verifiedById: null,
      dueOn: input.dueOn,
      firstDueOn: input.dueOn,
      extensions: 0,
      effectDueOn: null,
      whys: [],
      causes: [],
      evidenceAsked: input.evidenceAsked ?? '',
      signOff: input.signOff ?? severityRule(await readFindingModel(tx), finding.severity).signOff,
      riskUntil: null,
      status: 'open',
      createdAt: deps.clock.now().toISOString(),
      closedAt: null,
      reopenedAt: null,
      verifiedAt: null,
      version: 1,
    }
    await tx.correctiveActions.insert(action)
    await tx.correctiveActions.addEntry(newEntry(deps, partyOf(actor), { action, event: 'created' }))
    await settleFinding(deps, tx, actor, finding)
    tx.audit.record(actor, {
      action: 'corrective_action.created',
      subjectType: 'corrective_action',
      subjectId: action.id,
      data: { findingId: finding.id, ownerId: action.ownerId, dueOn: action.dueOn },
    })
    return action
  })
}

/** The owner's side and, on ours, who. */
export function ownerOf(ownerId: string): Pick<CorrectiveActionRecord, 'ownerSide' | 'ownerId'> {
  return ownerId === SUPPLIER_OWNER
    ? { ownerSide: 'supplier', ownerId: null }
    : { ownerSide: 'buyer', ownerId }
}

/** Refuses an owner who could not do the work, and a day that has passed. */
export async function checkActionDetails(
  tx: Pick<TenantTransaction, 'organisation'>,
  finding: { readonly supplierId: string | null },
  details: ActionDetails,
  notBefore: string,
): Promise<void> {
  const fieldErrors: Record<string, string> = {}
  const owners = await listActionOwners(tx)
  const bySupplier = details.ownerId === SUPPLIER_OWNER && finding.supplierId !== null
  if (!bySupplier && !owners.some(({ value }) => value === details.ownerId)) {
    fieldErrors['ownerId'] = 'Choose a member who can work on actions: an owner, manager or contributor.'
  }
  if (details.dueOn < notBefore) fieldErrors['dueOn'] = 'This day has passed. Enter today or a later day.'
  const [message] = Object.values(fieldErrors)
  if (message === undefined) return
  throw new AppError({ code: 'invalid', reason: 'action_details', message, fieldErrors })
}
