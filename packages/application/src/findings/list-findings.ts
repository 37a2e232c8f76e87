import { FINDING_VIEWS, type FindingView } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { isoDate } from '@daylight/domain/dates'
import { severityRule } from '@daylight/domain/findings'
import {
  deriveFindingStatus,
  type FindingStatus,
  isActionOverdue,
  isFinished,
} from '@daylight/domain/remediation'
import type { Deps } from '../ports/deps.ts'
import type { ListedFinding, NamedPlace } from '../ports/finding-register.ts'
import { readFindingModel } from './read-finding-model.ts'

export interface FindingSummary extends ListedFinding {
  readonly severityLabel: string
  readonly standing: FindingStatus
  readonly nextDueOn: string | null
  readonly overdue: boolean
  /** It was found here before. */
  readonly repeat: boolean
}

export interface FindingList {
  readonly findings: readonly FindingSummary[]
  readonly next: string | null
  readonly previous: string | null
  readonly counts: Readonly<Record<FindingView, number>>
  readonly supplier: NamedPlace | null
  readonly today: string
}

/** One page of the findings of a view, with how many there are in each view. */
export async function listFindings(
  deps: Deps,
  actor: MemberActor,
  input: {
    readonly view: FindingView
    readonly supplierId?: string | undefined
    readonly after?: string | undefined
    readonly before?: string | undefined
    readonly limit: number
  },
): Promise<FindingList> {
  authorise(actor, 'finding:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const { supplierId } = input
    const supplier = supplierId === undefined ? null : ownedBy(actor, await tx.suppliers.find(supplierId))
    const filter = { supplierId, today, membershipId: actor.membershipId }
    const model = await readFindingModel(tx)
    const page = await tx.findings.list({ ...filter, ...input })
    const counts = { open: 0, closed: 0, overdue: 0, mine: 0 }
    for (const view of FINDING_VIEWS) counts[view] = await tx.findings.count({ ...filter, view })
    return {
      ...page,
      counts,
      today,
      supplier: supplier && { id: supplier.id, name: supplier.name },
      findings: page.findings.map((finding) => ({
        ...finding,
        ...describeActions(finding, today),
        severityLabel: severityRule(model, finding.severity).label,
        standing: tellStanding(finding),
        repeat: finding.repeatOfId !== null,
      })),
    }
  })
}

/** Where a finding stands, in one word. One that was closed by hand is closed, whatever its actions say. */
export function tellStanding(
  finding: Pick<ListedFinding, 'severity' | 'status' | 'mergedIntoId' | 'withdrawnAt' | 'disputed'> & {
    readonly actions: readonly { readonly status: ListedFinding['actions'][number]['status'] }[]
  },
): FindingStatus {
  if (finding.mergedIntoId !== null) return 'merged'
  if (finding.withdrawnAt !== null) return 'withdrawn'
  if (finding.disputed) return 'disputed'
  const derived = deriveFindingStatus(
    finding.severity,
    finding.actions.map((action) => action.status),
  )
  return finding.status === 'closed' && derived !== 'effective' ? 'closed' : derived
}

function describeActions({ actions, disputed }: Pick<ListedFinding, 'actions' | 'disputed'>, today: string) {
  const due = actions
    .filter(({ status }) => !isFinished(status))
    .map(({ dueOn }) => dueOn)
    .sort()
  return {
    nextDueOn: due[0] ?? null,
    overdue: actions.some(({ status, dueOn }) =>
      isActionOverdue(status, isoDate(dueOn), isoDate(today), disputed),
    ),
  }
}
