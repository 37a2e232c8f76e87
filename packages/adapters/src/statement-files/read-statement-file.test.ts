import { Document, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { buildZip } from '../../test/index.ts'
import { readStatementFile, statementLimits } from './index.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** A PDF of one page for each list of lines, without compression. */
function writePdf(pages: readonly (readonly string[])[]): Uint8Array {
  const parts = ['%PDF-1.4\n']
  const offsets: number[] = []
  const add = (body: string) => {
    offsets.push(parts.join('').length)
    parts.push(`${offsets.length} 0 obj\n${body}\nendobj\n`)
  }
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (const [at, lines] of pages.entries()) {
    const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n')
    const content = `BT /F1 11 Tf 14 TL 50 780 Td\n${shown}\nET`
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
    )
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  const start = parts.join('').length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
  return encode(parts.join(''))
}

describe('the text of a statement', () => {
  it('comes out of a web page without menus, scripts and styles', async () => {
    const html =
      '<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav>Home</nav><h1>Our   statement</h1><p>We are <b>Hale</b> plc,<br>Leeds &amp; York.</p><script>steal()</script><ul><li>one</li><li><p>two</p></li></ul></body></html>'
    expect(await readStatementFile(encode(html))).toEqual({
      kind: 'html',
      text: 'Our statement\n\nWe are Hale plc,\nLeeds & York.\n\n• one\n\n• two',
    })
  })

  it('comes out of a Word document', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('Our statement'),
            new Paragraph({
              children: [
                new TextRun('We clean '),
                new TextRun({ text: 'offices', bold: true }),
                new TextRun('.'),
              ],
            }),
            new Paragraph({ text: 'training', bullet: { level: 0 } }),
          ],
        },
      ],
    })
    const { kind, text } = await readStatementFile(await Packer.toBuffer(document))
    expect(kind).toBe('docx')
    expect(text.trim()).toBe('Our statement\n\nWe clean offices.\n\n• training')
  })

  it('comes out of a PDF line by line, without what every page repeats', async () => {
    const pages = ['One', 'Two', 'Three'].map((name, at) => [
      'Hale plc statement 2025',
      `${name} is what this page says.`,
      'Its second line.',
      'Its third line.',
      `${at + 1}`,
    ])
    const { kind, text } = await readStatementFile(writePdf(pages))
    expect(kind).toBe('pdf')
    expect(text).toContain('Two is what this page says.\nIts second line.')
    expect(text).not.toContain('Hale plc statement 2025')
    expect(text).not.toMatch(/^\d$/m)
  })

  it('comes out of plain text of any encoding', async () => {
    expect((await readStatementFile(Uint8Array.from([0xff, 0xfe, 0x57, 0, 0x65, 0]))).text).toBe('We')
    expect((await readStatementFile(Uint8Array.from([0x4d, 0x65, 0x6e, 0xfc]))).text).toBe('Menü')
  })
})

describe('files that are refused', () => {
  const archive = (name: string, xml: string) => buildZip([{ name, data: xml }])

  it.each([
    ['empty', new Uint8Array()],
    ['wrong-type', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['wrong-type', archive('readme.txt', 'hello')],
    ['unreadable', encode('%PDF-1.7\nnothing')],
    ['not-text', writePdf([[]])],
    ['not-text', encode('  \n ')],
    [
      'broken-workbook',
      archive('word/document.xml', '<!DOCTYPE d [<!ENTITY a "b">]><d><p><t>&a;</t></p></d>'),
    ],
  ])('%s', async (kind, bytes) => {
    await expect(readStatementFile(bytes)).rejects.toMatchObject({ kind })
  })

  it('too large: bytes, pages and text', async () => {
    const small = {
      ...statementLimits,
      files: { ...statementLimits.files, maxFileBytes: 5000 },
      maxPages: 1,
      maxCharacters: 100,
    }
    await expect(readStatementFile(encode('a'.repeat(5001)), small)).rejects.toMatchObject({
      kind: 'too-large',
    })
    await expect(readStatementFile(encode('a'.repeat(101)), small)).rejects.toMatchObject({
      kind: 'too-large',
    })
    await expect(readStatementFile(writePdf([['a'], ['b']]), small)).rejects.toMatchObject({
      kind: 'too-large',
    })
    const document = archive('word/document.xml', `<d><p><t>${'ab '.repeat(60)}</t></p></d>`)
    await expect(readStatementFile(document, small)).rejects.toMatchObject({ kind: 'too-large' })
  })
})
