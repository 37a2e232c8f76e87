import { beforeAll, describe, expect, it } from 'vitest'
import { buildStatementDocument, type DocumentModel, plainRun, renderPdf } from '../src/index.ts'
import { content, rules, today } from './example-statement.ts'
import { flatten, type ReadPage, readStructure, type StructureNode, textOfNode } from './read-structure.ts'

const HASH = 'a3'.repeat(32)
const signed = buildStatementDocument({ content, state: 'signed', rules, contentHash: HASH, today })
/** Four pixels. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGPgi0oGIgYIBQAWzANppgFUugAAAABJRU5ErkJggg=='

const sentence = 'We asked each firm for the payroll of three months and looked at every line of it. '

const long: DocumentModel = {
  ...signed,
  organisation: 'Smith & Sons <شركة النظافة الحديثة> Ltd',
  sections: [
    ...[1, 2, 3, 4].map((number) => ({
      id: `part_${number}`,
      title: `Part ${number}`,
      blocks: [
        { kind: 'heading', runs: [plainRun('How we went about it')] } as const,
        ...[1, 2, 3].map((at) => ({
          kind: 'paragraph' as const,
          runs: [plainRun(`Paragraph ${number}.${at}. ${sentence.repeat(20)}End ${number}.${at}.`)],
        })),
      ],
    })),
    {
      id: 'arabic',
      title: 'In two directions',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            plainRun('قال المدير إن الشركة '),
            { ...plainRun('ABC 12'), href: 'https://example.org/abc' },
            plainRun(' تدفع الأجر كاملاً'),
          ],
        },
      ],
    },
    {
      id: 'register',
      title: 'The register',
      blocks: [
        {
          kind: 'table',
          caption: 'Every supplier',
          columns: [
            { title: 'Supplier', align: 'start' },
            { title: 'People', align: 'end' },
          ],
          rows: Array.from({ length: 100 }, (_row, index) => [
            [plainRun(`Firm ${index + 1}`)],
            [plainRun(String(index))],
          ]),
        },
        {
          kind: 'figure',
          alternative: 'Five of nine firms paid in full in April, eight in September.',
          caption: 'Firms that paid in full',
          image: { mediaType: 'image/png', base64: PNG, width: 2, height: 2 },
        },
        { kind: 'note', title: 'What we do not know', runs: [plainRun('Who works for the laundry.')] },
      ],
    },
  ],
}

function roles(pages: readonly ReadPage[]): readonly StructureNode[] {
  return pages.flatMap((page) => flatten(page.tree))
}

function withRole(pages: readonly ReadPage[], role: string): readonly string[] {
  return roles(pages)
    .filter((node) => node.role === role)
    .map((node) => textOfNode(node).replace(/\s+/g, ' ').trim())
}

describe('the tagged PDF of a statement', () => {
  let bytes: Uint8Array
  let pages: readonly ReadPage[]
  beforeAll(async () => {
    bytes = await renderPdf(signed)
    pages = await readStructure(bytes)
  }, 60_000)

  it('says what it is: tagged, PDF/UA-1, its language, its title in the window, tabbing by structure', () => {
    const source = Buffer.from(bytes).toString('latin1')
    expect(source).toContain('/Marked true')
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(source).toContain('/Lang (en-GB)')
    expect(source).toContain('/DisplayDocTitle true')
    expect(source.match(/\/Tabs \/S/g)).toHaveLength(pages.length)
  })

  it('has one title, then headings that never skip a level', () => {
    const headings = roles(pages).filter((node) => /^H\d$/.test(node.role))
    const levels = headings.map((node) => Number(node.role.slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
    expect(withRole(pages, 'H2')).toEqual([
      'In short',
      ...signed.sections.map((section) => section.title),
      'Sources',
    ])
  })

  it('reads out the letter from first to last, and nothing that only runs along the page', () => {
    const text = pages.map((page) => page.text).join(' ')
    const order = [
      'Northbank Community Trust',
      'Signed by Ada',
      'In short',
      'We run two community centres',
      'Sources',
      HASH,
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(text).not.toContain('Page 1 of')
    expect(text).not.toContain('Trust · Modern')
  })

  it('marks lists with their labels and bodies', () => {
    const lists = roles(pages).filter((node) => node.role === 'L')
    for (const list of lists)
      for (const item of list.children) {
        if (typeof item === 'string') throw new Error('A list holds text of its own.')
        expect(item.role).toBe('LI')
        expect(item.children.map((child) => (typeof child === 'string' ? child : child.role))).toEqual([
          'Lbl',
          'LBody',
        ])
      }
    expect(withRole(pages, 'LBody')).toContain('Security at events')
    expect(withRole(pages, 'Lbl')).toEqual(expect.arrayContaining(['•', '1.', '2.', '12']))
  })

  it('gives every link an element, a place in the structure and words of its own', () => {
    expect(withRole(pages, 'Link')).toContain('buying policy')
    const annotations = Buffer.from(bytes)
      .toString('latin1')
      .split('endobj')
      .filter((object) => object.includes('/Subtype /Link'))
    expect(annotations.length).toBeGreaterThan(10)
    for (const annotation of annotations) {
      expect(annotation).toMatch(/\/StructParent \d+/)
      expect(annotation).toMatch(/\/Contents <feff[0-9a-f]{8,}>/)
    }
  })

  it('names the columns and rows of its table', () => {
    expect(withRole(pages, 'TH')).toEqual(
      expect.arrayContaining(['What was counted', 'Figure', 'Suppliers', 'Findings still open']),
    )
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Scope \/Column/g),
    ).toHaveLength(2)
    expect(withRole(pages, 'TD')).toContain('£4,212 7')
  })
})

describe('the tagged PDF of a long document', () => {
  let bytes: Uint8Array
  let pages: readonly ReadPage[]
  beforeAll(async () => {
    bytes = await renderPdf(long)
    pages = await readStructure(bytes)
  }, 60_000)

  it('reads on over the page where a paragraph is broken', () => {
    const text = pages
      .map((page) => page.text)
      .join(' ')
      .replace(/\s+/g, ' ')
    for (const number of [1, 2, 3, 4])
      for (const at of [1, 2, 3])
        expect(text).toContain(`Paragraph ${number}.${at}. ${sentence.repeat(20)}End ${number}.${at}.`)
    // One paragraph, one element: it is in the trees of both pages.
    const source = Buffer.from(bytes).toString('latin1')
    expect(source).toMatch(/\/Type \/MCR/)
  })

  it('has a table of contents that leads to the sections and gives the pages on which they start', () => {
    const lines = withRole(pages, 'TOCI')
    expect(lines).toHaveLength(long.sections.length)
    long.sections.forEach((section, index) => {
      const page = pages.findIndex(({ tree }) =>
        flatten(tree).some((node) => node.role === 'H2' && textOfNode(node).trim() === section.title),
      )
      expect(lines[index]).toBe(`${section.title} ${page + 1}`)
    })
  })

  it('keeps a table over many pages one table, its head said once', () => {
    expect(withRole(pages, 'TH').filter((text) => text === 'Supplier')).toHaveLength(1)
    expect(withRole(pages, 'TH').filter((text) => text.startsWith('Firm '))).toHaveLength(100)
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/S \/Table\b/g),
    ).toHaveLength(1)
  })

  it('says what a picture shows', () => {
    const figures = roles(pages).filter((node) => node.role === 'Figure')
    expect(figures.map((figure) => figure.alt)).toEqual([
      'Five of nine firms paid in full in April, eight in September.',
    ])
  })

  it('gives words written from right to left in the order in which they are read', () => {
    const actual = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/ActualText/g),
    ]
    // Content streams are compressed: what is in the open is nothing.
    expect(actual).toHaveLength(0)
    const paragraph = withRole(pages, 'P').find((text) => text.includes('ABC'))
    expect(paragraph?.indexOf('المدير')).toBeLessThan(paragraph?.indexOf('ABC') ?? -1)
    expect(paragraph?.indexOf('ABC')).toBeLessThan(paragraph?.indexOf('تدفع') ?? -1)
  })

  it('escapes what a name may hold', () => {
    expect(Buffer.from(bytes).toString('utf8')).toContain('Smith &amp; Sons &lt;شركة')
  })
})
