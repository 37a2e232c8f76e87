import { looksLikeData, normaliseHeader } from '@daylight/domain/payroll-file'
import { PayrollFileRefusal } from '../ports/payroll-services.ts'

const LONGEST_HEADING = 200

/** The headings of a file as they may be kept. Throws PayrollFileRefusal when the first row is no row of headings. */
export function checkHeadings(cells: readonly string[]): readonly string[] {
  const headings = cells.map((cell) => cell.trim().replace(/\s+/g, ' '))
  while (headings.length > 0 && headings.at(-1) === '') headings.pop()
  if (headings.every((heading) => heading === '')) {
    throw new PayrollFileRefusal(
      'no-headings',
      'The first row is empty. Put the names of the columns there, then the workers below.',
      1,
    )
  }
  // A first row of data would be kept as headings, names and numbers with it. One such cell gives it away.
  const data = headings.findIndex(looksLikeData)
  if (data >= 0) {
    throw new PayrollFileRefusal(
      'no-headings',
      `The first row does not look like headings: column ${data + 1} of it holds a number, a date or a personal detail. Put the names of the columns in the first row.`,
      1,
    )
  }
  const long = headings.findIndex((heading) => heading.length > LONGEST_HEADING)
  if (long >= 0) {
    throw new PayrollFileRefusal(
      'no-headings',
      `The heading of column ${long + 1} is longer than ${LONGEST_HEADING} characters. Put the names of the columns in the first row.`,
      1,
    )
  }
  const seen = new Set<string>()
  for (const heading of headings) {
    const key = normaliseHeader(heading)
    if (key !== '' && seen.has(key)) {
      throw new PayrollFileRefusal(
        'two-headings-alike',
        `Two columns are headed “${heading}”. Rename or remove one of them.`,
        1,
      )
    }
    seen.add(key)
  }
  return headings
}
