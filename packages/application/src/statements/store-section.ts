import { type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import {
  type SectionDocument,
  type StatementArea,
  sectionToPlainText,
  validateSectionDocument,
} from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import type { StatementSectionRecord } from '../ports/statement-repository.ts'
import type { TenantTransaction } from '../ports/unit-of-work.ts'
import { decideStatement } from './decide-statement.ts'
import { keepVersions, startsSitting } from './keep-section-version.ts'
import { type LoadedStatement, loadStatement } from './load-statement.ts'

export interface SavedSection {
  readonly version: number
  /** ISO 8601 instant. */
  readonly savedAt: string
}

interface OpenSection {
  readonly statement: LoadedStatement
  readonly section: StatementSectionRecord
}

/** A section of a draft, which nobody else changes until this transaction ends. */
export async function openSection(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  { id, area }: { readonly id: string; readonly area: StatementArea },
): Promise<OpenSection> {
  const statement = await loadStatement(tx, actor, { id, today: deps.clock.today(), toChange: true })
  decideStatement(statement, { type: 'edit', reason: null })
  const section = ownedBy(
    actor,
    statement.sections.find((candidate) => candidate.area === area),
  )
  return { statement, section }
}

/**
 * Puts a text in the place of the one that stands, which is kept when this begins a sitting or `keeps` asks for it.
 * The editor saves every few seconds, so the record gets one entry for each sitting: who, which area, which version.
 */
export async function storeSection(
  deps: Deps,
  tx: TenantTransaction,
  actor: MemberActor,
  save: OpenSection & {
    readonly content: SectionDocument
    readonly keeps?: true
    /** What the record says beside the area and the version. */
    readonly data?: Readonly<Record<string, number>>
  },
): Promise<SavedSection> {
  refuseUnstorable(save.content)
  const { record } = save.statement
  const now = deps.clock.now()
  const after: StatementSectionRecord = {
    ...save.section,
    content: save.content,
    version: save.section.version + 1,
    updatedById: actor.userId,
    updatedAt: now.toISOString(),
  }
  const sitting = save.keeps ?? (await startsSitting(tx, save.section, { actor, now }))
  if (sitting) await keepVersions(deps, tx, [save.section])
  if (!(await tx.statements.updateSection(after, save.section.version))) throw changedSince()
  // Who approves or signs must have seen this text: the statement's version moves with it.
  await tx.statements.update(
    { ...record, version: record.version + 1, updatedAt: after.updatedAt },
    record.version,
  )
  if (sitting) {
    tx.audit.record(actor, {
      action: 'statement.updated',
      subjectType: 'statement',
      subjectId: record.id,
      data: { area: after.area, version: after.version, ...save.data },
    })
  }
  return { version: after.version, savedAt: after.updatedAt }
}

export function unreadableText(message: string): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'statement_text',
    message: 'The text cannot be saved as it stands.',
    fieldErrors: { text: message },
  })
}

/** Characters that the database cannot hold or that would hide in a signed text; a merged text may be too long. */
function refuseUnstorable(content: SectionDocument): void {
  const read = validateSectionDocument(content)
  if (!read.ok) throw unreadableText(read.error.message)
  const text = sectionToPlainText(content)
  if (text.isWellFormed() && !/[\p{Cc}--[\n\t]]/v.test(text)) return
  throw new AppError({
    code: 'invalid',
    reason: 'statement_text',
    message: 'The text holds characters that cannot be shown. Paste it again as plain text.',
    fieldErrors: { content: 'The text holds characters that cannot be shown. Paste it again as plain text.' },
  })
}
