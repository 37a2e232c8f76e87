import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import { type FigureKey, isFigureKey } from './figure-catalogue.ts'
import type { BlockNode, InlineNode, ListNode, SectionDocument, TextMark } from './section-document.ts'

/** Words of one paragraph that a comment is about, with enough around them to know them again. */
export interface PassageAnchor {
  /** A figure stands in it as its key in double braces. */
  readonly quote: string
  readonly before: string
  readonly after: string
  /** Which paragraph, heading or list item it was, counted from the start. */
  readonly line: number
}

/** Where a passage stands now. */
export interface Passage {
  readonly line: number
  /** In letters and figures; `to` is excluded. */
  readonly from: number
  readonly to: number
}

export type PassageError = DomainError<'passage_missing' | 'passage_empty'>

/** A letter, or a figure as one. */
interface Unit {
  readonly text: string
  readonly figure: FigureKey | null
  readonly marks: readonly TextMark[]
}

/** Letters kept on either side of the quote. */
const AROUND = 40
/** A shorter quote may stand anywhere: what stands around it must be the same too. */
const TELLING_WORDS = 4
const TELLING_LETTERS = 6

function toUnits(content: readonly InlineNode[] | undefined): readonly Unit[] {
  return (content ?? []).flatMap((node): readonly Unit[] =>
    node.type === 'figure'
      ? [{ text: `{{${node.attrs.key}}}`, figure: node.attrs.key, marks: [] }]
      : Array.from(node.text, (text) => ({ text, figure: null, marks: node.marks ?? [] })),
  )
}

function toInlines(units: readonly Unit[]): readonly InlineNode[] {
  const nodes: InlineNode[] = []
  for (const { text, figure, marks } of units) {
    const last = nodes.at(-1)
    if (figure !== null) nodes.push({ type: 'figure', attrs: { key: figure } })
    else if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
      nodes[nodes.length - 1] = { ...last, text: last.text + text }
    else nodes.push(marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks })
  }
  return nodes
}

/** Every paragraph and heading, those in lists too, in the order they are read. */
function readLines(document: SectionDocument): readonly (readonly Unit[])[] {
  const ofBlock = (block: BlockNode): readonly (readonly Unit[])[] =>
    block.type === 'paragraph' || block.type === 'heading'
      ? [toUnits(block.content)]
      : block.content.flatMap((item) => item.content.flatMap(ofBlock))
  return document.content.flatMap(ofBlock)
}

function patternOf(quote: string): RegExp | null {
  const words = quote
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  return new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'gu')
}

/** Matches that begin and end between letters, not within a figure. */
function findIn(units: readonly Unit[], pattern: RegExp, show: (unit: Unit) => string) {
  const starts: number[] = []
  let text = ''
  for (const unit of units) {
    starts.push(text.length)
    text += show(unit)
  }
  starts.push(text.length)
  return [...text.matchAll(pattern)].flatMap((match) => {
    const from = starts.indexOf(match.index)
    const to = starts.indexOf(match.index + match[0].length)
    return from === -1 || to === -1 ? [] : [{ from, to }]
  })
}

const textOf = (units: readonly Unit[]) => units.map(({ text }) => text).join('')

/**
 * Takes hold of a passage by its words, as they are read (figures by their value) or as they are kept. Where the words
 * stand more than once, the first is meant.
 */
export function anchorPassage(
  document: SectionDocument,
  quote: string,
  figureText: (key: FigureKey) => string,
): Result<PassageAnchor, PassageError> {
  const pattern = patternOf(quote)
  if (pattern === null) return err({ kind: 'passage_empty', message: 'Copy the words that you mean.' })
  const shown = ({ text, figure }: Unit) => (figure === null ? text : figureText(figure))
  for (const [line, units] of readLines(document).entries()) {
    const [match] = [...findIn(units, pattern, ({ text }) => text), ...findIn(units, pattern, shown)]
    if (match === undefined) continue
    const { from, to } = match
    return ok({
      quote: textOf(units.slice(from, to)),
      before: textOf(units.slice(Math.max(0, from - AROUND), from)),
      after: textOf(units.slice(to, to + AROUND)),
      line,
    })
  }
  return err({
    kind: 'passage_missing',
    message: 'These words do not stand in one paragraph of the text. Copy them exactly, from one paragraph.',
  })
}

