import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { isFinished } from '@daylight/domain/remediation'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import { refuseDisputed, refuseEndedFinding } from './refuse-ended-finding.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'

interface Input {
  readonly id: string
  readonly version: number
  /** The finding that stays. */
  readonly survivorId: string
  readonly reason: string
}

/**
 * Closes a finding as a duplicate of another of the same supplier. Nothing of it is lost or moved: it stays readable,
 * with its actions, evidence and history, and each points to the other. One with work still to do is not merged.
 */
export async function mergeFinding(
  deps: Deps,
  actor: MemberActor,
  input: Input,
): Promise<{ readonly id: string; readonly number: number; readonly version: number }> {
  authorise(actor, 'finding:write')
  const { id, version, survivorId, reason } = input
  await refuseUnsafeText(deps, { reason })
  return deps.database.withTenant(actor, async (tx) => {
    // In one order, so that two people who merge each into the other wait instead of locking both out.
    const [first, second] = id < survivorId ? [id, survivorId] : [survivorId, id]
    const locked = [await tx.findings.lock(first), await tx.findings.lock(second)]
    const finding = ownedBy(actor, locked.find((item) => item?.id === id) ?? null)
    const survivor = ownedBy(actor, locked.find((item) => item?.id === survivorId) ?? null)
    refuseEndedFinding(finding)
    refuseDisputed(finding)
    if (id === survivorId || survivor.status !== 'open' || survivor.supplierId !== finding.supplierId) {
      const message = 'Choose another open finding of the same supplier.'
      throw new AppError({
        code: 'invalid',
        reason: 'no_survivor',
        message,
        fieldErrors: { survivorId: message },
      })
    }
    const actions = await tx.correctiveActions.listFor(id)
    // An accepted risk opens its action again on its day, so it is not over either.
    if (actions.some(({ status }) => !isFinished(status) || status === 'risk_accepted')) {
      throw new AppError({
        code: 'conflict',
        reason: 'actions_unfinished',
        message:
          'This finding has actions that are not finished. Finish them, or cancel them and agree them for the finding that stays; or merge the other one into this.',
      })
    }
    const closedAt = deps.clock.now().toISOString()
    if (!(await tx.findings.merge(id, { survivorId, closedAt }, version))) throw changedSince()
    tx.audit.record(actor, {
      action: 'finding.merged',
      subjectType: 'finding',
      subjectId: id,
      data: { number: finding.number, into: survivorId, intoNumber: survivor.number, reason },
    })
    tx.audit.record(actor, {
      action: 'finding.duplicate_found',
      subjectType: 'finding',
      subjectId: survivorId,
      data: { number: survivor.number, duplicate: id, duplicateNumber: finding.number, reason },
    })
    return { id, number: finding.number, version: version + 1 }
  })
}
