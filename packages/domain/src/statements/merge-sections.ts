import { alignSequences, walkAlignment } from './align-sequences.ts'
import type { BlockNode, ListItemNode, SectionDocument, TextNode } from './section-document.ts'
import { sectionToPlainText } from './section-document.ts'
import { pairSimilar } from './similar-text.ts'

/** A stretch of the merged text: settled, or one that both changed, each in their own way. */
export type MergePiece =
  | { readonly kind: 'settled'; readonly blocks: readonly BlockNode[] }
  | {
      readonly kind: 'conflict'
      /** What both began from. */
      readonly base: readonly BlockNode[]
      /** Empty: it was taken out. */
      readonly mine: readonly BlockNode[]
      readonly theirs: readonly BlockNode[]
    }

export const MERGE_CHOICES = ['both', 'mine', 'theirs'] as const
export type MergeChoice = (typeof MERGE_CHOICES)[number]

type Node = BlockNode | ListItemNode

/** Equal for blocks that read and look the same, whatever the order of their properties. */
export function blockKey(node: Node): string {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const inline = (node.content ?? []).map((one) =>
      one.type === 'figure' ? `{${one.attrs.key}}` : `${marksKey(one)}${JSON.stringify(one.text)}`,
    )
    return `${node.type}(${inline.join('')})`
  }
  const inner: readonly Node[] = node.content
  return `${node.type}(${inner.map(blockKey).join('|')})`
}

function marksKey({ marks = [] }: TextNode): string {
  return marks
    .map((mark) => (mark.type === 'link' ? `link ${mark.attrs.href}` : mark.type))
    .sort()
    .join(',')
}

function nodeText(node: Node): string {
  if (node.type === 'listItem') return node.content.map(nodeText).join('\n')
  return sectionToPlainText({ type: 'doc', content: [node] })
}

/** What one author made of each block that both began from, and what they put between. */
interface Edits<One> {
  /** For each block: what stands in its place; empty: taken out. */
  readonly places: readonly (readonly One[])[]
  readonly changed: readonly boolean[]
  /** Before each block, and after the last. */
  readonly inserted: readonly (readonly One[])[]
}

function readEdits<One extends Node>(base: readonly One[], side: readonly One[]): Edits<One> {
  const places: One[][] = base.map(() => [])
  const changed = base.map(() => true)
  const inserted: One[][] = Array.from({ length: base.length + 1 }, () => [])
  const put = (list: One[] | undefined, one: One | undefined) => {
    if (list !== undefined && one !== undefined) list.push(one)
  }
  const pairs = alignSequences(base.map(blockKey), side.map(blockKey))
  walkAlignment(pairs, [base.length, side.length], {
    pair: (at, sideAt) => {
      put(places[at], side[sideAt])
      changed[at] = false
    },
    between: (run) => {
      const [from, to] = run.before
      const [sideFrom, sideTo] = run.after
      const kin = pairSimilar(base.slice(from, to).map(nodeText), side.slice(sideFrom, sideTo).map(nodeText))
      let gap = from
      for (let at = sideFrom; at < sideTo; at += 1) {
        const pair = kin.find(([, place]) => place === at - sideFrom)
        put(pair ? places[from + pair[0]] : inserted[gap], side[at])
        if (pair) gap = from + pair[0] + 1
      }
    },
  })
  return { places, changed, inserted }
}

const sameBlocks = (a: readonly Node[], b: readonly Node[]) =>
  a.length === b.length && a.every((one, at) => blockKey(one) === blockKey(b[at] ?? one))

type Piece<One> =
  | { readonly kind: 'settled'; readonly nodes: readonly One[] }
  | {
      readonly kind: 'conflict'
      readonly base: One
      readonly mine: readonly One[]
      readonly theirs: readonly One[]
    }

function mergeNodes<One extends Node>(
  base: readonly One[],
  mine: readonly One[],
  theirs: readonly One[],
): readonly Piece<One>[] {
  const my = readEdits(base, mine)
  const their = readEdits(base, theirs)
  const pieces: Piece<One>[] = []
  for (let gap = 0; gap <= base.length; gap += 1) {
    const added = their.inserted[gap] ?? []
    const known = new Set(added.map(blockKey))
    // Two authors may write in the same place: both stay, who saved first stands first.
    const nodes = [...added, ...(my.inserted[gap] ?? []).filter((one) => !known.has(blockKey(one)))]
    if (nodes.length > 0) pieces.push({ kind: 'settled', nodes })
    const block = base[gap]
    if (block === undefined) continue
    const [mineNow, theirsNow] = [my.places[gap] ?? [], their.places[gap] ?? []]
    if (!their.changed[gap] || sameBlocks(mineNow, theirsNow))
      pieces.push({ kind: 'settled', nodes: mineNow })
    else if (!my.changed[gap]) pieces.push({ kind: 'settled', nodes: theirsNow })
    else pieces.push({ kind: 'conflict', base: block, mine: mineNow, theirs: theirsNow })
  }
  return pieces
}

/** Two authors in different items of one list do not stand in each other’s way. */
function mergeLists(
  base: BlockNode,
  mine: readonly BlockNode[],
  theirs: readonly BlockNode[],
): BlockNode | null {
  const [my] = mine
  const [their] = theirs
  if (base.type !== 'bulletList' && base.type !== 'orderedList') return null
  if (mine.length !== 1 || theirs.length !== 1 || my?.type !== base.type || their?.type !== base.type)
    return null
  const items = mergeNodes(base.content, my.content, their.content)
  if (items.some(({ kind }) => kind === 'conflict')) return null
  return { type: base.type, content: items.flatMap((item) => (item.kind === 'settled' ? item.nodes : [])) }
}

/**
 * Brings together what two authors made of the same text. What only one of them changed, added or took out is taken
 * as they left it; what both changed differently is a conflict that holds both. No block that either wrote is missing
 * from the pieces.
 */
export function mergeSections(
  base: SectionDocument,
  mine: SectionDocument,
  theirs: SectionDocument,
): readonly MergePiece[] {
  return mergeNodes(base.content, mine.content, theirs.content).map((piece): MergePiece => {
    if (piece.kind === 'settled') return { kind: 'settled', blocks: piece.nodes }
    const list = mergeLists(piece.base, piece.mine, piece.theirs)
    return list === null
      ? { kind: 'conflict', base: [piece.base], mine: piece.mine, theirs: piece.theirs }
      : { kind: 'settled', blocks: [list] }
  })
}

/** The merged text, with a choice for each conflict in order; where none was made, both stay. */
export function settleMerge(pieces: readonly MergePiece[], choices: readonly MergeChoice[]): SectionDocument {
  let conflict = 0
  const content = pieces.flatMap((piece): readonly BlockNode[] => {
    if (piece.kind === 'settled') return piece.blocks
    const choice = choices[conflict] ?? 'both'
    conflict += 1
    if (choice === 'mine') return piece.mine
    return choice === 'theirs' ? piece.theirs : [...piece.theirs, ...piece.mine]
  })
  return { type: 'doc', content }
}
