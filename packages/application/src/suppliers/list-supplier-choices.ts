import type { SupplierChoices } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import { readBoroughs, readSupplierReference } from './read-supplier-reference.ts'

/** What the forms of the register offer, from the reference data now in force. */
export async function listSupplierChoices(deps: Deps, actor: Actor): Promise<SupplierChoices> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const { sicSections, registrySectors, spendBands } = await readSupplierReference(tx)
    const { authorities } = await readBoroughs(tx)
    return {
      sicSections: sicSections.sectors.map(({ code, label }) => ({
        value: code,
        label: `${code} – ${label}`,
      })),
      registrySectors: registrySectors.sectors.map(({ code, label }) => ({ value: code, label })),
      spendBands: spendBands.map(({ id, label }) => ({ value: id, label })),
      boroughs: authorities.map(({ name }) => ({ value: name, label: name })),
    }
  })
}
