import { MOST_SUPPLIER_STATEMENTS, type SupplierStatementsView } from '@daylight/contracts'
import { type Actor, authorise } from '@daylight/domain/access'
import { type RegistryState, tellRegistryState } from '@daylight/domain/registry'
import type { Deps } from '../ports/deps.ts'
import { loadStatementRules } from '../statements/load-statement.ts'

/** A web address that may stand behind a link: what a file says is not believed to be one. */
function readAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\/[^\s<>"]+$/i.test(text) ? text : null
}

/** Whom somebody has to ask comes first. */
const BY_NEED: readonly RegistryState[] = ['none', 'late', 'ask', 'found']

/**
 * Active suppliers with their newest statement in the registry's files, as of today: how many stand how, the first of
 * them by need and then by name, and which files were searched.
 */
export async function listSupplierStatements(deps: Deps, actor: Actor): Promise<SupplierStatementsView> {
  authorise(actor, 'supplier:read')
  return deps.database.withTenant(actor, async (tx) => {
    const rules = await loadStatementRules(tx.reference)
    const today = deps.clock.today()
    const all = (await tx.registry.suppliers()).map((supplier) => ({
      ...supplier,
      ...tellRegistryState(supplier.statement, { rules, today }),
    }))
    const inState = (wanted: RegistryState) => all.filter(({ state }) => state === wanted)
    const count = (state: RegistryState) => inState(state).length
    return {
      counts: { none: count('none'), late: count('late'), ask: count('ask'), found: count('found') },
      suppliers: BY_NEED.flatMap(inState)
        .slice(0, MOST_SUPPLIER_STATEMENTS)
        .map(({ id, name, nextDueOn, state, statement }) => ({
          id,
          name,
          state,
          nextDueOn,
          matchedBy: statement?.matchedBy ?? null,
          registryYear: statement?.registryYear ?? null,
          organisationName: statement?.organisationName ?? null,
          statementUrl: readAddress(statement?.statementUrl ?? null),
          summaryUrl: readAddress(statement?.summaryUrl ?? null),
          periodEnd: statement?.periodEnd ?? null,
        })),
      searches: await tx.registry.searches(),
    }
  })
}
