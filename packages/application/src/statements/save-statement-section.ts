import { authorise, type MemberActor } from '@daylight/domain/access'
import type { SectionDocument, StatementArea } from '@daylight/domain/statements'
import { changedSince } from '../access/changed-since.ts'
import type { Deps } from '../ports/deps.ts'
import { sectionFromText } from './section-text.ts'
import { openSection, type SavedSection, storeSection, unreadableText } from './store-section.ts'

export interface SaveSectionInput {
  readonly id: string
  readonly area: StatementArea
  /** Of the section, as it was read. */
  readonly version: number
  readonly content: SectionDocument
}

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
  return deps.database.withTenant(actor, async (tx) => {
    const open = await openSection(deps, tx, actor, input)
    if (open.section.version !== input.version) throw changedSince()
    return storeSection(deps, tx, actor, { ...open, content: input.content })
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
  throw unreadableText(read.error.message)
}
