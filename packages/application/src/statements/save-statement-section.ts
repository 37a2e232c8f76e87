import { authorise, type MemberActor, ownedBy } from '@daylight/domain/access'
import { AppError } from '@daylight/domain/errors'
import { type SectionDocument, type StatementArea, sectionToPlainText } from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import type { StatementSectionRecord } from '../ports/statement-repository.ts'
import { decideStatement } from './decide-statement.ts'
import { loadStatement } from './load-statement.ts'
import { sectionFromText } from './section-text.ts'

export interface SaveSectionInput {
  readonly id: string
  readonly area: StatementArea
  /** Of the section, as it was read. */
  readonly version: number
  readonly content: SectionDocument
}

export interface SavedSection {
  readonly version: number
  /** ISO 8601 instant. */
  readonly savedAt: string
}

/** A person's savings within this time are one sitting, and one entry in the record. */
const SITTING_MS = 10 * 60_000

/**
 * Saves the text of one area of a draft, unless somebody else has saved it since. The editor saves every few
 * seconds, so the record gets one entry for each sitting: who, which area, from which version.
 */
export async function saveStatementSection(
  deps: Deps,
  actor: MemberActor,
  input: SaveSectionInput,
): Promise<SavedSection> {
  authorise(actor, 'statement:write')
  refuseUnstorable(input.content)
  const now = deps.clock.now()
  return deps.database.withTenant(actor, async (tx) => {
    const statement = await loadStatement(tx, actor, {
      id: input.id,
      today: deps.clock.today(),
      toChange: true,
    })
    decideStatement(statement, { type: 'edit', reason: null })
    const { record } = statement
    const before = ownedBy(
      actor,
      statement.sections.find(({ area }) => area === input.area),
    )
    const after: StatementSectionRecord = {
      ...before,
      content: input.content,
      version: input.version + 1,
      updatedById: actor.userId,
      updatedAt: now.toISOString(),
    }
    if (!(await tx.statements.updateSection(after, input.version))) throw changedSince()
    // Who approves or signs must have seen this text: the statement's version moves with it.
    await tx.statements.update(
      { ...record, version: record.version + 1, updatedAt: after.updatedAt },
      record.version,
    )
    if (startsSitting(before, actor, now)) {
      tx.audit.record(actor, {
        action: 'statement.updated',
        subjectType: 'statement',
        subjectId: record.id,
        data: { area: input.area, version: after.version },
      })
    }
    return { version: after.version, savedAt: after.updatedAt }
  })
}

/** The same for text written without an editor. */
export async function saveStatementText(
  deps: Deps,
  actor: MemberActor,
  input: Omit<SaveSectionInput, 'content'> & { readonly text: string },
): Promise<SavedSection> {
  const { text, ...section } = input
  const read = sectionFromText(text)
  if (read.ok) return saveStatementSection(deps, actor, { ...section, content: read.value })
  throw new AppError({
    code: 'invalid',
    reason: 'statement_text',
    message: 'The text cannot be saved as it stands.',
    fieldErrors: { text: read.error.message },
  })
}

function startsSitting(before: StatementSectionRecord, actor: MemberActor, now: Date): boolean {
  return (
    before.updatedById !== actor.userId || now.getTime() - new Date(before.updatedAt).getTime() > SITTING_MS
  )
}

/** Characters that the database cannot hold or that would hide in a signed text. */
function refuseUnstorable(content: SectionDocument): void {
  const text = sectionToPlainText(content)
  if (text.isWellFormed() && !/[\p{Cc}--[\n\t]]/v.test(text)) return
  throw new AppError({
    code: 'invalid',
    reason: 'statement_text',
    message: 'The text holds characters that cannot be shown. Paste it again as plain text.',
    fieldErrors: { content: 'The text holds characters that cannot be shown. Paste it again as plain text.' },
  })
}
