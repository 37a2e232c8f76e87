import type { SectionMergeResult } from '@daylight/contracts'
import { authorise, type MemberActor } from '@daylight/domain/access'
import {
  type BlockNode,
  blockKey,
  type MergeChoice,
  mergeSections,
  type SectionDocument,
  type StatementArea,
  settleMerge,
} from '@daylight/domain/statements'
import type { Deps } from '../ports/deps.ts'
import { describeDifference } from './describe-difference.ts'
import { sectionFromText, sectionToText } from './section-text.ts'
import { openSection, storeSection, unreadableText } from './store-section.ts'

interface Settled {
  /** Of the section, as the choices were made against it. */
  readonly version: number
  readonly choices: readonly MergeChoice[]
}

interface MergeInput {
  readonly id: string
  readonly area: StatementArea
  /** What the author began from. */
  readonly base: SectionDocument
  readonly mine: SectionDocument
  /** What was sent before without an answer: if that is what stands now, nobody else wrote it. */
  readonly sent: SectionDocument | null
  /** What was chosen where both had changed the same; null: nothing was asked yet. */
  readonly settled: Settled | null
}

/**
 * Saves what somebody wrote on top of what others saved meanwhile. Where they touched different paragraphs both stay;
 * where they touched the same one nothing is saved until its author has chosen, with both before their eyes.
 */
export function mergeStatementSection(
  deps: Deps,
  actor: MemberActor,
  { base, mine, sent, ...place }: MergeInput,
): Promise<SectionMergeResult> {
  return merge(deps, actor, {
    ...place,
    read: (current) => ({ base: sent !== null && sameText(sent, current) ? current : base, mine }),
  })
}

/** The same for text written without an editor. */
export async function mergeStatementText(
  deps: Deps,
  actor: MemberActor,
  input: Omit<MergeInput, 'base' | 'mine' | 'sent'> & { readonly base: string; readonly mine: string },
): Promise<SectionMergeResult> {
  const base = sectionFromText(input.base)
  const mine = sectionFromText(input.mine)
  if (!mine.ok) throw unreadableText(mine.error.message)
  return merge(deps, actor, {
    ...input,
    read: (current) => {
      // As text it may have lost what text cannot say; where nobody saved since, what stands is what they began from.
      const same = !base.ok || input.base === sectionToText(current)
      return { base: same ? current : base.value, mine: mine.value }
    },
  })
}

interface ReadMerge extends Omit<MergeInput, 'base' | 'mine' | 'sent'> {
  readonly read: (current: SectionDocument) => Pick<MergeInput, 'base' | 'mine'>
}

async function merge(deps: Deps, actor: MemberActor, input: ReadMerge): Promise<SectionMergeResult> {
  authorise(actor, 'statement:write')
  return deps.database.withTenant(actor, async (tx) => {
    const open = await openSection(deps, tx, actor, input)
    const { section, statement } = open
    const { base, mine } = input.read(section.content)
    const members = await tx.organisation.listMembers()
    const by = members.find(({ userId }) => userId === section.updatedById)?.name ?? null
    const pieces = mergeSections(base, mine, section.content)
    const conflicts = pieces.flatMap((piece) => (piece.kind === 'conflict' ? [piece] : []))
    const { settled } = input
    const chosen = settled?.version === section.version && settled.choices.length === conflicts.length
    if (conflicts.length > 0 && !chosen) {
      return {
        kind: 'conflict',
        version: section.version,
        savedAt: section.updatedAt,
        by,
        conflicts: conflicts.map((piece) => {
          const [my, their] = [toDocument(piece.mine), toDocument(piece.theirs)]
          return { mine: my, theirs: their, difference: describeDifference(their, my, statement.figures) }
        }),
      }
    }
    const content = settleMerge(pieces, chosen ? settled.choices : [])
    const saved = sameText(content, section.content)
      ? { version: section.version, savedAt: section.updatedAt }
      : await storeSection(deps, tx, actor, { ...open, content })
    const merged = !sameText(base, section.content)
    return { kind: 'saved', merged, by, content, text: sectionToText(content), ...saved }
  })
}

const toDocument = (content: readonly BlockNode[]): SectionDocument => ({ type: 'doc', content })

const sameText = (a: SectionDocument, b: SectionDocument) =>
  a.content.map(blockKey).join('\n') === b.content.map(blockKey).join('\n')
