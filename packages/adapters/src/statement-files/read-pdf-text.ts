import { getDocumentProxy } from 'unpdf'
import { sayCount } from '../files/file-limits.ts'
import { FileRefusal } from '../files/file-refusal.ts'
import type { StatementLimits } from './statement-limits.ts'

interface Line {
  readonly text: string
  /** A wider gap stands above it than between the lines of a paragraph. */
  readonly apart: boolean
}

interface TextItem {
  readonly str: string
  readonly hasEOL: boolean
  readonly height: number
  readonly transform: readonly unknown[]
}

const isTextItem = (item: object): item is TextItem => 'str' in item && 'transform' in item

/** Lines of a page as the PDF orders them; a line ends where the height on the page changes. */
function linesOf(items: readonly object[]): Line[] {
  const lines: Line[] = []
  let text = ''
  let last: { y: number; height: number } | null = null
  let apart = false
  const end = () => {
    if (text.trim() !== '') lines.push({ text: text.replace(/\s+/g, ' ').trim(), apart })
    text = ''
    apart = false
  }
  for (const item of items) {
    if (!isTextItem(item)) continue
    const y = Number(item.transform[5])
    const height: number = item.height || last?.height || 10
    if (last !== null && Math.abs(y - last.y) > 0.5 * height) {
      end()
      apart = Math.abs(y - last.y) > 1.7 * Math.max(height, last.height)
    }
    text += item.str
    if (item.str.trim() !== '') last = { y, height }
    if (item.hasEOL) text += ' '
  }
  end()
  return lines
}

/** Lines at the top or bottom of several pages that say the same but for a number are no part of the text. */
function findRunningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = new Set(
      [...page.slice(0, 2), ...page.slice(-2)].map(({ text }) => text.replace(/\d+/g, '#')),
    )
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 3 && count >= pages.length / 2).map(([edge]) => edge),
  )
}

function joinPages(pages: readonly (readonly Line[])[]): string {
  const running = findRunningLines(pages)
  const isEdge = (page: readonly Line[], at: number) => at < 2 || at >= page.length - 2
  return pages
    .map((page) =>
      page
        .filter(
          ({ text }, at) =>
            !isEdge(page, at) ||
            (!running.has(text.replace(/\d+/g, '#')) && !/^(?:page )?\d{1,3}(?: of \d+)?$/i.test(text)),
        )
        .map(({ text, apart }) => (apart ? `\n${text}` : text))
        .join('\n'),
    )
    .join('\n')
}

function refusalOf(error: unknown): FileRefusal {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException'
    ? new FileRefusal(
        'password-protected',
        'The PDF is protected by a password. Save it without one and send that.',
      )
    : new FileRefusal(
        'unreadable',
        'The PDF is damaged or was cut off while it was copied. Get it again and send that.',
      )
}

/** The text of a PDF, line by line. Scripts in it are not run. */
export async function readPdfText(bytes: Uint8Array, limits: StatementLimits): Promise<string> {
  // pdf.js takes the bytes over and empties them.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw refusalOf(error)
  })
  try {
    if (pdf.numPages > limits.maxPages)
      throw new FileRefusal('too-large', `The PDF has more than ${sayCount(limits.maxPages)} pages.`)
    const pages: Line[][] = []
    let size = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const lines = linesOf((await page.getTextContent()).items)
      page.cleanup()
      size += lines.reduce((sum, { text }) => sum + text.length, 0)
      if (size > limits.maxCharacters)
        throw new FileRefusal('too-large', 'The PDF holds far more text than a statement does.')
      pages.push(lines)
    }
    return joinPages(pages)
  } finally {
    await pdf.loadingTask.destroy()
  }
}
