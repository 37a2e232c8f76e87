export interface RegistryRecord {
  readonly line: number
  readonly cells: readonly string[]
}

export interface RegistryRecords {
  readonly headings: readonly string[]
  readonly records: readonly RegistryRecord[]
  /** First lines of records that no reading brings to the number of the headings. */
  readonly unreadable: readonly number[]
}

/** Where a cell that begins with a quote ends, if quotes close it only in front of a comma or the record's end. */
function endOfQuoted(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"' && text[at + 2] !== undefined && text[at + 2] !== ',') {
      at += 1
      continue
    }
    if (at + 1 === text.length || text[at + 1] === ',') return at
  }
  return null
}

/** A name such as `"Best" Cleaning Ltd`: its quotes are its own, balanced before the next comma. */
function isNameWithQuotes(unquoted: string): boolean {
  return !unquoted.endsWith('"') && (unquoted.split('"').length - 1) % 2 === 0
}

/** The cells of a record; null where a quote opens a cell and nothing closes it. */
function splitCells(text: string, quotedNames: boolean): readonly string[] | null {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const comma = text.indexOf(',', at)
    const unquoted = text.slice(at, comma === -1 ? text.length : comma)
    if (text[at] === '"' && !(quotedNames && isNameWithQuotes(unquoted))) {
      const end = endOfQuoted(text, at)
      if (end === null) return null
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'))
      if (end + 1 >= text.length) return cells
      at = end + 2
    } else {
      cells.push(unquoted)
      if (comma === -1) return cells
      at = comma + 1
    }
  }
}

/** The reading with as many cells as there are headings; `open` where the record may go on in the next line. */
function readRecord(text: string, width: number): readonly string[] | 'open' | 'misfit' {
  const readings = [true, false].map((quotedNames) => splitCells(text, quotedNames))
  const fitting = readings.find((cells) => cells?.length === width)
  return fitting ?? (readings.includes(null) ? 'open' : 'misfit')
}

interface Piece {
  readonly line: number
  readonly text: string
}

/** Lines put together up to the next one that begins with a year, as the first column of every record does. */
function findPieces(lines: readonly string[], yearFirst: boolean): readonly Piece[] {
  const pieces: Piece[] = []
  for (const [index, text] of lines.entries()) {
    const last = pieces.at(-1)
    if (last === undefined || !yearFirst || /^"?20\d\d"?,/.test(text)) pieces.push({ line: index + 2, text })
    else pieces[pieces.length - 1] = { line: last.line, text: `${last.text}\n${text}` }
  }
  return pieces
    .map(({ line, text }) => ({ line, text: text.replace(/\n+$/, '') }))
    .filter(({ text }) => text.trim() !== '')
}

/**
 * Splits a file of the registry into records and cells. Its writer puts quotes around a cell only where there is a
 * comma or a new line in it, and leaves quotes inside as they are, so that no strict reader gets through. A record is
 * told by the year it begins with and by its number of cells; one that stays open is joined with what follows, and
 * one that fits no reading is given up, never guessed at.
 */
export function splitRegistryRecords(text: string): RegistryRecords {
  const [first = '', ...lines] = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  const headings = (splitCells(first, false) ?? []).map((name) => name.trim())
  const yearFirst = headings[0] === 'StatementYear'
  const pieces = findPieces(lines, yearFirst)
  const records: RegistryRecord[] = []
  const unreadable: number[] = []
  for (let at = 0; at < pieces.length; ) {
    const line = pieces[at]?.line ?? 0
    let joined = 0
    let read: ReturnType<typeof readRecord> = 'open'
    while (read === 'open' && joined < (yearFirst ? 3 : 60) && at + joined < pieces.length) {
      joined += 1
      const whole = pieces.slice(at, at + joined).map((piece) => piece.text)
      read = readRecord(whole.join('\n'), headings.length)
    }
    if (typeof read === 'string') {
      unreadable.push(line)
      at += 1
    } else {
      records.push({ line, cells: read })
      at += joined
    }
  }
  return { headings, records, unreadable }
}
