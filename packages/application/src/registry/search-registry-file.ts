import { MOST_REGISTRY_BYTES } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { matchRegistryEntries, readRegistryFile } from '@daylight/domain/registry'
import type { Deps } from '../ports/deps.ts'
import { loadStatementRules } from '../statements/load-statement.ts'

function refuse(reason: string, message: string): AppError {
  return new AppError({ code: 'invalid', reason, message, fieldErrors: { file: message } })
}

async function readAll(content: AsyncIterable<string>): Promise<string> {
  const parts: string[] = []
  let characters = 0
  for await (const part of content) {
    characters += part.length
    if (characters > MOST_REGISTRY_BYTES)
      throw refuse(
        'registry_file_too_large',
        'This file is larger than any of the registry’s: it takes up to 40 MB.',
      )
    parts.push(part)
  }
  return parts.join('')
}

/**
 * Looks for the organisation's suppliers in a yearly file of the registry and keeps what was found of them, with a note
 * of the search. Nothing else of the file is kept: it is public, and most of it concerns nobody here.
 */
export async function searchRegistryFile(
  deps: Deps,
  actor: MemberActor,
  content: AsyncIterable<string>,
): Promise<{ readonly matched: number }> {
  authorise(actor, 'supplier:import')
  const file = readRegistryFile(await readAll(content))
  if (!file.ok) throw refuse(file.error.kind, file.error.message)
  const { entries, unreadable } = file.value
  if (entries.length === 0)
    throw refuse('registry_file_empty', 'No entry of this file could be read. Download it again.')
  return deps.database.withTenant(actor, async (tx) => {
    const suppliers = await tx.registry.suppliers()
    const rules = await loadStatementRules(tx.reference)
    const matches = matchRegistryEntries(suppliers, entries, { rules, today: deps.clock.today() })
    const found = matches.flatMap(({ by, entry, state, supplierId }) => {
      if (entry === null || by === null) return []
      const { organisationName, periodEnd, registryYear, statementUrl, summaryUrl } = entry
      const { organisationId } = actor
      const ambiguous = state === 'ask'
      return [
        {
          organisationId,
          supplierId,
          matchedBy: by,
          ambiguous,
          registryYear,
          organisationName,
          statementUrl,
          summaryUrl,
          periodEnd,
        },
      ]
    })
    await tx.registry.saveStatements(found)
    const search = {
      years: [...new Set(entries.map(({ registryYear }) => registryYear))].sort((a, b) => a - b),
      entries: entries.length,
      unreadable: unreadable.length,
      suppliers: suppliers.length,
      matched: found.length,
    }
    const id = deps.ids.next()
    await tx.registry.insertSearch({
      ...search,
      id,
      organisationId: actor.organisationId,
      searchedBy: actor.name,
      searchedAt: deps.clock.now().toISOString(),
    })
    tx.audit.record(actor, {
      action: 'supplier.registry_searched',
      subjectType: 'organisation',
      subjectId: actor.organisationId,
      data: search,
    })
    return { matched: found.length }
  })
}
