import type { EvidenceType } from '@daylight/contracts'
import { type EvidenceRefusal, evidenceRefusals } from './evidence-refusals.ts'

/** What a file is by its bytes, or why it is not taken, in a sentence for the person who sent it. */
export type SniffedEvidence =
  | { readonly ok: true; readonly type: EvidenceType }
  | { readonly ok: false; readonly reason: EvidenceRefusal; readonly message: string }

/** How many bytes of the start and of the end of a file are looked at. */
export const HEAD_BYTES = 4096
export const TAIL_BYTES = 256 * 1024

const refuse = (reason: EvidenceRefusal): SniffedEvidence => ({
  ok: false,
  reason,
  message: evidenceRefusals[reason],
})

const magic = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
} as const satisfies Partial<Record<EvidenceType, readonly number[]>>
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const WINDOWS_PROGRAM = [0x4d, 0x5a]
const PROGRAMS = [
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** One character for each byte: enough to look for ASCII words in anything. */
function asLatin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** Decides by the bytes alone, never by the name. `tail` is the last part of the file, the whole of a short one. */
export function sniffEvidence(file: {
  readonly head: Uint8Array
  readonly tail: Uint8Array
  readonly size: number
}): SniffedEvidence {
  const { head } = file
  if (file.size === 0) return refuse('empty')
  for (const type of ['pdf', 'png', 'jpeg'] as const) {
    if (startsWith(head, magic[type])) return { ok: true, type }
  }
  if (startsWith(head, ZIP)) return sniffArchive(file.tail)
  const isProgram =
    PROGRAMS.some((signature) => startsWith(head, signature)) ||
    // The two letters alone may begin a text.
    (startsWith(head, WINDOWS_PROGRAM) && head.includes(0))
  if (isProgram) return refuse('program')
  if (startsWith(head, OLD_OFFICE)) return refuse('old_office')
  return sniffText(head)
}

/** Bytes that no text of a spreadsheet holds: all controls but tab, line ends, form feed and escape. */
const isControl = (byte: number): boolean => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b

function sniffText(head: Uint8Array): SniffedEvidence {
  const text = asLatin(head)
  const start = text.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/^<\s*(?:!doctype|html|head|body|script|svg|\?xml|!--|[a-z][a-z0-9:-]*[\s/>])/i.test(start))
    return refuse('markup')
  if (head.some(isControl)) return refuse('unknown')
  const line = start.split(/\r\n?|\n/)[0] ?? ''
  if (!/[,;\t]/.test(line)) return refuse('not_a_table')
  return { ok: true, type: 'csv' }
}

const END_OF_ARCHIVE = 'PK\u0005\u0006'
const ENTRY = 'PK\u0001\u0002'

/** An Office file is an archive; its table of contents, at the end, tells which one. */
function sniffArchive(tail: Uint8Array): SniffedEvidence {
  const text = asLatin(tail)
  const names = listEntries(text, tail)
  if (names === null) return refuse('broken_archive')
  if (names.some((name) => /vbaproject\.bin$/i.test(name))) return refuse('macros')
  if (!names.includes('[Content_Types].xml')) return refuse('archive')
  if (names.includes('word/document.xml')) return { ok: true, type: 'docx' }
  if (names.includes('xl/workbook.xml')) return { ok: true, type: 'xlsx' }
  return refuse('archive')
}

/** Names in the archive's table of contents; null when it does not hold together within the bytes given. */
function listEntries(text: string, tail: Uint8Array): readonly string[] | null {
  const end = text.lastIndexOf(END_OF_ARCHIVE)
  if (end < 0 || end + 22 > tail.length) return null
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  const count = view.getUint16(end + 10, true)
  let at = end - view.getUint32(end + 12, true)
  const names: string[] = []
  for (let index = 0; index < count; index += 1) {
    if (at < 0 || at + 46 > end || !text.startsWith(ENTRY, at)) return null
    const nameLength = view.getUint16(at + 28, true)
    names.push(text.slice(at + 46, at + 46 + nameLength))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}