/** A quote as it is shown: words, and figures where they stand. */
export function quoteToInlines(quote: string): readonly InlineNode[] {
  return quote.split(/(\{\{[^{}]+\}\})/u).flatMap((part): readonly InlineNode[] => {
    const key = /^\{\{([^{}]+)\}\}$/u.exec(part)?.[1]
    if (key !== undefined && isFigureKey(key)) return [{ type: 'figure', attrs: { key } }]
    return part === '' ? [] : [{ type: 'text', text: part }]
  })
}

/** How many letters two texts share, counted from where they meet the quote. */
function sharedLetters(a: string, b: string): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count += 1
  return count
}
const reversed = (text: string) => Array.from(text).reverse().join('')

/** Where the passage stands now, however the text around it was changed; null once its own words have changed. */
export function findPassage(document: SectionDocument, anchor: PassageAnchor): Passage | null {
  const pattern = patternOf(anchor.quote)
  if (pattern === null) return null
  const telling = anchor.quote.trim().split(/\s+/u).length >= TELLING_WORDS
  const alone = anchor.before === '' && anchor.after === ''
  const found = readLines(document).flatMap((units, line) =>
    findIn(units, pattern, ({ text }) => text).map(({ from, to }) => {
      const before = sharedLetters(reversed(anchor.before), reversed(textOf(units.slice(0, from))))
      const after = sharedLetters(anchor.after, textOf(units.slice(to)))
      return { line, from, to, shared: before + after, whole: from === 0 && to === units.length }
    }),
  )
  const known = found.filter(({ shared, whole }) => telling || shared >= TELLING_LETTERS || (alone && whole))
  const [best] = known.sort(
    (a, b) => b.shared - a.shared || Math.abs(a.line - anchor.line) - Math.abs(b.line - anchor.line),
  )
  return best ? { line: best.line, from: best.from, to: best.to } : null
}

/** The document with other words in the place of a passage; they take on its look where they have none of their own. */
export function replacePassage(
  document: SectionDocument,
  passage: Passage,
  replacement: readonly InlineNode[],
): SectionDocument {
  let line = -1
  const change = (content: readonly InlineNode[] | undefined): readonly InlineNode[] => {
    line += 1
    if (line !== passage.line) return content ?? []
    const units = toUnits(content)
    const look = units[passage.from]?.marks ?? []
    const put = toUnits(replacement).map((unit) =>
      unit.marks.length === 0 ? { ...unit, marks: look } : unit,
    )
    const before = units.slice(0, passage.from)
    const after = units.slice(passage.to)
    // Words that are taken out take one of the spaces around them along.
    const loose =
      put.length === 0 && before.at(-1)?.text === ' ' && /^[\s.,;:!?)]?$/u.test(after[0]?.text ?? '')
    return toInlines([...(loose ? before.slice(0, -1) : before), ...put, ...after])
  }
  const inlines = (content: readonly InlineNode[] | undefined) => {
    const changed = change(content)
    return changed.length === 0 ? {} : { content: changed }
  }
  const ofList = (list: ListNode): ListNode => ({
    type: list.type,
    content: list.content.map((item) => ({
      type: 'listItem',
      content: item.content.map((inner) =>
        inner.type === 'paragraph' ? { type: inner.type, ...inlines(inner.content) } : ofList(inner),
      ),
    })),
  })
  const ofBlock = (block: BlockNode): BlockNode => {
    if (block.type === 'paragraph') return { type: block.type, ...inlines(block.content) }
    if (block.type === 'heading') return { type: block.type, attrs: block.attrs, ...inlines(block.content) }
    return ofList(block)
  }
  return { type: 'doc', content: document.content.map(ofBlock) }
}
