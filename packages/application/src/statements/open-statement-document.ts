import { authorise, type MemberActor, notFound, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { FILE_TYPES, nameFile } from '../documents/name-file.ts'
import type { StorageDeps } from '../ports/deps.ts'
import { isObjectStorageError } from '../ports/object-storage.ts'
import type { StatementDocumentRecord, StatementRecord } from '../ports/statement-repository.ts'
import type { StatementDocumentDeps } from './render-statement.ts'

export interface OpenedDocument {
  readonly fileName: string
  readonly bytes: number
  readonly mediaType: string
  readonly content: AsyncIterable<Uint8Array>
}

/** The file's bytes, for a download or to be shown in the page. Either way it is in the record. */
export async function openStatementDocument(
  deps: StatementDocumentDeps,
  actor: MemberActor,
  input: { readonly id: string; readonly documentId: string; readonly shown: boolean },
): Promise<OpenedDocument> {
  authorise(actor, 'statement:read')
  const found = await deps.database.withTenant(actor, async (tx) => {
    const statement = ownedBy(actor, await tx.statements.find(input.id))
    const document = ownedBy(actor, await tx.statements.findDocument(input.documentId))
    if (document.statementId !== statement.id || document.status !== 'ready') throw notFound()
    tx.audit.record(actor, {
      action: 'statement.document_downloaded',
      subjectType: 'statement',
      subjectId: statement.id,
      data: { documentId: document.id, version: document.statementVersion, shownInPage: input.shown },
    })
    return { statement, document }
  })
  return openFile(deps, found)
}

/** The stored bytes under a name that says what they are. */
export async function openFile(
  deps: StorageDeps,
  {
    statement,
    document,
  }: { readonly statement: StatementRecord; readonly document: StatementDocumentRecord },
): Promise<OpenedDocument> {
  const { storageKey, bytes } = document
  if (storageKey === null || bytes === null) throw notFound()
  const { mediaType, extension } = FILE_TYPES[document.format]
  const final = statement.state === 'signed' && document.statementVersion === statement.version
  const fileName = nameFile(
    `${statement.facts.organisationName} modern slavery statement ${statement.periodEnd}${final ? '' : ' draft'}`,
    extension,
  )
  try {
    return { fileName, bytes, mediaType, content: await deps.storage.get(storageKey) }
  } catch (error) {
    if (!isObjectStorageError(error)) throw error
    throw new AppError({
      code: 'unavailable',
      reason: 'document_lost',
      message: 'The file cannot be read at the moment. Make it again.',
      cause: error,
    })
  }
}
