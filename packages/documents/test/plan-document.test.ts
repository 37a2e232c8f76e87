import { describe, expect, it } from 'vitest'
import { buildPlanDocument, renderDocx, renderHtml, renderPdf, renderText, toSheets } from '../src/index.ts'
import { printed } from './example-plan.ts'
import { flatten, readStructure, textOfNode } from './read-structure.ts'
import { textOfDocx, unzip } from './unzip.ts'

const document = buildPlanDocument(printed)
const words = [
  'Corrective action plan: Brightside Cleaning & Söhne',
  'Between Northbank Council and Brightside Cleaning & Söhne',
  'As it stands on 25 November 2026',
  '1. Pay back what is missing since April',
  'In progress, late',
  '30 October 2026',
  'F-12 Paid below the London Living Wage',
  'The day team was paid in full.',
  'Old Street Library',
  'Work out what is owed, by 15 September 2026: done',
  'Payslips of those who have left',
  'Full check. The next payroll in full.',
  '3. Put up the rota',
  'Jo Field',
  'Head of procurement',
  '1 September 2026',
]

describe('a corrective action plan as a document', () => {
  it('tells every action and both signatures in each format', async () => {
    const text = renderText(document)
    const docx = textOfDocx(unzip(await renderDocx(document), 'word/document.xml'))
    const sheets = JSON.stringify(toSheets(document))
    for (const one of words) {
      expect(text).toContain(one)
      expect(docx).toContain(one)
      expect(sheets).toContain(one)
      expect(renderHtml(document)).toContain(one.replaceAll('&', '&amp;'))
    }
    expect(document.notice).toBeNull()
  })

  it('is a tagged PDF: a heading for each action, and rows that their fields name', async () => {
    const pages = await readStructure(await renderPdf(document))
    const nodes = pages.flatMap(({ tree }) => flatten(tree))
    const told = (role: string) =>
      nodes.filter((node) => node.role === role).map((node) => textOfNode(node).trim())
    expect(told('H3')).toEqual([
      '1. Pay back what is missing since April',
      `2. ${printed.actions[1]?.title}`,
      '3. Put up the rota',
    ])
    expect(told('TH').filter((name) => name === 'Where it stands')).toHaveLength(3)
    const read = pages.map(({ text }) => text).join(' ')
    for (const one of words) expect(read).toContain(one)
  })

  it('leaves room to sign while nobody has, and says on every page that it is not signed', () => {
    const unsigned = buildPlanDocument({ ...printed, agreement: null })
    expect(unsigned.notice).toBe('Not signed yet')
    expect(renderText(unsigned)).toContain('Room to sign by hand')
    expect(unsigned.checks).toEqual([])
  })

  it('holds the signed words beside the plan when it has changed since', () => {
    const { agreement } = printed
    const changed = buildPlanDocument({
      ...printed,
      agreement: agreement && { ...agreement, unchanged: false },
    })
    expect(changed.notice).toBe('Changed since it was signed')
    expect(renderText(changed)).toContain('1. Pay back what is missing since March')
  })

  it('keeps a plan of nothing a document', () => {
    const text = renderText(buildPlanDocument({ ...printed, actions: [] }))
    expect(text).toContain('Nothing is asked of the supplier now.')
  })
})

describe('the sheets of a document', () => {
  it('hold each action in one row and let no text become a formula', () => {
    const [todo, finished, signatures, about] = toSheets(document)
    expect([todo, finished, signatures, about].map((sheet) => sheet?.name)).toEqual([
      'To do',
      'Finished',
      'Signatures',
      'About',
    ])
    expect(todo?.rows).toHaveLength(3)
    expect(todo?.rows[1]?.[0]).toEqual({ kind: 'text', text: '1. Pay back what is missing since April' })
    const cells = toSheets(document).flatMap(({ rows }) => rows.flat())
    const risky = cells.filter((cell) => cell.kind === 'text' && /^[=+\-@]/.test(cell.text))
    expect(risky).toContainEqual({ kind: 'text', text: '@SUM(A1:A9)' })
    expect(cells.every(({ kind }) => ['text', 'empty'].includes(kind))).toBe(true)
  })

  it('write figures as numbers and money only where a column holds figures', () => {
    const table = {
      kind: 'table',
      caption: '',
      columns: [
        { title: 'What', align: 'start' },
        { title: 'How much', align: 'end' },
      ],
      rows: [
        ['2026', '1,204'],
        ['Repaid', '£4,212.50'],
        ['People', 'fewer than 5'],
        ['Trick', '=1+1'],
      ].map((row) => row.map((text) => [{ text, bold: false, italic: false, href: null, citation: null }])),
    } as const
    const [sheet] = toSheets({ ...document, sections: [{ id: 'a', title: 'A/B: [c]', blocks: [table] }] })
    expect(sheet?.name).toBe('A B   c')
    expect(sheet?.rows.slice(1)).toEqual([
      [
        { kind: 'text', text: '2026' },
        { kind: 'number', value: '1204' },
      ],
      [
        { kind: 'text', text: 'Repaid' },
        { kind: 'money', pounds: '4212.50' },
      ],
      [
        { kind: 'text', text: 'People' },
        { kind: 'text', text: 'fewer than 5' },
      ],
      [
        { kind: 'text', text: 'Trick' },
        { kind: 'text', text: '=1+1' },
      ],
    ])
  })
})
