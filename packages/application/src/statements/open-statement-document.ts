import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { isObjectStorageError } from '../ports/object-storage.ts'
import type { StatementDocumentDeps } from './render-statement.ts'

export interface OpenedDocument {
  readonly fileName: string
  readonly bytes: number
  readonly content: AsyncIterable<Uint8Array>
}

/** The PDF's bytes, for a download or to be shown in the page. Either way it is in the record. */
export async function openStatementDocument(
  deps: StatementDocumentDeps,
  actor: MemberActor,
  input: { readonly id: string; readonly documentId: string; readonly shown: boolean },
): Promise<OpenedDocument> {
  authorise(actor, 'statement:read')
  const { storageKey, bytes, fileName } = await deps.database.withTenant(actor, async (tx) => {
    const statement = ownedBy(actor, await tx.statements.find(input.id))
    const document = ownedBy(actor, await tx.statements.findDocument(input.documentId))
    if (document.statementId !== statement.id || document.status !== 'ready') throw notFound()
    if (document.storageKey === null || document.bytes === null) throw notFound()
    tx.audit.record(actor, {
      action: 'statement.document_downloaded',
      subjectType: 'statement',
      subjectId: statement.id,
      data: { documentId: document.id, version: document.statementVersion, shownInPage: input.shown },
    })
    const final = statement.state === 'signed' && document.statementVersion === statement.version
    return {
      storageKey: document.storageKey,
      bytes: document.bytes,
      fileName: toFileName(
        `${statement.facts.organisationName} modern slavery statement ${statement.periodEnd}${final ? '' : ' draft'}`,
      ),
    }
  })
  try {
    return { fileName, bytes, content: await deps.storage.get(storageKey) }
  } catch (error) {
    if (!isObjectStorageError(error)) throw error
    throw new AppError({
      code: 'unavailable',
      reason: 'document_lost',
      message: 'The PDF cannot be read at the moment. Make it again.',
      cause: error,
    })
  }
}

/** Letters, digits and hyphens only, so that it is the same in every browser and on every disk. */
function toFileName(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${words.slice(0, 120)}.pdf`
}
