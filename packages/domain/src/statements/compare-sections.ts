import { alignSequences, walkAlignment } from './align-sequences.ts'
import type { FigureKey } from './figure-catalogue.ts'
import { blockKey } from './merge-sections.ts'
import type {
  BlockNode,
  HeadingNode,
  InlineNode,
  ParagraphNode,
  SectionDocument,
} from './section-document.ts'
import { pairSimilar } from './similar-text.ts'

type Change = 'same' | 'added' | 'removed'

export interface DifferencePart {
  readonly change: Change
  /** Empty for a figure. */
  readonly text: string
  readonly figure: FigureKey | null
  /** Where the words lead, if they are a link. */
  readonly href: string | null
}

export interface DifferenceLine {
  /** `formatting`: the same words, other marks. */
  readonly change: Change | 'changed' | 'formatting'
  readonly shape: 'paragraph' | 'heading' | 'item'
  /** Of a list item: 1 at the top. */
  readonly depth: number
  readonly parts: readonly DifferencePart[]
}

interface Line {
  readonly shape: DifferenceLine['shape']
  readonly depth: number
  readonly key: string
  readonly words: string
  readonly tokens: readonly Token[]
}

interface Token {
  readonly key: string
  readonly text: string
  readonly figure: FigureKey | null
  readonly href: string | null
}

const TOKEN = /\s+|[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

function toTokens(node: InlineNode): readonly Token[] {
  if (node.type === 'figure') {
    const figure = node.attrs.key
    return [{ key: `figure ${figure}`, text: '', figure, href: null }]
  }
  const link = (node.marks ?? []).find((mark) => mark.type === 'link')
  const href = link?.attrs.href ?? null
  return (node.text.match(TOKEN) ?? []).map((text) => ({
    key: `${href ?? ''} ${text}`,
    text,
    figure: null,
    href,
  }))
}

function toLine(block: ParagraphNode | HeadingNode, depth: number): Line {
  const shape = depth > 0 ? 'item' : block.type === 'heading' ? 'heading' : 'paragraph'
  const tokens = (block.content ?? []).flatMap(toTokens)
  const words = tokens.map(({ text, figure }) => (figure === null ? text : `{${figure}}`)).join('')
  return { shape, depth, key: `${shape}${depth} ${blockKey(block)}`, words, tokens }
}

function toLines(block: BlockNode, depth = 0): readonly Line[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [toLine(block, depth)]
  return block.content.flatMap((item) => item.content.flatMap((inner) => toLines(inner, depth + 1)))
}

const tell = (
  { shape, depth }: Line,
  change: DifferenceLine['change'],
  parts: readonly DifferencePart[],
) => ({
  ...{ change, shape, depth },
  parts: joinParts(parts),
})

const toPart = ({ text, figure, href }: Token, change: Change): DifferencePart => ({
  ...{ change, text, figure, href },
})

const whole = (line: Line, change: Change): DifferenceLine =>
  tell(
    line,
    change,
    line.tokens.map((token) => toPart(token, change)),
  )

/** Neighbouring words of one kind are one part. */
function joinParts(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const joined: DifferencePart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const goesOn =
      last?.change === part.change && last.href === part.href && last.figure === null && part.figure === null
    if (goesOn) joined[joined.length - 1] = { ...last, text: last.text + part.text }
    else joined.push(part)
  }
  return joined
}

interface Stretch {
  same: readonly Token[]
  removed: readonly Token[]
  added: readonly Token[]
}

const countWords = (tokens: readonly Token[]) =>
  tokens.filter(({ text, figure }) => figure !== null || /[\p{L}\p{N}]/u.test(text)).length

/** Word for word. A lone word that stayed between two changes is read with them: it would only break them up. */
function compareTokens(before: readonly Token[], after: readonly Token[]): readonly DifferencePart[] {
  const stretches: Stretch[] = []
  const pairs = alignSequences(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  walkAlignment(pairs, [before.length, after.length], {
    pair: (at) => {
      const last = stretches.at(-1)
      const same = before.slice(at, at + 1)
      if (last && last.removed.length + last.added.length === 0) last.same = [...last.same, ...same]
      else stretches.push({ same, removed: [], added: [] })
    },
    between: (run) =>
      stretches.push({
        same: [],
        removed: before.slice(...run.before),
        added: after.slice(...run.after),
      }),
  })
  const told: Stretch[] = []
  for (const [at, stretch] of stretches.entries()) {
    const last = told.at(-1)
    const between = at > 0 && at < stretches.length - 1 && stretch.same.length > 0
    if (between && last && countWords(stretch.same) < 2) {
      last.removed = [...last.removed, ...stretch.same]
      last.added = [...last.added, ...stretch.same]
    } else if (last && last.same.length === 0 && stretch.same.length === 0) {
      last.removed = [...last.removed, ...stretch.removed]
      last.added = [...last.added, ...stretch.added]
    } else told.push({ ...stretch })
  }
  return told.flatMap(({ same, removed, added }) => [
    ...same.map((token) => toPart(token, 'same')),
    ...removed.map((token) => toPart(token, 'removed')),
    ...added.map((token) => toPart(token, 'added')),
  ])
}

function compareLine(before: Line, after: Line): DifferenceLine {
  const parts = compareTokens(before.tokens, after.tokens)
  const changed = parts.some(({ change }) => change !== 'same')
  return tell(after, changed ? 'changed' : 'formatting', parts)
}

/** Two versions of a section, line by line and word by word: what was taken out, what was put in. */
export function compareSections(before: SectionDocument, after: SectionDocument): readonly DifferenceLine[] {
  const old = before.content.flatMap((block) => toLines(block))
  const now = after.content.flatMap((block) => toLines(block))
  const lines: DifferenceLine[] = []
  const pairs = alignSequences(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  )
  walkAlignment(pairs, [old.length, now.length], {
    pair: (_, at) => lines.push(...now.slice(at, at + 1).map((line) => whole(line, 'same'))),
    between: (run) => {
      const removed = old.slice(...run.before)
      const added = now.slice(...run.after)
      const kin = pairSimilar(
        removed.map(({ words }) => words),
        added.map(({ words }) => words),
      )
      let done = 0
      for (const [at, line] of added.entries()) {
        const pair = kin.find(([, place]) => place === at)
        const twin = pair && removed[pair[0]]
        if (!pair || !twin) {
          lines.push(whole(line, 'added'))
          continue
        }
        lines.push(...removed.slice(done, pair[0]).map((gone) => whole(gone, 'removed')))
        lines.push(compareLine(twin, line))
        done = pair[0] + 1
      }
      lines.push(...removed.slice(done).map((gone) => whole(gone, 'removed')))
    },
  })
  return lines
}
