import { expect, it } from 'vitest'
import { defaultFileLimits } from './file-limits.ts'
import { createCsvTokeniser } from './tokenise-csv.ts'

/** Numbers that look random and are the same each time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function tokenise(text: string, size: number): (readonly string[])[] {
  const tokeniser = createCsvTokeniser(defaultFileLimits)
  const rows: (readonly string[])[] = []
  for (let at = 0; at < text.length; at += size) {
    for (const row of tokeniser.write(text.slice(at, at + size))) rows.push(row.cells)
  }
  for (const row of tokeniser.end()) rows.push(row.cells)
  return rows
}

const letters = ['a', '1', ' ', ',', ';', '"', '\n', '\r', 'é'] as const

it('reads back what was written, however much of it is quoted and wherever the text is cut', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const random = createRandom(seed)
    const cell = () => Array.from({ length: random(6) }, () => letters[random(letters.length)]).join('')
    const rows = Array.from({ length: 1 + random(8) }, () => Array.from({ length: 2 + random(5) }, cell))
    const newline = random(2) === 0 ? '\n' : '\r\n'
    const write = (text: string) =>
      /[",;\r\n]/.test(text) || random(3) === 0 ? `"${text.replaceAll('"', '""')}"` : text
    // The header settles the delimiter.
    const text = [['first', 'second'], ...rows].map((row) => row.map(write).join(',') + newline).join('')
    const filled = rows.filter((row) => row.some((content) => content !== ''))
    expect(tokenise(text, 1 + random(40)).slice(1), `seed ${seed}`).toEqual(filled)
  }
})

it('takes no delimiter from quoted text that goes over several lines', () => {
  const text = 'ref,note\n1,"one;\n;two;;\n;three;"\n2,none\n'
  for (const size of [1, 7, 100]) {
    expect(tokenise(text, size)).toEqual([
      ['ref', 'note'],
      ['1', 'one;\n;two;;\n;three;'],
      ['2', 'none'],
    ])
  }
})
