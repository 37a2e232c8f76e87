import type { Result } from '@daylight/domain/errors'
import {
  type BlockNode,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  type SectionDocument,
  type SectionDocumentError,
  type TextMark,
  type TextNode,
  validateSectionDocument,
} from '@daylight/domain/statements'

/*
 * A section as plain text, for writing without an editor: a blank line between paragraphs, `### ` before a heading,
 * `- ` or `1. ` before a list item (two spaces deeper for a list in a list), `**bold**`, `_italic_`,
 * `[words](https://…)`, `{{figure.key}}`; a backslash takes the next sign as it is.
 */

const LIST_MARK = /^( *)(-|\d+\.) +/

export function sectionToText(document: SectionDocument): string {
  return document.content
    .map((block) => blockText(block, 0))
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockText(block: BlockNode, depth: number): string {
  if (block.type === 'paragraph') return escapeStart(inlineText(block.content))
  if (block.type === 'heading') return `### ${inlineText(block.content)}`
  return block.content.map((item, index) => itemText(block, item, index, depth)).join('\n')
}

function itemText(list: ListNode, item: ListItemNode, index: number, depth: number): string {
  const mark = list.type === 'bulletList' ? '-' : `${index + 1}.`
  const words = item.content.flatMap((inner) =>
    inner.type === 'paragraph' ? [inlineText(inner.content)] : [],
  )
  const lists = item.content.flatMap((inner) =>
    inner.type === 'paragraph' ? [] : [blockText(inner, depth + 1)],
  )
  return [`${'  '.repeat(depth)}${mark} ${words.join(' ')}`, ...lists].join('\n')
}

function inlineText(nodes: readonly InlineNode[] | undefined): string {
  return (nodes ?? [])
    .map((node) => (node.type === 'figure' ? `{{${node.attrs.key}}}` : textWithMarks(node)))
    .join('')
}

function textWithMarks({ text, marks = [] }: TextNode): string {
  const link = marks.find((mark) => mark.type === 'link')
  const words = text.replace(/\s/g, ' ').replace(/[\\*_[\]{]/g, '\\$&')
  const linked = link ? `[${words}](${link.attrs.href})` : words
  const italic = marks.some((mark) => mark.type === 'italic') ? `_${linked}_` : linked
  return marks.some((mark) => mark.type === 'bold') ? `**${italic}**` : italic
}

/** A paragraph that begins like a heading or a list item is still a paragraph. */
function escapeStart(text: string): string {
  return /^(?:#|-|\d+\.)/.test(text) ? text.replace(/^(\d+)\./, '$1\\.').replace(/^[#-]/, '\\$&') : text
}

/** The document, or what stands in the way, as `validateSectionDocument` says it. */
export function sectionFromText(text: string): Result<SectionDocument, SectionDocumentError> {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap(readBlock)
  return validateSectionDocument({ type: 'doc', content: blocks })
}

function readBlock(text: string): readonly unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first] = lines
  if (first === undefined) return []
  if (LIST_MARK.test(first)) return readLists(lines, 0)
  const words = lines.map((line) => line.trim()).join(' ')
  if (words.startsWith('### ')) {
    return [{ type: 'heading', attrs: { level: 3 }, content: readInline(words.slice(4), []) }]
  }
  return [{ type: 'paragraph', content: readInline(words, []) }]
}

interface Item {
  readonly ordered: boolean
  words: string
  readonly inner: string[]
}

/** Lines of one depth are the items; deeper lines belong to the item above them. */
function readLists(lines: readonly string[], depth: number): readonly unknown[] {
  const lists: { ordered: boolean; items: Item[] }[] = []
  for (const line of lines) {
    const mark = LIST_MARK.exec(line)
    const indent = Math.floor((mark?.[1]?.length ?? 0) / 2)
    const last = lists.at(-1)?.items.at(-1)
    if (last && mark && indent > depth) last.inner.push(line)
    else if (last && !mark) {
      if (last.inner.length > 0) last.inner.push(line)
      else last.words += ` ${line.trim()}`
    } else {
      const ordered = mark?.[2] !== '-'
      const item: Item = { ordered, words: line.replace(LIST_MARK, '').trim(), inner: [] }
      const list = lists.at(-1)
      if (list?.ordered === ordered) list.items.push(item)
      else lists.push({ ordered, items: [item] })
    }
  }
  return lists.map((list) => ({
    type: list.ordered ? 'orderedList' : 'bulletList',
    content: list.items.map(({ words, inner }) => ({
      type: 'listItem',
      content: [
        { type: 'paragraph', content: readInline(words, []) },
        ...(inner.length === 0 ? [] : readLists(inner, depth + 1)),
      ],
    })),
  }))
}

const INLINE =
  /\\([\s\S])|\{\{([^{}]*)\}\}|\*\*((?:\\[\s\S]|(?!\*\*)[^\\])+)\*\*|_((?:\\[\s\S]|[^\\_])+)_|\[((?:\\[\s\S]|[^\\\]])+)\]\(([^()\s]+)\)/g

function readInline(text: string, marks: readonly TextMark[]): readonly unknown[] {
  const nodes: unknown[] = []
  let words = ''
  const flush = () => {
    if (words !== '')
      nodes.push(marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks })
    words = ''
  }
  let at = 0
  for (const match of text.matchAll(INLINE)) {
    words += text.slice(at, match.index)
    at = match.index + match[0].length
    const [, escaped, key, bold, italic, linked, href] = match
    if (escaped !== undefined) {
      words += escaped
      continue
    }
    flush()
    if (key !== undefined) nodes.push({ type: 'figure', attrs: { key: key.trim() } })
    else if (bold !== undefined) nodes.push(...readInline(bold, [...marks, { type: 'bold' }]))
    else if (italic !== undefined) nodes.push(...readInline(italic, [...marks, { type: 'italic' }]))
    else if (linked !== undefined && href !== undefined) {
      nodes.push(...readInline(linked, [...marks, { type: 'link', attrs: { href } }]))
    }
  }
  words += text.slice(at)
  flush()
  return nodes
}
