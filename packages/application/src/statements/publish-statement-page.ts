import { authorise, type MemberActor } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { bundleText, type StatementSeal, sealText } from '@daylight/domain/statements'
import type { PublishedRecord, SealDeps } from '../ports/published-statements.ts'
import { chooseSealingKey } from './choose-sealing-key.ts'
import { loadStatement } from './load-statement.ts'
import { askForDocument } from './request-statement-document.ts'

interface PublishInput {
  readonly id: string
  /** Seal with a key that was never used before. */
  readonly newKey: boolean
}

/**
 * Opens a signed statement to everybody at an address of its own, sealed over its content and the end of the
 * organisation's record, and asks for its files. It cannot be taken back; a successor corrects it.
 */
export async function publishStatementPage(
  deps: SealDeps,
  actor: MemberActor,
  input: PublishInput,
): Promise<{ readonly publicationId: string; readonly segment: string }> {
  authorise(actor, 'statement:publish')
  return deps.database.withTenant(actor, async (tx) => {
    const { record } = await loadStatement(tx, actor, {
      id: input.id,
      today: deps.clock.today(),
      toChange: true,
    })
    const content = await tx.published.signedContent(record.id)
    if (record.contentHash === null || content === null)
      throw refused('page_not_signed', 'A statement is published once it is signed.')
    if (await tx.published.findFor(record.id))
      throw refused('page_published', 'This statement is published already. It stays as it is.')
    const corrected = record.predecessorId && (await tx.published.findFor(record.predecessorId))
    const { segment } = await tx.organisation.current()
    const key = await chooseSealingKey(deps, actor, tx, input.newKey)
    const seal: StatementSeal = {
      organisationId: record.organisationId,
      organisationName: record.facts.organisationName,
      statementId: record.id,
      publicationId: deps.ids.next(),
      corrects: corrected ? corrected.id : null,
      publishedAt: deps.clock.now().toISOString(),
      contentSha256: record.contentHash,
      auditHead: await tx.audit.head(),
      keyId: key.id,
      publicKey: key.publicKey,
    }
    const signature = deps.sealer.sign({ organisationId: key.organisationId, keyId: key.id }, sealText(seal))
    const publication: PublishedRecord = {
      organisationId: record.organisationId,
      id: seal.publicationId,
      statementId: record.id,
      correctsId: seal.corrects,
      organisationName: seal.organisationName,
      segment,
      periodStart: record.periodStart,
      periodEnd: record.periodEnd,
      publishedAt: seal.publishedAt,
      publishedBy: actor.name,
      keyId: key.id,
      bundle: bundleText({ content, seal, signature }),
    }
    await tx.published.insert(publication)
    for (const format of ['pdf', 'docx', 'text', 'json'] as const)
      await askForDocument(deps, tx, actor, { statement: record, format })
    tx.audit.record(actor, {
      action: 'statement.page_published',
      subjectType: 'statement',
      subjectId: record.id,
      data: { publicationId: publication.id, corrects: seal.corrects, keyId: key.id, signature },
    })
    return { publicationId: publication.id, segment }
  })
}

function refused(reason: string, message: string): AppError {
  return new AppError({ code: 'conflict', reason, message })
}
