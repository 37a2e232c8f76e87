import type {
  DocumentBlock,
  DocumentModel,
  DocumentRecords,
  DocumentTable,
  TextRun,
} from './document-model.ts'

/** What a spreadsheet holds: the cells that its writer takes. Text stays text, whatever it begins with. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'money'; readonly pounds: string }
  | { readonly kind: 'empty' }

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** Centimetres. */
  readonly columnWidths: readonly number[]
}

/** Longest name of a sheet that spreadsheet programs take. */
const LONGEST_NAME = 31
const WIDE = 9
const NARROW = 3.5

const bold = (text: string): SheetCell => ({ kind: 'text', text, bold: true })
const plain = (text: string): SheetCell => (text === '' ? { kind: 'empty' } : { kind: 'text', text })
const textOf = (runs: readonly TextRun[]): string => runs.map((run) => run.text).join('')

/** A figure as what it is, so that it can be reckoned with; everything else as its text. */
function figure(text: string): SheetCell {
  const money = /^£([\d,]+(?:\.\d{2})?)$/.exec(text)?.[1]
  if (money !== undefined) return { kind: 'money', pounds: money.replaceAll(',', '') }
  const number = /^\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/.test(text)
  return number ? { kind: 'number', value: text.replaceAll(',', '') } : plain(text)
}

function fromTable(table: DocumentTable): Omit<Sheet, 'name'> {
  return {
    columnWidths: table.columns.map(({ align }, index) => (index === 0 || align === 'start' ? WIDE : NARROW)),
    rows: [
      table.columns.map(({ title }) => bold(title)),
      ...table.rows.map((row) =>
        row.map((runs, index) =>
          table.columns[index]?.align === 'end' ? figure(textOf(runs)) : plain(textOf(runs)),
        ),
      ),
    ],
  }
}

function fromRecords({ name, fields, records }: DocumentRecords): Omit<Sheet, 'name'> {
  return {
    columnWidths: [name, ...fields].map(() => WIDE),
    rows: [
      [name, ...fields].map(bold),
      ...records.map((record) => [
        plain(record.title),
        ...fields.map((_field, index) => plain((record.values[index] ?? []).map(textOf).join('\n'))),
      ]),
    ],
  }
}

function linesOf(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'table':
    case 'records':
      return []
    case 'list':
      return block.items.map((item) => item.flatMap(linesOf).join('\n'))
    case 'figure':
      return [`${block.caption}: ${block.alternative}`]
    case 'note':
      return [`${block.title} ${textOf(block.runs)}`]
    default:
      return [textOf(block.runs)]
  }
}

/** Names of sheets may not hold these signs, nor be the same twice. */
function nameSheet(title: string, taken: Set<string>): string {
  const clean = title.replace(/[[\]*?:/\\']/g, ' ').trim() || 'Sheet'
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` ${count}`
    const name = `${clean.slice(0, LONGEST_NAME - end.length).trim()}${end}`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

/** The document for a spreadsheet: each table and each kind of record on a sheet, all other text on the last one. */
export function toSheets(document: DocumentModel): readonly Sheet[] {
  const taken = new Set(['about'])
  const tables = document.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block): readonly Sheet[] => {
      if (block.kind === 'table') return [{ name: nameSheet(title, taken), ...fromTable(block) }]
      if (block.kind === 'records') return [{ name: nameSheet(title, taken), ...fromRecords(block) }]
      return []
    }),
  )
  const text = document.sections.flatMap(({ title, blocks }) => {
    const lines = blocks.flatMap(linesOf)
    return lines.length === 0 ? [] : [[], [bold(title)], ...lines.map((line) => [plain(line)])]
  })
  const about: Sheet = {
    name: 'About',
    columnWidths: [24],
    rows: [
      [bold(document.title)],
      [plain(document.organisation)],
      ...[...(document.notice === null ? [] : [document.notice]), ...document.lines].map((line) => [
        plain(line),
      ]),
      ...document.inShort.map(({ runs }) => [plain(textOf(runs))]),
      ...text,
      ...document.sources.map(({ number, title, text: said }) => [plain(`${number}. ${title}. ${said}`)]),
      ...document.checks.flatMap(({ label, value }) => [[], [bold(label)], [plain(value)]]),
    ],
  }
  return [...tables, about]
}
