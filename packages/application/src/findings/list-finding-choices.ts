import { SUPPLIER_OWNER } from '@daylight/contracts'
import { authorise, isRole, type MemberActor, ownedBy, roleMay } from '@daylight/domain/access'
import { addDays } from '@daylight/domain/dates'
import type { FindingArea, FindingSeverity } from '@daylight/domain/findings'
import type { Deps } from '../ports/deps.ts'
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
  }[]
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
      severities: model.severities.map(({ id, label, meaning, suggestedDays }) => ({
        value: id,
        label,
        meaning,
        dueOn: suggestedDays === null ? null : addDays(today, suggestedDays),
      })),
      today,
    }
  })
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
