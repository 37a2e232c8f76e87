import type { DocumentFormat } from '@daylight/contracts'
import type { DocumentDeps, DocumentPrint } from '../ports/document-renderer.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import { FILE_TYPES, nameFile } from './name-file.ts'

/** For documents that somebody asks for: so many an hour. */
export type MakeDocumentDeps = DocumentDeps & IdentityDeps

export interface MadeDocument {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/** The file itself, made outside of any transaction. */
export async function makeDocument(
  deps: DocumentDeps,
  print: DocumentPrint,
  { name, format }: { readonly name: string; readonly format: DocumentFormat },
): Promise<MadeDocument> {
  const { extension, mediaType } = FILE_TYPES[format]
  return {
    fileName: nameFile(name, extension),
    mediaType,
    content: await deps.documents.render(print, format),
  }
}
