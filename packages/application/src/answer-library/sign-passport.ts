import type { DocumentFormat, LibraryAnswer, PassportContent } from '@daylight/contracts'
import { type Actor, authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { canonicalJson, type JsonValue } from '@daylight/domain/json'
import { type PassportSeal, passportSealText, passportText } from '@daylight/domain/statements'
import { type MadeDocument, type MakeDocumentDeps, makeDocument } from '../documents/make-document.ts'
import { nameFile } from '../documents/name-file.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { PassportPrint } from '../ports/document-renderer.ts'
import type { IdentityDeps } from '../ports/identity-services.ts'
import type { LibraryEntryRecord } from '../ports/library-repository.ts'
import type { SealDeps } from '../ports/published-statements.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { chooseSealingKey } from '../statements/choose-sealing-key.ts'

export interface SignedPassport {
  readonly fileName: string
  /** The file that is checked: see `verifySealedPassport`. */
  readonly text: string
  /** The same for people to read. */
  readonly print: PassportPrint
}

/** The passport as a file, signed for a member. */
export async function signPassport(
  deps: SealDeps & IdentityDeps,
  actor: MemberActor,
): Promise<SignedPassport> {
  authorise(actor, 'library:write')
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.userId }])
  return deps.database.withTenant(actor, async (tx) => {
    const passport = await composePassport(deps, tx, actor)
    if (passport === null) throw nothingKept()
    const { sha256, content, publicKey } = passport.print
    tx.audit.record(actor, {
      action: 'library.passport_signed',
      subjectType: 'library',
      subjectId: actor.organisationId,
      data: { sha256, answers: content.answers.length, publicKey },
    })
    return passport
  })
}

/**
 * The newest answer to each question that the organisation declared to a buyer, signed with its key: without the names
 * of buyers and of whoever answered. The same library gives the same bytes each time, so that every format says the
 * same. Answers that came in with a passport are not signed as our own. Null when there is nothing to sign.
 */
export async function composePassport(
  deps: SealDeps,
  tx: TenantTransaction,
  actor: Actor,
): Promise<SignedPassport | null> {
  const { organisationId } = actor
  const kept = (await tx.library.entries()).filter(({ kind }) => kind === 'kept')
  const asOf = kept
    .map(({ keptAt }) => keptAt)
    .sort()
    .at(-1)
  if (asOf === undefined) return null
  const { name } = await tx.organisation.current()
  const content: PassportContent = { organisation: name, asOf, answers: [...newestOf(kept)] }
  const json: JsonValue = JSON.parse(JSON.stringify(content))
  const { id: keyId, publicKey } = await chooseSealingKey(deps, actor, tx, false)
  const contentSha256 = deps.sealer.sha256(canonicalJson(json))
  const seal: PassportSeal = { organisationId, organisationName: name, asOf, contentSha256, keyId, publicKey }
  const signature = deps.sealer.sign({ organisationId, keyId }, passportSealText(seal))
  return {
    fileName: nameFile(`passport ${name} ${asOf.slice(0, 10)}`, 'json'),
    text: passportText({ content: json, seal, signature }),
    print: { kind: 'passport', content, sha256: contentSha256, publicKey, signature },
  }
}

/** The same as a document to read. */
export async function openPassportDocument(
  deps: SealDeps & MakeDocumentDeps,
  actor: MemberActor,
  { format }: { readonly format: DocumentFormat },
): Promise<MadeDocument> {
  const { print } = await signPassport(deps, actor)
  const { organisation, asOf } = print.content
  const name = `passport ${organisation} ${asOf.slice(0, 10)}`
  return makeDocument(deps, print, { name, format })
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
