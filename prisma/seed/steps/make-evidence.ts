import { crc32, deflateSync } from 'node:zlib'

export interface EvidenceFile {
  readonly fileName: string
  readonly content: Uint8Array
}

/** A one-page PDF with a heading and lines below it. Plain Latin letters only. */
export function makePdf(fileName: string, heading: string, lines: readonly string[]): EvidenceFile {
  const quote = (text: string) => text.replace(/[\\()]/g, '\\$&')
  const text = [
    `BT /F1 18 Tf 72 760 Td (${quote(heading)}) Tj ET`,
    ...lines.map((line, at) => `BT /F1 11 Tf 72 ${720 - 18 * at} Td (${quote(line)}) Tj ET`),
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return { fileName, content: Buffer.from(file, 'latin1') }
}

export function makeCsv(fileName: string, rows: readonly (readonly string[])[]): EvidenceFile {
  return { fileName, content: Buffer.from(`${rows.map((row) => row.join(',')).join('\n')}\n`) }
}

const WIDTH = 96
const HEIGHT = 64
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A small picture: a pale wall with a door of the given colour in it. */
export function makePng(
  fileName: string,
  door: readonly [red: number, green: number, blue: number],
): EvidenceFile {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = Buffer.alloc(HEIGHT * (1 + 3 * WIDTH))
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const inDoor = x >= 36 && x < 60 && y >= 16
      pixels.set(inDoor ? door : [232, 228, 218], y * (1 + 3 * WIDTH) + 1 + 3 * x)
    }
  }
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]
  return { fileName, content: Buffer.concat([Buffer.from(SIGNATURE), ...parts]) }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
