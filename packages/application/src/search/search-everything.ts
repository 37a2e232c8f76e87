import { type Actor, authorise } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'

export interface SearchHit {
  readonly id: string
  readonly kind: 'supplier'
  readonly label: string
  readonly detail: string
}

const MOST_HITS = 8

/** What the palette finds while a person types. */
export async function searchEverything(
  deps: Deps,
  actor: Actor,
  input: { readonly query: string },
): Promise<readonly SearchHit[]> {
  authorise(actor, 'supplier:read')
  const search = input.query.trim()
  if (search === '') return []
  return deps.database.withTenant(actor, async (tx) => {
    const { suppliers } = await tx.suppliers.list({
      search,
      status: 'active',
      sort: 'name',
      limit: MOST_HITS,
    })
    return suppliers.map(({ id, name, whatTheyDo }) => ({
      id,
      kind: 'supplier',
      label: name,
      detail: whatTheyDo,
    }))
  })
}
