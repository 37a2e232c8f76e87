import { concatBytes } from './concat-bytes.ts'
import { FileRefusal } from './file-refusal.ts'

export type TextEncodingName = 'UTF-8' | 'Windows-1252' | 'UTF-16'

export type TextDecoding = {
  /** The text of the next bytes; throws FileRefusal where they are no text of one encoding. */
  readonly write: (bytes: Uint8Array, line: number) => string
  readonly end: (line: number) => string
  readonly encoding: () => TextEncodingName
}

// These five bytes stand for nothing in Windows-1252.
const unassigned1252 = /[\u0081\u008d\u008f\u0090\u009d]/

const mend = 'Save it again as "CSV UTF-8" and send that.'

/** How many bytes at the end begin a UTF-8 character that the next chunk may complete. */
const unfinishedTail = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? back : 0
    }
  }
  return 0
}

const refuseMixed = (line: number): never => {
  throw new FileRefusal(
    'wrong-encoding',
    `The file mixes two text encodings from about line ${line}, so some letters cannot be told. ${mend}`,
    { line },
  )
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of UTF-8 bytes; undefined where they are none. */
const readUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

const decode1252 = (bytes: Uint8Array, line: number): string => {
  const asUtf8 = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  // A valid multi-byte character beside invalid bytes: two programs wrote this file.
  if (/[\u0080-\ufffc\ufffe\uffff]/.test(asUtf8)) refuseMixed(line)
  const text = new TextDecoder('windows-1252').decode(bytes)
  if (unassigned1252.test(text)) {
    throw new FileRefusal(
      'wrong-encoding',
      `About line ${line} holds bytes that are neither UTF-8 nor Windows-1252 text. ${mend}`,
      { line },
    )
  }
  return text
}

const decodeUtf16 = (encoding: 'utf-16le' | 'utf-16be'): TextDecoding => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (bytes: Uint8Array | undefined, line: number): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw new FileRefusal('wrong-encoding', `The UTF-16 text is broken from about line ${line}. ${mend}`, {
        line,
      })
    }
  }
  return {
    write: (bytes, line) => decode(bytes, line),
    end: (line) => decode(undefined, line),
    encoding: () => 'UTF-16',
  }
}

/** What a piece of text may be of; ASCII is text of both encodings. */
export type PieceEncoding = 'ascii' | 'UTF-8' | 'Windows-1252'

/**
 * Decodes a whole piece of a file, by the same rules as the file itself. A file is of one encoding when no two of its
 * pieces are of different ones beside ASCII. Throws FileRefusal where the piece by itself mixes two.
 */
export function decodePiece(
  bytes: Uint8Array,
  { isFirst, line }: { readonly isFirst: boolean; readonly line: number },
): { readonly text: string; readonly encoding: PieceEncoding } {
  const isMarked = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const rest = isMarked ? bytes.subarray(3) : bytes
  const text = readUtf8(rest)
  if (text === undefined) {
    if (isMarked) refuseMixed(line)
    return { text: decode1252(rest, line), encoding: 'Windows-1252' }
  }
  return { text, encoding: isMarked || text.length !== rest.length ? 'UTF-8' : 'ascii' }
}

/**
 * Decodes text as it streams: UTF-8 (with or without a byte-order mark), UTF-16 with its mark, or Windows-1252.
 * Windows-1252 is taken only where no UTF-8 letter stands in the file; a mixture is refused, never guessed.
 */
export const createTextDecoding = (head: Uint8Array): TextDecoding => {
  if (head[0] === 0xff && head[1] === 0xfe) return decodeUtf16('utf-16le')
  if (head[0] === 0xfe && head[1] === 0xff) return decodeUtf16('utf-16be')
  let mode: 'ascii' | 'utf8' | '1252' = 'ascii'
  let carry: Uint8Array = new Uint8Array(0)
  let atStart = true

  const decode = (bytes: Uint8Array, line: number): string => {
    if (bytes.length === 0) return ''
    const text = readUtf8(bytes)
    // As many characters as bytes: every byte is ASCII, which all the encodings share.
    if (text !== undefined && text.length === bytes.length) return text
    if (mode !== '1252' && text !== undefined) {
      mode = 'utf8'
      return text
    }
    if (mode === 'utf8') refuseMixed(line)
    mode = '1252'
    return decode1252(bytes, line)
  }

  return {
    write: (bytes, line) => {
      let all = carry.length > 0 ? concatBytes([carry, bytes]) : bytes
      if (atStart) {
        atStart = false
        if (all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf) {
          all = all.subarray(3)
          mode = 'utf8'
        }
      }
      const tail = mode === '1252' ? 0 : unfinishedTail(all)
      carry = all.subarray(all.length - tail)
      return decode(all.subarray(0, all.length - tail), line)
    },
    end: (line) => {
      const rest = carry
      carry = new Uint8Array(0)
      return decode(rest, line)
    },
    encoding: () => (mode === '1252' ? 'Windows-1252' : 'UTF-8'),
  }
}
