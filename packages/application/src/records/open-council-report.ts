import type { DocumentFormat } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import { type MadeDocument, type MakeDocumentDeps, makeDocument } from '../documents/make-document.ts'
import { limitAttempts } from '../identity/limit-attempts.ts'
import type { CouncilPrint } from '../ports/document-renderer.ts'
import { type CouncilPack, readCouncilPack } from './read-council-pack.ts'

/** What everybody may read of a pack: no address inside, no name of a file. */
export function printCouncilPack(pack: CouncilPack): CouncilPrint {
  return {
    kind: 'council',
    organisation: pack.organisation,
    period: pack.period,
    today: pack.today,
    source: pack.charter.source,
    commitments: pack.commitments.map(({ number, says, standing, found, notes, processOnly }) => ({
      number,
      says,
      standing,
      found: found.map(({ told }) => told),
      // Of referrals, whether a process is in place and nothing else.
      notes: processOnly
        ? []
        : notes.map(({ title, note, inPlace, files }) => ({ title, note, inPlace, shown: files > 0 })),
    })),
  }
}

/** The annual report as a file; that it was made is on record. */
export async function openCouncilReport(
  deps: MakeDocumentDeps,
  actor: MemberActor,
  input: { readonly periodEnd: string | null; readonly format: DocumentFormat },
): Promise<MadeDocument> {
  authorise(actor, 'record:read')
  await limitAttempts(deps, [{ kind: 'make_document', of: actor.userId }])
  const print = printCouncilPack(await readCouncilPack(deps, actor, input))
  const { periodEnd } = print.period
  const { format } = input
  await deps.database.withTenant(actor, async (tx) => {
    tx.audit.record(actor, {
      action: 'report.council_downloaded',
      subjectType: 'organisation',
      subjectId: actor.organisationId,
      data: { periodEnd, format },
    })
  })
  const name = `charter report ${print.organisation} year to ${periodEnd}`
  return makeDocument(deps, print, { name, format })
}
