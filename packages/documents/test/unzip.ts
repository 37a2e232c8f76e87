import { inflateRawSync } from 'node:zlib'

/** One file of a ZIP archive, found in its central directory. */
export function unzip(bytes: Uint8Array, name: string): string {
  const data = Buffer.from(bytes)
  for (
    let at = data.indexOf('PK\x01\x02', 0, 'latin1');
    at !== -1;
    at = data.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const nameLength = data.readUInt16LE(at + 28)
    if (data.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue
    const local = data.readUInt32LE(at + 42)
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const packed = data.subarray(start, start + data.readUInt32LE(at + 20))
    return (data.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
  }
  throw new Error(`There is no ${name}.`)
}

/** The text of a DOCX, a paragraph a line. */
export const textOfDocx = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
