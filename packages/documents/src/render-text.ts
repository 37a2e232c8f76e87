import { type DocumentBlock, type DocumentModel, type TextRun, toldFields } from './document-model.ts'

const BULLET = '- '

function runsText(runs: readonly TextRun[]): string {
  return runs
    .map(({ text, href, citation }) => {
      const address = href === null || href === text ? '' : ` (${href})`
      return `${text}${address}${citation === null ? '' : ` [${citation}]`}`
    })
    .join('')
}

function indent(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? '' : `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`))
    .join('\n')
}

function blockText(block: DocumentBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return runsText(block.runs)
    case 'list':
      return block.items
        .map((item, index) =>
          indent(item.map(blockText).join('\n'), block.ordered ? `${index + 1}. ` : BULLET),
        )
        .join('\n')
    case 'table': {
      const [, ...titles] = block.columns.map((column) => column.title)
      const rows = block.rows.map(([name = [], ...cells]) => {
        const values = cells.map((runs, index) =>
          titles.length > 1 ? `${titles[index] ?? ''} ${runsText(runs)}` : runsText(runs),
        )
        return `${BULLET}${runsText(name)}: ${values.join('; ')}`
      })
      return [block.caption, ...rows].join('\n')
    }
    case 'records':
      return block.records
        .map((record) =>
          [
            record.title,
            ...toldFields(block, record).map(({ field, paragraphs }) =>
              indent(`${field}: ${paragraphs.map(runsText).join('\n')}`, BULLET),
            ),
          ].join('\n'),
        )
        .join('\n\n')
    case 'figure':
      return `${block.caption}: ${block.alternative}`
    case 'note':
      return `${block.title}: ${runsText(block.runs)}`
  }
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat(Math.min([...text].length, 72))}`
}

/** The document as plain text, one line a paragraph, sources in square brackets. */
export function renderText(document: DocumentModel): string {
  const { inShort, sections, sources, checks, alsoCovers, notice } = document
  const parts = [
    document.organisation,
    underlined(document.title, '='),
    [
      ...(notice === null ? [] : [notice]),
      ...document.lines,
      ...(alsoCovers.length === 0 ? [] : [`Also covers ${alsoCovers.join(', ')}`]),
    ].join('\n'),
    ...(inShort.length === 0
      ? []
      : [underlined('In short', '-'), inShort.map(({ runs }) => runsText(runs)).join(' ')]),
    ...sections.flatMap(({ title, blocks }) => [underlined(title, '-'), ...blocks.map(blockText)]),
    ...(sources.length === 0
      ? []
      : [
          underlined('Sources', '-'),
          sources.map(({ number, title, text }) => `[${number}] ${title}. ${text}`).join('\n'),
        ]),
    ...checks.map(({ label, value }) => `${label}:\n${value}`),
  ]
  return `${parts.join('\n\n')}\n`
}
