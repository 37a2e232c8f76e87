/** One sentence, heading or list item, and where it stands in the text (UTF-16 code units; `end` is excluded). */
export interface StatementSentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

const BULLET = /^\s*(?:[•▪●◦‣⁃∙·*\uF0B7\uF0A7o–—-]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)/
const CLOSED = /[.!?:;]["'”’)\]]*\s*$/
/** A line this long is a paragraph of its own, not one that a page’s width broke. */
const PARAGRAPH = 160
/** How much of the widest line a line fills when it goes on in the next one. */
const NEARLY_FULL = 0.7

const ABBREVIATION =
  /(?:^|[\s(["'“])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Rev|Hon|St|Cllr|Ltd|plc|Inc|Co|Corp|Bros|Nos|Art|Reg|Sec|s|ss|para|paras|cl|vol|ed|eds|pp?|fig|approx|dept|est|incl|excl|max|min|viz|cf|vs?|ca|e\.g|i\.e|etc|al|tel|ext|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$/
/** Abbreviations that may end a sentence: they do when a capital follows that begins no name of the same kind. */
const MAY_END = /(?:^|[\s(["'“])(?:Ltd|plc|Inc|Co|Corp|Bros|etc|al|(?:[A-Z]\.){2,}[A-Z]?)\.$/i
const OPENERS =
  /^(?:The|This|These|Those|We|Our|It|Its|In|As|For|All|Any|If|To|At|They|There|Their|With|During|Where|When|Since|By|On|Such|However)\b/

interface Span {
  readonly start: number
  readonly end: number
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/g)) {
    lines.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  return [...lines, { start, end: text.length }]
}

/** The width at which a page broke the lines, or null where a line is a paragraph. */
function wrapWidth(lengths: readonly number[]): number | null {
  const sorted = lengths.filter((length) => length > 0).sort((a, b) => a - b)
  const wide = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  return wide > PARAGRAPH || wide < 40 ? null : wide
}

/** Whether a line goes on in the next one, which is neither empty nor a list item. */
function goesOn(line: string, next: string, width: number | null): boolean {
  const full = width !== null && line.trim().length >= width * NEARLY_FULL
  const small = /^\s*[a-z(]/.test(next)
  return CLOSED.test(line) ? full && small : full || small
}

/** Lines joined into paragraphs where only the width of a page parted them. */
function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text)
  const width = wrapWidth(lines.map(({ start, end }) => text.slice(start, end).trim().length))
  const paragraphs: Span[] = []
  let before: string | null = null
  for (const { start, end } of lines) {
    const line = text.slice(start, end)
    const last = paragraphs.at(-1)
    if (line.trim() === '') before = null
    else {
      const joins = before !== null && !BULLET.test(line) && goesOn(before, line, width)
      if (joins && last !== undefined) paragraphs[paragraphs.length - 1] = { start: last.start, end }
      else paragraphs.push({ start, end })
      before = line
    }
  }
  return paragraphs
}

function endsHere(before: string, after: string): boolean {
  if (after === '') return true
  if (!/^["'“‘([]*[A-Z0-9•£#]/.test(after)) return false
  if (!before.endsWith('.')) return true
  if (/(?:^|\s)No\.$/.test(before)) return !/^\d/.test(after)
  if (!ABBREVIATION.test(before)) return true
  return MAY_END.test(before) && OPENERS.test(after)
}

function trim(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from += 1
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1
  return { start: from, end: to }
}

function sentencesOf(text: string, paragraph: Span): Span[] {
  const body = text.slice(paragraph.start, paragraph.end)
  const bullet = BULLET.exec(body)?.[0].length ?? 0
  const sentences: Span[] = []
  let start = bullet
  for (const match of body.slice(bullet).matchAll(/[.!?]+["'”’)\]]*(?=\s)/g)) {
    const end = bullet + match.index + match[0].length
    // Abbreviations are short; looking no further keeps long runs quick.
    const before = body.slice(Math.max(start, end - 24), end)
    if (!endsHere(before, body.slice(end, end + 80).trimStart())) continue
    sentences.push({ start, end })
    start = end
  }
  sentences.push({ start, end: body.length })
  return sentences.map((span) =>
    trim(text, { start: paragraph.start + span.start, end: paragraph.start + span.end }),
  )
}

/**
 * The sentences of a text, in order. A heading and a list item stand for themselves; lines that a page broke are
 * joined again; abbreviations, initials, decimals and addresses do not end a sentence.
 */
export function splitSentences(text: string): readonly StatementSentence[] {
  return paragraphsOf(text)
    .flatMap((paragraph) => sentencesOf(text, paragraph))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .map(({ start, end }) => ({ text: text.slice(start, end).replace(/\s+/g, ' '), start, end }))
}
