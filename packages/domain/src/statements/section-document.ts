import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import { type FigureKey, isFigureKey } from './figure-catalogue.ts'

export type TextMark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export interface TextNode {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly TextMark[]
}

/** A figure from the records, by its key; its value is looked up when it is shown. */
export interface FigureNode {
  readonly type: 'figure'
  readonly attrs: { readonly key: FigureKey }
}

export type InlineNode = TextNode | FigureNode

export interface ParagraphNode {
  readonly type: 'paragraph'
  readonly content?: readonly InlineNode[]
}

export interface HeadingNode {
  readonly type: 'heading'
  readonly attrs: { readonly level: 3 }
  readonly content?: readonly InlineNode[]
}

export interface ListItemNode {
  readonly type: 'listItem'
  readonly content: readonly (ParagraphNode | ListNode)[]
}

export interface ListNode {
  readonly type: 'bulletList' | 'orderedList'
  readonly content: readonly ListItemNode[]
}

export type BlockNode = ParagraphNode | HeadingNode | ListNode

/** The text of one area: ProseMirror's JSON, of which only these nodes and marks are taken. */
export interface SectionDocument {
  readonly type: 'doc'
  readonly content: readonly BlockNode[]
}

export type SectionDocumentError = DomainError<
  'not_a_document' | 'not_allowed' | 'unknown_figure' | 'bad_link' | 'too_long'
>

const LONGEST_TEXT = 30_000
const DEEPEST_LIST = 3

class Refusal extends Error {
  readonly kind: SectionDocumentError['kind']
  constructor(kind: SectionDocumentError['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

function objectOf(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('not_a_document', `The text could not be read at ${place}.`)
  }
  return Object.fromEntries(Object.entries(value))
}

function listOf(value: unknown, place: string): readonly unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Refusal('not_a_document', `The text could not be read at ${place}.`)
  return value
}

/** Web and mail addresses only: anything else could run in a reader's browser. */
export function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/[^\s"<>\\]+|mailto:[^\s"<>\\]+)$/i.test(href)
}

function readMark(value: unknown, place: string): TextMark {
  const mark = objectOf(value, place)
  if (mark['type'] === 'bold') return { type: 'bold' }
  if (mark['type'] === 'italic') return { type: 'italic' }
  if (mark['type'] !== 'link')
    throw new Refusal('not_allowed', `Only bold, italic and links can be used (${place}).`)
  const href = objectOf(mark['attrs'], place)['href']
  if (typeof href !== 'string' || !isSafeLink(href)) {
    throw new Refusal('bad_link', 'A link has to begin with https:// or mailto:.')
  }
  return { type: 'link', attrs: { href } }
}

function readInline(value: unknown, place: string): InlineNode {
  const node = objectOf(value, place)
  if (node['type'] === 'figure') {
    const key = objectOf(node['attrs'], place)['key']
    if (typeof key !== 'string' || !isFigureKey(key)) {
      throw new Refusal(
        'unknown_figure',
        `There is no figure of this name (${place}). Take it out and choose one from the list.`,
      )
    }
    return { type: 'figure', attrs: { key } }
  }
  const text = node['text']
  if (node['type'] !== 'text' || typeof text !== 'string' || text === '') {
    throw new Refusal('not_allowed', `Only text and figures can stand in a paragraph (${place}).`)
  }
  const marks = listOf(node['marks'], place).map((mark) => readMark(mark, place))
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
}

function readInlines(value: unknown, place: string): { readonly content?: readonly InlineNode[] } {
  const content = listOf(value, place).map((item, index) => readInline(item, `${place}.${index + 1}`))
  return content.length === 0 ? {} : { content }
}

function readListItem(value: unknown, place: string, depth: number): ListItemNode {
  const node = objectOf(value, place)
  if (node['type'] !== 'listItem')
    throw new Refusal('not_allowed', `A list holds list items only (${place}).`)
  const content = listOf(node['content'], place).map((item, index) => {
    const block = readBlock(item, `${place}.${index + 1}`, depth)
    if (block.type === 'heading')
      throw new Refusal('not_allowed', `A list item cannot hold a heading (${place}).`)
    return block
  })
  return { type: 'listItem', content }
}

function readBlock(value: unknown, place: string, depth: number): BlockNode {
  const node = objectOf(value, place)
  const type = node['type']
  if (type === 'paragraph') return { type, ...readInlines(node['content'], place) }
  if (type === 'heading') {
    if (objectOf(node['attrs'], place)['level'] !== 3) {
      throw new Refusal('not_allowed', `Only small headings can be used inside a section (${place}).`)
    }
    return { type, attrs: { level: 3 }, ...readInlines(node['content'], place) }
  }
  if (type === 'bulletList' || type === 'orderedList') {
    if (depth >= DEEPEST_LIST)
      throw new Refusal('not_allowed', `Lists can be ${DEEPEST_LIST} deep at most (${place}).`)
    const content = listOf(node['content'], place).map((item, index) =>
      readListItem(item, `${place}.${index + 1}`, depth + 1),
    )
    return { type, content }
  }
  throw new Refusal('not_allowed', `Only paragraphs, small headings and lists can be used (${place}).`)
}

/**
 * The document with nothing in it but what is allowed (other attributes are dropped), or what stands in the
 * way. Paragraphs, level 3 headings, lists up to three deep, bold, italic, safe links, known figures; at most
 * 30,000 characters.
 */
export function validateSectionDocument(value: unknown): Result<SectionDocument, SectionDocumentError> {
  try {
    const node = objectOf(value, 'the top')
    if (node['type'] !== 'doc') throw new Refusal('not_a_document', 'This is not a section’s text.')
    const content = listOf(node['content'], 'the top').map((item, index) =>
      readBlock(item, `block ${index + 1}`, 0),
    )
    const document: SectionDocument = { type: 'doc', content }
    if (sectionToPlainText(document).length > LONGEST_TEXT) {
      throw new Refusal(
        'too_long',
        `A section can hold ${LONGEST_TEXT.toLocaleString('en-GB')} characters. Shorten it, or link to a fuller document.`,
      )
    }
    return ok(document)
  } catch (error) {
    if (error instanceof Refusal) return err({ kind: error.kind, message: error.message })
    throw error
  }
}

function inlineText(
  nodes: readonly InlineNode[] | undefined,
  figureText: (key: FigureKey) => string,
): string {
  return (nodes ?? []).map((node) => (node.type === 'text' ? node.text : figureText(node.attrs.key))).join('')
}

function blockLines(block: BlockNode, figureText: (key: FigureKey) => string): readonly string[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [inlineText(block.content, figureText)]
  return block.content.flatMap((item) => item.content.flatMap((inner) => blockLines(inner, figureText)))
}

/** The words alone, one line a paragraph; figures as `figureText` says them, else as their key in brackets. */
export function sectionToPlainText(
  document: SectionDocument,
  figureText: (key: FigureKey) => string = (key) => `[${key}]`,
): string {
  return document.content
    .flatMap((block) => blockLines(block, figureText))
    .join('\n')
    .trim()
}

/** Every figure the document cites, in order, each once. */
export function citedFigures(document: SectionDocument): readonly FigureKey[] {
  const keys: FigureKey[] = []
  sectionToPlainText(document, (key) => {
    if (!keys.includes(key)) keys.push(key)
    return ''
  })
  return keys
}
