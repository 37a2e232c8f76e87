import { isKnownHeading } from './guess-payroll-mapping.ts'
import { normaliseHeader } from './normalise-header.ts'

export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface FoundHeadings {
  readonly row: SheetRow
  /** How many of the rows given are headings or stand above them. */
  readonly taken: number
  /** What a person should know of it; undefined: the first row holds the headings, as it should. */
  readonly note: string | undefined
}

/** So many rows may stand above the headings: a title, the company, the period, empty lines. */
const DEEPEST = 25
/** Names that must be known for a row to be taken for headings. */
const FEWEST_KNOWN = 2

const LOOKS_LIKE_DATA: readonly RegExp[] = [
  /^[£$€(+-]?\s*\d[\d\s.,:/()%-]*$/,
  /^\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}$/,
  /^[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]$/i,
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/i,
  /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i,
]

/** Whether a cell holds a number, a date or a personal detail: no heading does. */
export function looksLikeData(cell: string): boolean {
  const text = cell.trim()
  return LOOKS_LIKE_DATA.some((pattern) => pattern.test(text))
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length
const holdsData = (cells: readonly string[]): boolean => cells.some(looksLikeData)
const known = (cells: readonly string[]): number => cells.filter(isKnownHeading).length
const scoreOf = (row: SheetRow | undefined): number =>
  row === undefined || holdsData(row.cells) ? 0 : known(row.cells)

/** Two cells one above the other as one name. */
function joinRows(upper: readonly string[], lower: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) =>
    [upper[column] ?? '', lower[column] ?? '']
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' '),
  )
}

const repeats = (cells: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const cell of cells) {
    const key = normaliseHeader(cell)
    if (key !== '' && seen.has(key)) twice.add(key)
    seen.add(key)
  }
  return twice
}

/** Headings that stand twice are told apart by what stands above them, as over merged cells. */
function nameByGroup(groups: readonly string[], cells: readonly string[]): readonly string[] | undefined {
  const twice = repeats(cells)
  let group = ''
  const named = cells.map((cell, column) => {
    const own = groups[column]?.trim() ?? ''
    if (own !== '') group = own
    return twice.has(normaliseHeader(cell)) && group !== '' ? `${group} ${cell.trim()}` : cell
  })
  return repeats(named).size === 0 ? named : undefined
}

function pick(rows: readonly SheetRow[]): number {
  let index = rows.findIndex((row) => scoreOf(row) >= FEWEST_KNOWN)
  if (index < 0) {
    // Names nobody here knows: the first row that is about as wide as the table, if the first is but a title.
    const widest = Math.max(...rows.map((row) => filled(row.cells)))
    if (filled(rows[0]?.cells ?? []) > 1 || widest < 3) return 0
    return Math.max(
      0,
      rows.findIndex((row) => filled(row.cells) * 2 >= widest && !holdsData(row.cells)),
    )
  }
  // A row of groups (“Basic”, “Overtime”) may stand above the headings and be known itself.
  while (scoreOf(rows[index + 1]) > scoreOf(rows[index])) index++
  return index
}

/**
 * Where the headings of a payroll begin, from its first rows: the first row in which at least two cells are names
 * that are known and none is data. Two rows are read as one where only together they are names, or where a heading
 * stands twice and the row above tells which is which. The same rows always give the same answer.
 */
export function findPayrollHeadings(given: readonly SheetRow[]): FoundHeadings | undefined {
  const rows = given.slice(0, DEEPEST)
  const index = rows.length === 0 ? -1 : pick(rows)
  const row = rows[index]
  if (row === undefined) return undefined
  const above = rows[index - 1]
  const below = rows[index + 1]
  if (below !== undefined && !holdsData(below.cells) && !holdsData(row.cells) && filled(below.cells) > 1) {
    const cells = joinRows(row.cells, below.cells)
    if (known(cells) > Math.max(scoreOf(row), scoreOf(below))) {
      return {
        row: { line: row.line, cells },
        taken: index + 2,
        note: `Lines ${row.line} and ${below.line} were read together as the headings.${sayAbove(index)}`,
      }
    }
  }
  if (above !== undefined && repeats(row.cells).size > 0 && !holdsData(above.cells)) {
    const cells = nameByGroup(above.cells, row.cells)
    if (cells !== undefined) {
      return {
        row: { line: row.line, cells },
        taken: index + 1,
        note: `Lines ${above.line} and ${row.line} were read together as the headings.${sayAbove(index - 1)}`,
      }
    }
  }
  const note = index === 0 ? undefined : `Line ${row.line} was read as the headings.${sayAbove(index)}`
  return { row, taken: index + 1, note }
}

const sayAbove = (count: number): string =>
  count <= 0 ? '' : ` What stands above is not read${count === 1 ? '' : ` (${count} lines)`}.`

export interface HeadedSheet {
  /** The headings first, then the rows below them. */
  readonly batches: AsyncGenerator<readonly SheetRow[]>
  /** Complete once the first batch has come. */
  readonly notes: () => readonly string[]
}

/** Rows of a sheet from its headings on: what stands above them is left out and said. */
export function fromPayrollHeadings(batches: AsyncIterable<readonly SheetRow[]>): HeadedSheet {
  const notes: string[] = []
  const settle = (held: readonly SheetRow[]): readonly SheetRow[] => {
    const found = findPayrollHeadings(held)
    if (found === undefined) return held
    if (found.note !== undefined) notes.push(found.note)
    return [found.row, ...held.slice(found.taken)]
  }
  async function* read(): AsyncGenerator<readonly SheetRow[]> {
    let held: SheetRow[] | undefined = []
    for await (const batch of batches) {
      if (held === undefined) {
        yield batch
        continue
      }
      held.push(...batch)
      if (held.length < DEEPEST) continue
      const settled = settle(held)
      held = undefined
      yield settled
    }
    if (held !== undefined && held.length > 0) yield settle(held)
  }
  return { batches: read(), notes: () => notes }
}
