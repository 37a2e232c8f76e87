import { writeFileSync } from 'node:fs'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { buildStatementDocument, type DocumentModel, renderHtml, renderPdf } from '../src/index.ts'
import { content, rules, today } from './example-statement.ts'

const HASH = 'a3'.repeat(32)
const signed = buildStatementDocument({ content, state: 'signed', rules, contentHash: HASH, today })
const draft = buildStatementDocument({
  content: { ...content, approval: null, signature: null },
  state: 'draft',
  rules,
  contentHash: null,
  today,
})

async function readPdf(document: DocumentModel) {
  const bytes = await renderPdf(document)
  const folder = process.env['KEEP_PDF_IN']
  if (folder !== undefined)
    writeFileSync(`${folder}/${document.organisation.length}-${document.notice ?? 'signed'}.pdf`, bytes)
  const proxy = await getDocumentProxy(new Uint8Array(bytes))
  const { text, totalPages } = await extractText(proxy, { mergePages: true })
  const outline = await proxy.getOutline()
  const { info } = await getMeta(proxy)
  return {
    text: text.replace(/\s+/g, ' '),
    totalPages,
    outline: outline.map((item) => item.title),
    info,
    bytes,
  }
}

function textOfHtml(html: string): string {
  return html
    .replace(/<sup[^>]*>.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

describe('buildStatementDocument', () => {
  it('says title, period, approval and signature', () => {
    expect(signed).toMatchObject({
      title: 'Modern slavery statement 2025–26',
      lines: [
        'For the year to 31 March 2026',
        'Approved by the trustees on 9 July 2026',
        'Signed by Ada Example, Chair, on 10 July 2026',
      ],
      notice: null,
      date: '2026-07-10',
      checks: [{ label: 'Check of the signed text (SHA-256)', value: HASH }],
    })
    expect(draft).toMatchObject({
      notice: 'Draft, not approved',
      checks: [],
      date: '2026-11-23',
    })
    expect(draft.lines).toContain('Not yet signed')
  })

  it('numbers each figure once, in the order of the text, with a source for every number', () => {
    const numbers = JSON.stringify([signed.inShort, signed.sections])
      .match(/"citation":\d+/g)
      ?.map((text) => Number(text.replace(/\D/g, '')))
    const distinct = [...new Set(numbers)]
    expect(distinct).toEqual(signed.sources.map((source) => source.number))
    expect(distinct).toEqual(distinct.map((_number, index) => index + 1))
    expect(signed.sources[0]?.text).toBe(
      'Suppliers in the register that are not archived. Counted on 1 July 2026 from 9 records.',
    )
  })

  it('holds no number about fewer than five people', () => {
    const below = signed.sources.find(
      (source) => source.title === 'People found below the legal minimum wage',
    )
    expect(below?.text).toContain('Not shown as a number')
    expect(JSON.stringify(signed)).toContain('fewer than 5 people')
    expect(JSON.stringify(signed)).not.toContain('3 people paid below the legal')
  })

  it('says plainly when no steps were taken', () => {
    const none = buildStatementDocument({
      content: { ...content, noStepsTaken: true, sections: {}, figures: [] },
      state: 'draft',
      rules,
      contentHash: null,
      today,
    })
    expect(none.sections).toHaveLength(1)
    expect(JSON.stringify(none.sections)).toContain('we took no steps')
    expect(none.inShort).toEqual([])
  })
})

describe('renderPdf', () => {
  it('holds every sentence, the sources, page numbers, bookmarks and metadata', async () => {
    const { text, totalPages, outline, info } = await readPdf(signed)
    for (const words of [
      'Northbank Community Trust',
      'Modern slavery statement 2025–26',
      'Approved by the trustees on 9 July 2026',
      'We buy from 41 suppliers',
      'do not yet know who works for our laundry’s subcontractor',
      'Suppliers in the register that are not archived.',
      'Also covers Northbank Trading Ltd',
      'fewer than 5 people',
      HASH,
    ]) {
      expect(text).toContain(words)
    }
    for (let page = 1; page <= totalPages; page += 1) expect(text).toContain(`Page ${page} of ${totalPages}`)
    expect(outline).toEqual([
      'Modern slavery statement 2025–26',
      'In short',
      ...signed.sections.map((section) => section.title),
      'Sources',
    ])
    expect(info).toMatchObject({
      Title: 'Modern slavery statement 2025–26: Northbank Community Trust',
      Language: 'en-GB',
    })
    expect(text).not.toContain('Draft, not approved')
  }, 60_000)

  it('says on every page of a draft that it is one', async () => {
    const { text, totalPages } = await readPdf(draft)
    expect(text.split('Draft, not approved').length - 1).toBeGreaterThanOrEqual(totalPages)
  }, 60_000)

  it('gives the same bytes again', async () => {
    const [first, second] = [await renderPdf(signed), await renderPdf(signed)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  }, 60_000)

  it.each([
    ['Łódź Çınar Ñandú Straße', 'Łódź'],
    ['Καθαρισμός Αθήνα', 'Καθαρισμός'],
    ['Чистота и порядок', 'Чистота'],
    ['清洁服务公司', '清洁服务公司'],
    ['পরিষ্কার সেবা', null],
    ['شركة النظافة الحديثة', null],
    ['ניקיון בע״מ', null],
    ['ጽዳት አገልግሎት', 'ጽዳት'],
  ])(
    'writes %s in letters, not boxes',
    async (name, words) => {
      const { text, bytes } = await readPdf({ ...signed, organisation: name, sections: [], sources: [] })
      // A missing letter comes out as the replacement character or as nothing at all.
      expect(text).not.toContain('\u{FFFD}')
      if (words !== null) expect(text.normalize('NFC')).toContain(words)
      expect(bytes.length).toBeGreaterThan(5_000)
    },
    60_000,
  )

  it('wraps a name without spaces instead of running off the page', async () => {
    const name = 'Verylongorganisationnamewithoutanyspaces'.repeat(6)
    const { text } = await readPdf({ ...draft, organisation: name })
    expect(text.replace(/[\s\u200b-]/g, '')).toContain(name)
  }, 60_000)
})

describe('renderHtml', () => {
  it('says the same words as the model', () => {
    const text = textOfHtml(renderHtml(signed))
    for (const words of [
      signed.title,
      signed.organisation,
      ...signed.lines,
      'We buy from 41 suppliers',
      ...signed.sections.map((section) => section.title),
      ...signed.sources.map((source) => source.text),
    ]) {
      expect(text).toContain(words)
    }
    expect(renderHtml(draft)).toContain('Draft, not approved')
  })

  it('links every citation to its source', () => {
    const html = renderHtml(signed)
    const targets = [...html.matchAll(/href="#(source-\d+)"/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(0)
    for (const target of targets) expect(html).toContain(`id="${target}"`)
  })

  it('escapes everything and drops links that could run something', () => {
    const html = renderHtml({
      ...signed,
      organisation: '<script>alert(1)</script>',
      sections: [
        {
          id: 'x',
          title: '"><img>',
          blocks: [
            {
              kind: 'paragraph',
              runs: [
                { text: '<b>', bold: false, italic: false, href: 'javascript:alert(1)', citation: null },
              ],
            },
          ],
        },
      ],
    })
    expect(html).not.toMatch(/<script|<img|javascript:|<b>/)
  })
})
