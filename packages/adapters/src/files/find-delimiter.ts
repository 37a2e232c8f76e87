const candidates = [',', ';', '\t', '|'] as const

/** Lines from the beginning that are looked at: titles may stand above the table. */
const deepest = 25
/** A line with so many delimiters is part of a table; one with fewer may be a title with a comma in it. */
const enough = 4

function countIn(line: string): { readonly delimiter: string; readonly count: number } {
  const unquoted = line.replace(/"[^"]*"/g, '')
  let best = { delimiter: ',', count: 0 }
  for (const delimiter of candidates) {
    const count = unquoted.split(delimiter).length - 1
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
  const lines = text.split(/\r\n|\r|\n/, deepest + 1)
  if (!isAll) lines.pop()
  const looked = lines.slice(0, deepest).map(countIn)
  const sure = looked.find(({ count }) => count >= enough)
  if (sure !== undefined) return sure.delimiter
  if (!isAll && lines.length < deepest) return undefined
  return looked.find(({ count }) => count > 0)?.delimiter ?? ','
}
