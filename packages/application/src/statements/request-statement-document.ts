import type { StatementFormat } from '@daylight/contracts'
import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import type { Deps } from '../ports/deps.ts'
import type { StatementDocumentRecord, StatementRecord } from '../ports/statement-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'

/** After this long in the queue something is wrong, and it may be asked for again. */
const PATIENCE_MS = 10 * 60_000

export function isOverdue(document: StatementDocumentRecord, now: Date): boolean {
  return document.status === 'queued' && now.getTime() - new Date(document.createdAt).getTime() > PATIENCE_MS
}

/**
 * Asks the worker for a file. One that is under way is not asked for twice, and a signed statement, which never
 * changes, needs only one of each format.
 */
export async function requestStatementDocument(
  deps: Deps,
  actor: MemberActor,
  input: { readonly id: string; readonly format: StatementFormat },
): Promise<{ readonly documentId: string }> {
  authorise(actor, 'statement:write')
  return deps.database.withTenant(actor, async (tx) => {
    const statement = ownedBy(actor, await tx.statements.findToChange(input.id))
    return askForDocument(deps, tx, actor, { statement, format: input.format })
  })
}

/** As `requestStatementDocument`, within the caller's transaction, which holds the statement. */
export async function askForDocument(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  { statement, format }: { readonly statement: StatementRecord; readonly format: StatementFormat },
): Promise<{ readonly documentId: string }> {
  const now = deps.clock.now()
  const newest = await tx.statements.newestDocument(statement.id, format)
  if (newest && isEnough(newest, statement, now)) return { documentId: newest.id }
  const document: StatementDocumentRecord = {
    organisationId: actor.organisationId,
    id: deps.ids.next(),
    statementId: statement.id,
    statementVersion: statement.version,
    format,
    status: 'queued',
    storageKey: null,
    sha256: null,
    bytes: null,
    requestedById: actor.userId,
    createdAt: now.toISOString(),
    readyAt: null,
  }
  await tx.statements.insertDocument(document)
  await tx.jobs.enqueue('render-statement', {
    organisationId: actor.organisationId,
    documentId: document.id,
  })
  tx.audit.record(actor, {
    action: 'statement.document_requested',
    subjectType: 'statement',
    subjectId: statement.id,
    data: { documentId: document.id, version: statement.version },
  })
  return { documentId: document.id }
}

function isEnough(
  newest: StatementDocumentRecord,
  statement: { readonly state: string; readonly version: number },
  now: Date,
): boolean {
  if (newest.status === 'queued') return !isOverdue(newest, now)
  return (
    newest.status === 'ready' && statement.state === 'signed' && newest.statementVersion === statement.version
  )
}
