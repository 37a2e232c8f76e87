import type { StatementFormat } from '@daylight/contracts'
import { notFound, type SystemActor } from '@daylight/domain/access'
import type { PublicReadDeps, PublishedReader, PublishedRecord } from '../ports/published-statements.ts'
import type { StatementPrint } from '../ports/statement-renderer.ts'
import type { StatementDocumentRecord } from '../ports/statement-repository.ts'
import { loadStatement } from './load-statement.ts'
import { type OpenedDocument, openFile } from './open-statement-document.ts'

/** Everybody and nobody: what is published needs no permission, and nothing else can be reached by these. */
const asReader = (organisationId: string): SystemActor => ({
  kind: 'system',
  organisationId,
  name: 'A reader of the published statement',
})

export interface PublishedView {
  readonly publication: PublishedRecord
  readonly print: StatementPrint
  /** Formats that are made; the others are on their way. */
  readonly formats: readonly StatementFormat[]
  /** The publication that corrects this one, or null. */
  readonly correctedBy: PublishedRecord | null
  readonly corrects: PublishedRecord | null
  /** Every publication of the organisation, the newest first. */
  readonly all: readonly PublishedRecord[]
}

/** A published statement as everybody reads it, with what it corrects and what corrects it. */
export async function readPublishedStatement(
  deps: PublicReadDeps,
  input: { readonly segment: string; readonly id: string },
): Promise<PublishedView> {
  const publication = await findPublication(deps.publicReader, input)
  const all = await deps.publicReader.listPublished(publication.segment)
  const actor = asReader(publication.organisationId)
  const today = deps.clock.today()
  return deps.database.withTenant(actor, async (tx) => {
    const { record, content, rules } = await loadStatement(tx, actor, { id: publication.statementId, today })
    const formats: StatementFormat[] = []
    for (const format of ['pdf', 'docx', 'text', 'json'] as const) {
      const document = await tx.statements.newestDocument(record.id, format)
      if (isFinal(document, record.version)) formats.push(format)
    }
    return {
      publication,
      // Where it stands elsewhere is not part of what was signed.
      print: {
        content: { ...content, publication: null },
        rules,
        state: record.state,
        contentHash: record.contentHash,
        today,
      },
      formats,
      correctedBy: all.find(({ correctsId }) => correctsId === publication.id) ?? null,
      corrects: all.find(({ id }) => id === publication.correctsId) ?? null,
      all,
    }
  })
}

/** Everything that the organisation at this address has published, the newest first. */
export async function listPublishedStatements(
  deps: PublicReadDeps,
  segment: string,
): Promise<readonly PublishedRecord[]> {
  const all = await deps.publicReader.listPublished(segment)
  if (all.length === 0) throw notFound()
  return all
}

/** A file of a published statement. Not in the record: who reads what is public is nobody's business. */
export async function openPublishedFile(
  deps: PublicReadDeps,
  input: { readonly segment: string; readonly id: string; readonly format: StatementFormat },
): Promise<OpenedDocument> {
  const publication = await findPublication(deps.publicReader, input)
  const actor = asReader(publication.organisationId)
  const found = await deps.database.withTenant(actor, async (tx) => {
    const statement = await tx.statements.find(publication.statementId)
    const document = await tx.statements.newestDocument(publication.statementId, input.format)
    if (statement === null || !isFinal(document, statement.version)) throw notFound()
    return { statement, document }
  })
  return openFile(deps, found)
}

export async function findPublication(
  reader: PublishedReader,
  { segment, id }: { readonly segment: string; readonly id: string },
): Promise<PublishedRecord> {
  const publication = await reader.findPublished(id)
  if (publication === null || publication.segment !== segment) throw notFound()
  return publication
}

function isFinal(
  document: StatementDocumentRecord | null,
  version: number,
): document is StatementDocumentRecord {
  return document?.status === 'ready' && document.statementVersion === version
}
