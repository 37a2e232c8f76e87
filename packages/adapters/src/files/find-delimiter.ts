const candidates = [',', ';', '\t', '|'] as const

/** Lines from the beginning that are looked at: titles may stand above the table. */
const deepest = 25
/** A line with so many delimiters is part of a table; one with fewer may be a title with a comma in it. */
const enough = 4

function countIn(line: string): { readonly delimiter: string; readonly count: number } {
  let best = { delimiter: ',', count: 0 }
  for (const delimiter of candidates) {
    const count = line.split(delimiter).length - 1
    if (count > best.count) best = { delimiter, count }
  }
  return best
}

/**
 * The delimiter of a text from its first lines, whichever pieces it comes in: the one that stands most often
 * outside quotes in the first line with four or more of one, else in the first line with any; a comma where there
 * is none. Undefined while lines that decide are not all here.
 */
export function findDelimiter(text: string, isAll: boolean): string | undefined {
  // Quoted text goes first, as a line break or a delimiter may stand in it.
  const unquoted = text.replace(/"[^"]*"/g, '')
  const open = isAll ? -1 : unquoted.indexOf('"')
  const lines = (open < 0 ? unquoted : unquoted.slice(0, open)).split(/\r\n|\r|\n/, deepest + 1)
  if (!isAll) lines.pop()
  const looked = lines.slice(0, deepest).map(countIn)
  const sure = looked.find(({ count }) => count >= enough)
  if (sure !== undefined) return sure.delimiter
  if (!isAll && lines.length < deepest) return undefined
  return looked.find(({ count }) => count > 0)?.delimiter ?? ','
}
