import { type LibraryAnswer, type PassportContent, passportContentSchema } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { freeTextIn, readStoredAnswer } from '@daylight/domain/questionnaires'
import { verifySealedPassport } from '@daylight/domain/statements'
import { refuseUnsafeText } from '../findings/refuse-unsafe-text.ts'
import type { SealDeps } from '../ports/published-statements.ts'

/**
 * Brings the answers of a signed passport, of this Daylight or another, into the library. Whatever is not to the byte
 * what was signed is refused, with what is wrong with it. Whose key it is stays for the reader to compare: it is kept
 * beside the answers. Files are named only; they have to be attached again.
 */
export async function receivePassport(
  deps: SealDeps,
  actor: MemberActor,
  input: { readonly text: string },
): Promise<{ readonly kept: boolean; readonly from: string; readonly answers: number }> {
  authorise(actor, 'library:write')
  const checked = verifySealedPassport({ text: input.text, tools: deps.sealer })
  if (!checked.ok) throw refused(checked.error.kind, checked.error.message)
  const { seal } = checked.value
  const content = readContent(checked.value.content)
  if (content.organisation !== seal.organisationName || content.asOf !== seal.asOf)
    throw refused('unreadable', 'Its answers name another organisation or day than its seal.')
  await refuseUnsafeText(deps, { passport: writtenIn(content, seal.organisationName) })
  return deps.database.withTenant(actor, async (tx) => {
    const id = deps.ids.next()
    const kept = await tx.library.insert(
      {
        ...{ organisationId: actor.organisationId, id, kind: 'passport', answers: content.answers },
        from: seal.organisationName,
        setTitle: 'Passport',
        sentAt: seal.asOf,
        sentBy: `Key ${seal.publicKey}`,
        sha256: seal.contentSha256,
        keptBy: actor.name,
        keptAt: deps.clock.now().toISOString(),
      },
      [],
    )
    if (kept) {
      tx.audit.record(actor, {
        action: 'library.kept',
        subjectType: 'library',
        subjectId: id,
        data: {
          ...{ kind: 'passport', from: seal.organisationName, sha256: seal.contentSha256 },
          ...{ answers: content.answers.length, publicKey: seal.publicKey },
        },
      })
    }
    return { kept, from: seal.organisationName, answers: content.answers.length }
  })
}

function readContent(json: unknown): PassportContent {
  const read = passportContentSchema.safeParse(json)
  if (read.success && read.data.answers.every(isReadable)) return read.data
  throw refused('unreadable', 'It is signed, but holds answers that this Daylight cannot read.')
}

function isReadable({ value }: LibraryAnswer): boolean {
  try {
    readStoredAnswer(value)
    return true
  } catch {
    return false
  }
}

/** What somebody wrote freely; the rest is chosen or counted. */
function writtenIn({ answers }: PassportContent, organisation: string): string {
  return [
    organisation,
    ...answers.flatMap(({ value, question, files }) => [
      question,
      freeTextIn(readStoredAnswer(value)),
      ...files.map(({ name }) => name.replace(/[_.-]+/g, ' ')),
    ]),
  ].join('\n')
}

function refused(reason: string, message: string): AppError {
  const told = `${message} Nothing was taken in.`
  return new AppError({
    code: 'invalid',
    reason: `passport_${reason}`,
    message: told,
    fieldErrors: { passport: told },
  })
}
