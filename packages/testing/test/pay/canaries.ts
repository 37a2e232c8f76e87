import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Everything that a file could say of a person, in words and numbers that occur nowhere else. */
export const canaries = {
  name: 'Zephyrina Quillfeather',
  otherName: 'Ørsolya Ábrahámsdóttir-Núñez',
  niNumber: 'JX 48 39 20 C',
  bankAccount: '20-41-87 73918264',
  phone: '07946 118 237',
  address: 'Flat 7, Marrowbone Wharf, Sturminster, QZ9 8XK',
  email: 'zephyrina.quillfeather@example.org',
  workerRef: 'EMP-ZQ-5519',
  dateOfBirth: '29/02/1984',
  sheetName: 'Quillfeather family',
  creator: 'Thaddeus Brimblecombe',
  title: 'Payroll of Brimblecombe & Daughters',
} as const

/** Ways in which something might be written down without meaning to. */
function* disguises(text: string): Generator<string> {
  const squeezed = text.replace(/[^\p{L}\p{N}]+/gu, '')
  for (const plain of new Set([
    text,
    text.toUpperCase(),
    text.toLowerCase(),
    squeezed,
    squeezed.toUpperCase(),
  ])) {
    for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) {
      const bytes = Buffer.from(plain, encoding)
      yield bytes.toString('latin1')
      yield bytes.toString('hex')
      yield bytes.toString('hex').toUpperCase()
      // Base64 of a longer text shows a part of it in one of three ways, without its first and last letters.
      for (const shift of [0, 1, 2]) {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
          .toString('base64')
          .replace(/=+$/, '')
        const inner = encoded.slice(shift === 0 ? 0 : 4, -2)
        yield inner
        yield inner.replaceAll('+', '-').replaceAll('/', '_')
      }
    }
    yield Buffer.from(plain, 'utf16le').swap16().toString('latin1')
    yield encodeURIComponent(plain)
    yield JSON.stringify(plain).slice(1, -1)
    yield plain.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  }
}

const SHORTEST = 7
const needles = Object.entries(canaries).flatMap(([what, text]) =>
  [...new Set(disguises(text))]
    .filter((needle) => needle.length >= SHORTEST)
    .map((needle) => ({ what, needle })),
)

/** Which of them occur in the text, however written. Bytes are given as Latin-1. */
export function findCanaries(haystack: string): string[] {
  const found = new Set<string>()
  for (const { what, needle } of needles) if (haystack.includes(needle)) found.add(what)
  return [...found]
}

/** Text as the bytes it is written with, so that letters beyond ASCII are found in it. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1')

/** Every file below a folder with its name, one by one. */
export async function* readFolder(folder: string): AsyncGenerator<{ name: string; bytes: string }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const name = path.join(entry.parentPath, entry.name)
    yield { name, bytes: await readFile(name, 'latin1') }
  }
}
