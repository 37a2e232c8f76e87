import { readFileSync } from 'node:fs'
import { STATEMENT_CRITERIA, type StatementCriterion } from '@daylight/domain/statement-check'

export interface LabelledSentence {
  readonly text: string
  readonly criteria: ReadonlySet<StatementCriterion>
}

export interface LabelledStatement {
  readonly id: string
  readonly sentences: readonly LabelledSentence[]
}

const COLUMNS: Readonly<Record<StatementCriterion, string>> = {
  approval: 'Approval',
  signature: 'Signature',
  structure: 'C2 (structure)',
  operations: 'C2 (operations)',
  supply_chains: 'C2 (supply chains)',
  risk_description: 'C3 (risk description)',
  risk_mitigation: 'C4 (risk mitigation)',
  remediation: 'C4 (remediation)',
  effectiveness: 'C5 (effectiveness)',
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? ''
    if (quoted && letter === '"' && text[i + 1] === '"') {
      cell += '"'
      i += 1
    } else if (letter === '"') {
      quoted = !quoted
    } else if (!quoted && letter === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')])
      row = []
      cell = ''
    } else cell += letter
  }
  return cell === '' && row.length === 0 ? rows : [...rows, [...row, cell]]
}

/** Reads AIMS.au's sentences, each statement in its own order. The file's rows mix four statements at a time. */
export function readLabelledStatements(path: string): readonly LabelledStatement[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  const column = (name: string) => {
    const at = header.findIndex((cell) => cell.trim() === name)
    if (at === -1) throw new RangeError(`The file has no column “${name}”.`)
    return at
  }
  const [id, order, text] = [column('statement_id'), column('sentence_orig_idxs'), column('sentence')]
  const columns = STATEMENT_CRITERIA.map((criterion) => [criterion, column(COLUMNS[criterion])] as const)
  const statements = new Map<string, { readonly order: number; readonly sentence: LabelledSentence }[]>()
  for (const row of rows.filter((cells) => cells.length === header.length)) {
    const criteria = new Set(columns.flatMap(([criterion, at]) => (Number(row[at]) === 1 ? [criterion] : [])))
    const list = statements.get(row[id] ?? '') ?? []
    list.push({ order: Number(row[order]), sentence: { text: row[text] ?? '', criteria } })
    statements.set(row[id] ?? '', list)
  }
  return [...statements].map(([statement, list]) => ({
    id: statement,
    sentences: list.sort((a, b) => a.order - b.order).map(({ sentence }) => sentence),
  }))
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value
}

/** Ten statements, chosen by the hash of their id alone, that no choice was made with; the rest to learn and tune on. */
export function splitStatements(statements: readonly LabelledStatement[]): {
  readonly test: readonly LabelledStatement[]
  readonly development: readonly LabelledStatement[]
} {
  const sorted = [...statements].sort(
    (a, b) => hash(`daylight 2026-11-25:${a.id}`) - hash(`daylight 2026-11-25:${b.id}`),
  )
  return { test: sorted.slice(0, 10), development: sorted.slice(10) }
}

/** Statements dealt out into folds; a statement is never cut. */
export function dealFolds(statements: readonly LabelledStatement[], count: number): LabelledStatement[][] {
  return Array.from({ length: count }, (_, fold) => statements.filter((_, i) => i % count === fold))
}
