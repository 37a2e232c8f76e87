import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { deriveFindingStatus } from '@daylight/domain/remediation'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import { refuseDisputed, refuseEndedFinding } from './refuse-ended-finding.ts'
import { refuseUnsafeText } from './refuse-unsafe-text.ts'

interface Input {
  readonly id: string
  readonly version: number
  readonly reason: string
}

interface Decided {
  readonly id: string
  readonly number: number
  readonly version: number
}

/** Closes an observation or good example that has no action; every other finding closes with its actions. */
export function closeFinding(deps: Deps, actor: MemberActor, input: Input): Promise<Decided> {
  return decide(deps, actor, { ...input, to: 'closed' })
}

/** Opens an observation or good example again that was closed by hand. */
export function reopenFinding(deps: Deps, actor: MemberActor, input: Input): Promise<Decided> {
  return decide(deps, actor, { ...input, to: 'open' })
}

async function decide(
  deps: Deps,
  actor: MemberActor,
  input: Input & { readonly to: 'open' | 'closed' },
): Promise<Decided> {
  authorise(actor, 'finding:write')
  const { id, version, reason, to } = input
  await refuseUnsafeText(deps, { reason })
  return deps.database.withTenant(actor, async (tx) => {
    const finding = ownedBy(actor, await tx.findings.lock(id))
    refuseEndedFinding(finding)
    refuseDisputed(finding)
    const actions = await tx.correctiveActions.listFor(id)
    const derived = deriveFindingStatus(
      finding.severity,
      actions.map((action) => action.status),
    )
    if (derived !== 'noted') {
      throw new AppError({
        code: 'conflict',
        reason: 'decided_by_actions',
        message:
          'This finding closes when all its corrective actions are verified, and opens again when one is reopened. Agree an action, or go on with those there are.',
      })
    }
    if (finding.status === to) {
      throw new AppError({
        code: 'conflict',
        reason: 'already_so',
        message: to === 'closed' ? 'This finding is closed already.' : 'This finding is open already.',
      })
    }
    const { severity, title } = finding
    const closedAt = to === 'closed' ? deps.clock.now().toISOString() : null
    if (!(await tx.findings.change(id, { severity, title, status: to, closedAt }, version)))
      throw changedSince()
    tx.audit.record(actor, {
      action: to === 'closed' ? 'finding.closed' : 'finding.reopened',
      subjectType: 'finding',
      subjectId: id,
      data: { number: finding.number, reason },
    })
    return { id, number: finding.number, version: version + 1 }
  })
}
