import { type Actor, authorise } from '@daylight/domain/access'
import { writeRegistryRows } from '@daylight/domain/registry'
import type { Deps } from '../ports/deps.ts'
import { loadRegistryPack } from './load-registry-pack.ts'

export interface RegistryRows {
  readonly registryYear: number
  readonly columns: readonly string[]
  /** One for each organisation that the statement covers. */
  readonly rows: readonly (readonly string[])[]
}

/** The statement's answers as rows of the registry's yearly file. */
export async function openRegistryRows(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<RegistryRows> {
  authorise(actor, 'statement:read')
  return deps.database.withTenant(actor, async (tx) => {
    const loaded = await loadRegistryPack(tx, actor, { id: input.id, today: deps.clock.today() })
    const { answers, check, rules, statement } = loaded
    const { facts } = statement.record
    return {
      registryYear: check.registryYear,
      columns: rules.columns,
      rows: writeRegistryRows(answers, {
        rules,
        registryYear: check.registryYear,
        organisation: {
          name: facts.organisationName,
          companyNumber: facts.companyNumber,
          address: null,
          sectorType: facts.legalForm === 'public_body' ? 'Public' : 'Private',
        },
      }),
    }
  })
}
