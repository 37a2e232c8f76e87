import { storedLeavingSchema } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import type { FindingSeverity } from '@daylight/domain/findings'
import { isFinished } from '@daylight/domain/remediation'
import { groupRemedy, showRemedy } from '@daylight/domain/remedy'
import { type LeavingGuide, readLeavingGuide } from '@daylight/domain/suppliers'
import type { Deps } from '../ports/deps.ts'
import type { ListedFinding } from '../ports/finding-register.ts'
import type { LeavingRecord } from '../ports/leaving-repository.ts'
import type { SupplierRecord } from '../ports/supplier-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { requireReference } from '../reference/require-reference.ts'
import { reckonStoredRemedy } from '../remedy/load-remedy.ts'

/** Questions that are asked now. */
export async function readGuide(tx: Pick<TenantTransaction, 'reference'>): Promise<LeavingGuide> {
  return readLeavingGuide((await requireReference(tx.reference, 'leaving-guide')).data)
}

export interface OpenAtLeaving {
  readonly findings: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
    readonly severity: FindingSeverity
    readonly actionsOpen: number
  }[]
  /** `left`: exact pounds of wages; null where they are of too few people to tell, or nobody has reckoned them. */
  readonly money: readonly {
    readonly findingId: string
    readonly number: number
    readonly left: string | null
    readonly reckoned: boolean
  }[]
}

const MOST = 200

/** What is open with a supplier by the records themselves: findings that ask for something, and money owed. */
export async function findWhatIsOpen(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  supplierId: string,
): Promise<OpenAtLeaving> {
  const today = deps.clock.today()
  const filter = { supplierId, today, membershipId: actor.membershipId } as const
  const { findings } = await tx.findings.list({ ...filter, view: 'open', limit: MOST })
  const unfinished = ({ actions }: ListedFinding) =>
    actions.filter(({ status }) => !isFinished(status)).length
  const money: OpenAtLeaving['money'][number][] = []
  for (const remedy of await tx.remedies.openOf({ supplierId })) {
    const finding = await tx.findings.find(remedy.findingId)
    const { standings, totals } = await reckonStoredRemedy(tx, remedy, today)
    const { wagesLeft } = showRemedy(totals, groupRemedy(standings))
    money.push({
      findingId: remedy.findingId,
      number: finding?.number ?? 0,
      left: wagesLeft,
      reckoned: true,
    })
  }
  for (const { id, number, payCheckId, siteId } of findings) {
    if (payCheckId === null || (await tx.remedies.ofPlace({ payCheckId, siteId }))) continue
    money.push({ findingId: id, number, left: null, reckoned: false })
  }
  return {
    findings: findings
      .filter(
        (finding) => !['observation', 'good_example'].includes(finding.severity) || unfinished(finding) > 0,
      )
      .map((finding) => {
        const { id, number, title, severity } = finding
        return { id, number, title, severity, actionsOpen: unfinished(finding) }
      }),
    money,
  }
}

/** The guide with what is open with this supplier, and the version to build on. */
export async function getLeavingGuide(
  deps: Deps,
  actor: MemberActor,
  input: { readonly supplierId: string },
) {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const supplier = ownedBy(actor, await tx.suppliers.find(input.supplierId))
    const versions = await tx.leavings.listFor(supplier.id)
    const [newest] = versions
    return {
      supplier: { id: supplier.id, name: supplier.name },
      today: deps.clock.today(),
      guide: await readGuide(tx),
      ...(await findWhatIsOpen(deps, tx, actor, supplier.id)),
      newest: newest ? tellVersion(supplier, versions, newest) : null,
      mayRecord: supplier.status === 'active' && roleMay(actor.role, 'supplier:leave'),
    }
  })
}

/** Every version of how the work with a supplier ends, newest first, as each was signed. */
export async function listLeavings(deps: Deps, actor: MemberActor, input: { readonly supplierId: string }) {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const supplier = ownedBy(actor, await tx.suppliers.find(input.supplierId))
    const versions = await tx.leavings.listFor(supplier.id)
    return versions.map((version) => tellVersion(supplier, versions, version))
  })
}

function tellVersion(supplier: SupplierRecord, versions: readonly LeavingRecord[], version: LeavingRecord) {
  const { content, stoppedFindingIds: _, organisationId: __, recordedById: ___, ...rest } = version
  return {
    ...rest,
    supplier: supplier.name,
    number: versions.length - versions.indexOf(version),
    newest: versions[0] === version,
    content: storedLeavingSchema.parse(content),
  }
}
