import type { RecordedActor } from '@daylight/domain/access'
import { addDays, formatDate, isoDate } from '@daylight/domain/dates'
import { respondentLinkState } from '@daylight/domain/identity'
import { daysStoodStill, isFinished, londonDate } from '@daylight/domain/remediation'
import { changedSince } from '../access/changed-since.ts'
import { type ActingParty, newEntry } from '../findings/new-action-entry.ts'
import type { CorrectiveActionRecord, NamedCorrectiveAction } from '../ports/corrective-action-repository.ts'
import type { Deps } from '../ports/deps.ts'
import type { DisputeEnd, DisputeRecord } from '../ports/dispute-repository.ts'
import type { PlacedFinding } from '../ports/finding-register.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

interface Ending {
  readonly finding: PlacedFinding
  readonly dispute: DisputeRecord
  readonly actor: RecordedActor
  readonly party: ActingParty
}

/** Ends the dispute, writes it into the record and moves the days that stood still. Everybody's way to end one. */
export async function endDispute(
  deps: Deps,
  tx: TenantTransaction,
  { finding, dispute, actor, party }: Ending,
  end: Pick<DisputeEnd, 'outcome' | 'correction' | 'reasons'> & {
    readonly state: 'withdrawn' | 'upheld' | 'partly_upheld' | 'rejected'
    /** What the decision changed in the finding. */
    readonly changes?: Readonly<Record<string, readonly [string | null, string | null]>>
  },
): Promise<void> {
  const { changes = {}, ...decided } = end
  const ended = { endedById: party.id, endedByName: party.name, endedAt: deps.clock.now().toISOString() }
  if (!(await tx.disputes.end(dispute.id, { ...decided, ...ended }))) throw changedSince()
  const { state, outcome, correction, reasons } = decided
  tx.audit.record(actor, {
    action: `dispute.${state}`,
    subjectType: 'finding',
    subjectId: finding.id,
    data: { number: finding.number, disputeId: dispute.id, outcome, reason: reasons, correction, changes },
  })
  for (const action of await tx.correctiveActions.listFor(finding.id)) {
    if (!isFinished(action.status)) await moveDays(deps, tx, { dispute, actor, party }, action)
  }
}

/** The days of an action, and of its steps, by as many days as the dispute was open. No extension: nobody asked for it. */
async function moveDays(
  deps: Deps,
  tx: TenantTransaction,
  { dispute, actor, party }: Omit<Ending, 'finding'>,
  action: NamedCorrectiveAction,
): Promise<void> {
  const days = daysStoodStill({
    receivedOn: isoDate(dispute.receivedOn),
    endedOn: deps.clock.today(),
    agreedOn: londonDate(action.createdAt),
  })
  if (days === 0) return
  const later = (day: string) => addDays(isoDate(day), days)
  const { ownerName: _, evidenceAt: __, ...before } = action
  const after: CorrectiveActionRecord = {
    ...before,
    dueOn: later(before.dueOn),
    version: before.version + 1,
  }
  if (!(await tx.correctiveActions.update(after, before.version))) throw changedSince()
  for (const step of await tx.correctiveActions.milestonesOf(before.id)) {
    if (step.doneAt === null) await tx.correctiveActions.moveMilestone(step.id, later(step.dueOn))
  }
  const day = (text: string) => formatDate(isoDate(text))
  const note = `Due ${day(after.dueOn)} instead of ${day(before.dueOn)}: the finding was disputed for ${days === 1 ? '1 day' : `${days} days`}.`
  await tx.correctiveActions.addEntry(newEntry(deps, party, { action, event: 'due_day_moved', note }))
  tx.audit.record(actor, {
    action: 'corrective_action.changed',
    subjectType: 'corrective_action',
    subjectId: before.id,
    data: {
      findingId: before.findingId,
      event: 'due_day_moved',
      disputeId: dispute.id,
      version: after.version,
      changes: { dueOn: [before.dueOn, after.dueOn] },
    },
  })
}

/** A message to everybody at the supplier whose link to the plan is open. Answers how many. */
export async function tellSupplier(
  deps: Deps,
  tx: TenantTransaction,
  dispute: Pick<DisputeRecord, 'id' | 'organisationId'>,
  supplierId: string | null,
): Promise<number> {
  const links = await openPlanLinks(deps, tx, supplierId)
  const { organisationId, id: disputeId } = dispute
  for (const { id: linkId } of links) {
    await tx.jobs.enqueue('send-email', { template: 'dispute_ended', organisationId, disputeId, linkId })
  }
  return links.length
}

export async function openPlanLinks(deps: Deps, tx: TenantTransaction, supplierId: string | null) {
  if (supplierId === null) return []
  const links = await tx.respondentLinks.listFor({ purpose: 'plan', subjectId: supplierId })
  const now = deps.clock.now()
  return links.filter((link) => !['expired', 'revoked'].includes(respondentLinkState(link, now)))
}
