import { SUPPLIER_OWNER } from '@daylight/contracts'
import { authorise, isRole, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import type {
  FindingArea,
  FindingModel,
  FindingSeverity,
  RootCause,
  SignOff,
} from '@daylight/domain/findings'
import { proposeDueDay } from '@daylight/domain/remediation'
import type { Deps } from '../ports/deps.ts'
import type { SiteRecord } from '../ports/site-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { readFindingModel, readFindingRules } from './read-finding-model.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface FindingChoices {
  readonly suppliers: readonly Choice[]
  readonly sites: readonly Choice[]
  readonly supplierName: string | null
  readonly owners: readonly Choice[]
  readonly areas: readonly Choice[]
  readonly rules: readonly (Choice & { readonly area: FindingArea; readonly source: string })[]
  readonly severities: readonly {
    readonly value: FindingSeverity
    readonly label: string
    readonly meaning: string
    readonly dueOn: string | null
    /** Days in it because the supplier is a small firm. */
    readonly extraDays: number
    readonly signOff: SignOff | null
  }[]
  readonly signOffs: readonly { readonly value: SignOff; readonly label: string; readonly meaning: string }[]
  readonly rootCauses: readonly (Choice & { readonly side: RootCause['side'] })[]
  readonly today: string
}

const MOST_SUPPLIERS = 500

/** What the forms about findings offer. Sites are those of the supplier named, else our own. */
export async function listFindingChoices(
  deps: Deps,
  actor: MemberActor,
  input: { readonly supplierId?: string | undefined },
): Promise<FindingChoices> {
  authorise(actor, 'finding:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const supplierId = input.supplierId ?? null
    const supplier = supplierId === null ? null : ownedBy(actor, await tx.suppliers.find(supplierId))
    const { suppliers } = await tx.suppliers.list({ status: 'active', sort: 'name', limit: MOST_SUPPLIERS })
    const sites = await tx.sites.list({ supplierId, archived: false })
    const model = await readFindingModel(tx)
    const { rules } = await readFindingRules(tx)
    return {
      suppliers: suppliers.map(toChoice),
      sites: sites.map(toChoice),
      supplierName: supplier?.name ?? null,
      owners: [
        ...(supplier ? [{ value: SUPPLIER_OWNER, label: `${supplier.name} (the supplier)` }] : []),
        ...(await listActionOwners(tx)),
      ],
      areas: model.areas.map(({ id, label }) => ({ value: id, label })),
      rules: rules.map(({ id, area, text, source }) => ({ value: id, label: text, area, source })),
      severities: tellSeverities(model, supplierId === null ? null : countWorkers(sites), today),
      signOffs: model.signOffs.map(({ id, label, meaning }) => ({ value: id, label, meaning })),
      rootCauses: model.rootCauses.map(({ id, label, side }) => ({ value: id, label, side })),
      today,
    }
  })
}

function tellSeverities(
  { severities, smallFirm }: FindingModel,
  workers: number | null,
  today: ReturnType<Deps['clock']['today']>,
): FindingChoices['severities'] {
  return severities.map((rule) => ({
    value: rule.id,
    label: rule.label,
    meaning: rule.meaning,
    signOff: rule.signOff,
    ...proposeDueDay({ rule, smallFirm, workers, today }),
  }))
}

/** Who works at the supplier's sites, its own people and those it hires in; null when a site was not counted. */
function countWorkers(sites: readonly SiteRecord[]): number | null {
  if (sites.length === 0) return null
  return sites.reduce<number | null>((sum, { directWorkers, agencyWorkers, contractedWorkers }) => {
    const here = [directWorkers, contractedWorkers, agencyWorkers]
    if (sum === null || here.every((count) => count === null)) return null
    return here.reduce<number>((all, count) => all + (count ?? 0), sum)
  }, 0)
}

function toChoice({ id, name }: { readonly id: string; readonly name: string }): Choice {
  return { value: id, label: name }
}

/** Members whose role lets them do the work of an action. */
export async function listActionOwners(
  tx: Pick<TenantTransaction, 'organisation'>,
): Promise<readonly Choice[]> {
  const members = await tx.organisation.listMembers()
  return members
    .filter(({ role }) => isRole(role) && roleMay(role, 'action:write'))
    .map(({ membershipId, name }) => ({ value: membershipId, label: name }))
}
