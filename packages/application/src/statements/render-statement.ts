import type { SystemActor } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { ObjectStorage } from '../ports/object-storage.ts'
import type { StatementPrint, StatementRenderer } from '../ports/statement-renderer.ts'
import type { StatementDocumentRecord } from '../ports/statement-repository.ts'
import { loadStatement } from './load-statement.ts'

export interface StatementDocumentDeps extends Deps {
  readonly storage: ObjectStorage
}

/** For the worker, which makes the files. */
export interface RenderStatementDeps extends StatementDocumentDeps {
  readonly statementRenderer: StatementRenderer
}

export type RenderStatementOutcome = 'ready' | 'nothing_to_do'

const MOST_BYTES = 50 * 1024 * 1024

export function documentKeyOf(document: { readonly organisationId: string; readonly id: string }): string {
  return `statements/${document.organisationId}/${document.id}`
}

/**
 * Makes the file that was asked for, from the statement as it is now, and keeps it encrypted. Run twice, it does
 * nothing the second time. When it cannot be made the request says so, and the error is thrown for another try.
 */
export async function renderStatement(
  deps: RenderStatementDeps,
  job: { readonly organisationId: string; readonly documentId: string },
): Promise<RenderStatementOutcome> {
  const actor: SystemActor = { kind: 'system', organisationId: job.organisationId, name: 'Daylight' }
  const claimed = await claim(deps, actor, job.documentId)
  if (!claimed) return 'nothing_to_do'
  const { document, print } = claimed
  try {
    const bytes = await deps.statementRenderer.render(print, document.format)
    const storageKey = documentKeyOf(document)
    const stored = await deps.storage.put(storageKey, once(bytes), { maxBytes: MOST_BYTES })
    await settle(deps, actor, {
      ...document,
      status: 'ready',
      storageKey,
      sha256: stored.sha256,
      bytes: stored.size,
      readyAt: deps.clock.now().toISOString(),
    })
    return 'ready'
  } catch (error) {
    await settle(deps, actor, { ...document, status: 'failed' })
    throw error
  }
}

function claim(
  deps: Deps,
  actor: SystemActor,
  documentId: string,
): Promise<{ readonly document: StatementDocumentRecord; readonly print: StatementPrint } | null> {
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const document = await tx.statements.findDocument(documentId)
    if (!document || document.status === 'ready') return null
    const { record, content, rules } = await loadStatement(tx, actor, { id: document.statementId, today })
    return {
      document: { ...document, statementVersion: record.version },
      print: { content, rules, state: record.state, contentHash: record.contentHash, today },
    }
  })
}

async function settle(deps: Deps, actor: SystemActor, document: StatementDocumentRecord): Promise<void> {
  await deps.database.withTenant(actor, (tx) => tx.statements.changeDocument(document, ['queued', 'failed']))
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
