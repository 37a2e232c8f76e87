import type { ReactElement } from 'react'
import type { Fonts } from './choose-fonts.ts'
import type { DocumentBlock, DocumentSection } from './document-model.ts'
import { ROWS_A_PAGE, Table, tableTags } from './pdf-table.tsx'

/** What is laid out as one flow; it may run over many pages. */
export type PageFlow =
  | { readonly kind: 'flow'; readonly sections: readonly DocumentSection[] }
  | { readonly kind: 'table'; readonly draw: (fonts: Fonts) => ReactElement }

function isLong(block: DocumentBlock): boolean {
  return block.kind === 'table' && block.rows.length > ROWS_A_PAGE
}

function dealOut(block: DocumentBlock): readonly PageFlow[] {
  if (block.kind !== 'table') return []
  const tags = tableTags()
  const pieces = Math.ceil(block.rows.length / ROWS_A_PAGE)
  return Array.from({ length: pieces }, (_piece, index) => ({
    kind: 'table' as const,
    draw: (fonts) => (
      <Table
        table={block}
        fonts={fonts}
        tags={tags}
        rows={[index * ROWS_A_PAGE, Math.min((index + 1) * ROWS_A_PAGE, block.rows.length)]}
      />
    ),
  }))
}

/** The sections in flows: one for everything, unless a table is so long that it gets flows of its own. */
export function splitLongTables(sections: readonly DocumentSection[]): readonly PageFlow[] {
  const flows: PageFlow[] = []
  let current: DocumentSection[] = []
  const close = () => {
    if (current.length > 0) flows.push({ kind: 'flow', sections: current })
    current = []
  }
  for (const section of sections) {
    let blocks: DocumentBlock[] = []
    let title = section.title
    for (const block of section.blocks) {
      if (!isLong(block)) {
        blocks.push(block)
        continue
      }
      current.push({ ...section, title, blocks })
      close()
      flows.push(...dealOut(block))
      blocks = []
      // What comes after the table belongs to the section whose title has been said.
      title = ''
    }
    if (title !== '' || blocks.length > 0) current.push({ ...section, title, blocks })
  }
  close()
  return flows.length === 0 ? [{ kind: 'flow', sections: [] }] : flows
}
