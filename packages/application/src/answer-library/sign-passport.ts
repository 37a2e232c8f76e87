import type { DocumentFormat, LibraryAnswer, PassportContent } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { canonicalJson, type JsonValue } from '@daylight/domain/json'
import { type PassportSeal, passportSealText, passportText } from '@daylight/domain/statements'
import { FILE_TYPES, nameFile } from '../documents/name-file.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { DocumentDeps, PassportPrint } from '../ports/document-renderer.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { LibraryEntryRecord } from '../ports/library-repository.ts'
import type { SealDeps } from '../ports/published-statements.ts'
import type { MadeDocument } from '../respondents/open-plan-document.ts'
import { chooseSealingKey } from '../statements/choose-sealing-key.ts'

export interface SignedPassport {
  readonly fileName: string
  /** The file that is checked: see `verifySealedPassport`. */
  readonly text: string
  /** The same for people to read. */
  readonly print: PassportPrint
}

/**
 * The newest answer to each question that the organisation declared to a buyer, signed with its key: without the names
 * of buyers and of whoever answered. The same library gives the same bytes each time, so that every format says the
 * same. Answers that came in with a passport are not signed as our own.
 */
export async function signPassport(
  deps: SealDeps & IdentityDeps,
  actor: MemberActor,
): Promise<SignedPassport> {
  authorise(actor, 'library:write')
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.userId }])
  return deps.database.withTenant(actor, async (tx) => {
    const kept = (await tx.library.entries()).filter(({ kind }) => kind === 'kept')
    const [asOf] = kept
      .map(({ keptAt }) => keptAt)
      .sort()
      .reverse()
    if (asOf === undefined) throw nothingKept()
    const { name } = await tx.organisation.current()
    const content: PassportContent = { organisation: name, asOf, answers: [...newestOf(kept)] }
    const json: JsonValue = JSON.parse(JSON.stringify(content))
    const key = await chooseSealingKey(deps, actor, tx, false)
    const seal: PassportSeal = {
      organisationId: actor.organisationId,
      organisationName: name,
      asOf,
      contentSha256: deps.sealer.sha256(canonicalJson(json)),
      keyId: key.id,
      publicKey: key.publicKey,
    }
    const signature = deps.sealer.sign(
      { organisationId: key.organisationId, keyId: key.id },
      passportSealText(seal),
    )
    tx.audit.record(actor, {
      action: 'library.passport_signed',
      subjectType: 'library',
      subjectId: actor.organisationId,
      data: { sha256: seal.contentSha256, answers: content.answers.length, keyId: key.id },
    })
    return {
      fileName: nameFile(`passport ${name} ${asOf.slice(0, 10)}`, 'json'),
      text: passportText({ content: json, seal, signature }),
      print: {
        kind: 'passport',
        content,
        sha256: seal.contentSha256,
        publicKey: key.publicKey,
        signature,
      },
    }
  })
}

/** The same as a document to read. */
export async function openPassportDocument(
  deps: SealDeps & IdentityDeps & DocumentDeps,
  actor: MemberActor,
  { format }: { readonly format: DocumentFormat },
): Promise<MadeDocument> {
  const { print } = await signPassport(deps, actor)
  const { extension, mediaType } = FILE_TYPES[format]
  const { organisation, asOf } = print.content
  return {
    fileName: nameFile(`passport ${organisation} ${asOf.slice(0, 10)}`, extension),
    mediaType,
    content: await deps.documents.render(print, format),
  }
}

function newestOf(entries: readonly LibraryEntryRecord[]): readonly LibraryAnswer[] {
  const newest = new Map<string, LibraryAnswer>()
  for (const answer of entries.flatMap(({ answers }) => answers)) {
    const known = newest.get(answer.meaning)
    if (!known || known.answeredAt < answer.answeredAt) newest.set(answer.meaning, answer)
  }
  return [...newest.values()]
}

function nothingKept(): AppError {
  return new AppError({
    code: 'refused',
    reason: 'library_empty',
    message: 'There is nothing to sign yet: keep answers that you sent to a buyer first.',
  })
}
