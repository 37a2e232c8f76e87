import { type Actor, authorise } from '@daylight/domain/access'
import { readStatementRules } from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

/** The legal forms and turnover bands of the rules in force, to choose from. */
export async function listOrganisationChoices(
  deps: Deps,
  actor: Actor,
): Promise<{ readonly legalForms: readonly Choice[]; readonly turnoverBands: readonly Choice[] }> {
  authorise(actor, 'organisation:read')
  const dataset = await deps.database.withTenant(actor, (tx) => tx.reference.newest('uk-section-54'))
  if (!dataset) return { legalForms: [], turnoverBands: [] }
  const rules = readStatementRules(dataset.data)
  const toChoice = ({ id, label }: { readonly id: string; readonly label: string }) => ({ value: id, label })
  return { legalForms: rules.legalForms.map(toChoice), turnoverBands: rules.turnoverBands.map(toChoice) }
}
