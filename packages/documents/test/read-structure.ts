import { getDocumentProxy } from 'unpdf'

export interface StructureNode {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (StructureNode | string)[]
}

export interface ReadPage {
  readonly tree: StructureNode
  /** As it is read out: the text of every element, in the order of the structure. */
  readonly text: string
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function toNode(value: unknown, texts: ReadonlyMap<string, string>): StructureNode | string {
  if (!isObject(value)) return ''
  if (value['type'] === 'content') return texts.get(String(value['id'])) ?? ''
  const children = Array.isArray(value['children']) ? value['children'] : []
  return {
    role: String(value['role'] ?? value['type']),
    ...(typeof value['alt'] === 'string' && { alt: value['alt'] }),
    children: children.map((child) => toNode(child, texts)),
  }
}

function textsById(items: readonly unknown[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of items) {
    if (!isObject(item)) continue
    const id = open.findLast((known) => known !== null)
    if (item['type'] === 'beginMarkedContentProps') open.push(String(item['id']))
    else if (item['type'] === 'beginMarkedContent') open.push(null)
    else if (item['type'] === 'endMarkedContent') open.pop()
    else if (typeof item['str'] === 'string' && id !== undefined && id !== null)
      texts.set(id, `${texts.get(id) ?? ''}${item['str']}${item['hasEOL'] === true ? ' ' : ''}`)
  }
  return texts
}

export function textOfNode(node: StructureNode | string): string {
  return typeof node === 'string' ? node : node.children.map(textOfNode).join('')
}

/** The roles below a node, depth first, each with its text. */
export function flatten(node: StructureNode): readonly StructureNode[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...flatten(child)]))
}

/** The structure tree of a tagged PDF with the text of its marked content, page by page. */
export async function readStructure(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const proxy = await getDocumentProxy(new Uint8Array(bytes))
  const pages: ReadPage[] = []
  for (let number = 1; number <= proxy.numPages; number += 1) {
    const page = await proxy.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const tree = toNode(await page.getStructTree(), textsById(items))
    if (typeof tree === 'string') throw new Error(`Page ${number} has no structure.`)
    pages.push({ tree, text: textOfNode(tree).replace(/\s+/g, ' ') })
  }
  return pages
}
