import { type Actor, authorise } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { StatementPrint } from '../ports/statement-renderer.ts'
import { loadStatement } from './load-statement.ts'

/** The statement as it would be printed now, for the page that shows it. */
export async function previewStatement(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string },
): Promise<StatementPrint> {
  authorise(actor, 'statement:read')
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const { record, content, rules } = await loadStatement(tx, actor, { id: input.id, today })
    return { content, rules, state: record.state, contentHash: record.contentHash, today }
  })
}
