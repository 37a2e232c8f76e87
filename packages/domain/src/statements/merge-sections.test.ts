import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSections } from './compare-sections.ts'
import { type MergePiece, mergeSections, settleMerge } from './merge-sections.ts'
import type { BlockNode, SectionDocument } from './section-document.ts'

const paragraph = (text: string): BlockNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
const list = (...items: string[]): BlockNode => ({
  type: 'bulletList',
  content: items.map((text) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })),
})
const section = (...content: BlockNode[]): SectionDocument => ({ type: 'doc', content })
const texts = (...lines: string[]) => section(...lines.map(paragraph))
const conflicts = (pieces: readonly MergePiece[]) => pieces.filter(({ kind }) => kind === 'conflict')

/** A text of a few sentences, and what an author may do to it: write anew, take out, put in. */
const sentence = fc.constantFrom<string[]>(
  'We buy cleaning from four firms.',
  'We buy cleaning and security from four firms.',
  'Every firm showed its payroll.',
  'Two firms paid too little and made it good.',
  'Nobody may keep a passport.',
  'Buyers are trained every year.',
  'Buyers and managers are trained every year.',
  '',
)
const edit = fc.array(fc.tuple(fc.constantFrom('keep', 'keep', 'change', 'drop', 'add'), sentence), {
  minLength: 8,
  maxLength: 8,
})
const edited = fc
  .tuple(fc.uniqueArray(sentence, { maxLength: 7 }), edit, edit)
  .map(([lines, mine, theirs]) => {
    const apply = (edits: typeof mine, author: string) =>
      lines.flatMap((line, at) => {
        const [what, words] = edits[at] ?? ['keep', '']
        if (what === 'drop') return []
        if (what === 'change') return [`${words} ${author}`]
        return what === 'add' ? [`${words} ${author}`, line] : [line]
      })
    return { base: lines, mine: apply(mine, 'Amina'), theirs: apply(theirs, 'Ben') }
  })

describe('merging what two authors wrote', () => {
  it('keeps every line that either wrote, and takes out what only one took out', () => {
    fc.assert(
      fc.property(edited, ({ base, mine, theirs }) => {
        const pieces = mergeSections(texts(...base), texts(...mine), texts(...theirs))
        const merged = settleMerge(pieces, []).content.map((block) => JSON.stringify(block))
        for (const line of [...mine, ...theirs].filter((one) => !base.includes(one))) {
          expect(merged).toContain(JSON.stringify(paragraph(line)))
        }
        for (const line of mine.filter((one) => theirs.includes(one))) {
          expect(merged).toContain(JSON.stringify(paragraph(line)))
        }
        for (const line of merged) {
          expect([...mine, ...theirs].map((one) => JSON.stringify(paragraph(one)))).toContain(line)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is exactly what one wrote where the other wrote nothing', () => {
    fc.assert(
      fc.property(edited, ({ base, mine }) => {
        const [from, to] = [texts(...base), texts(...mine)]
        for (const pieces of [
          mergeSections(from, to, from),
          mergeSections(from, from, to),
          mergeSections(from, to, to),
        ]) {
          expect(conflicts(pieces)).toEqual([])
          expect(settleMerge(pieces, [])).toEqual(to)
        }
      }),
    )
  })

  it('lets both through in neighbouring paragraphs and asks where they touched the same', () => {
    const base = texts('One stays here.', 'Two is about training.', 'Three is about pay.')
    const mine = texts('One stays here.', 'Two is about training of buyers.', 'Three is about pay.')
    const theirs = texts('One stays here.', 'Two is about training.', 'Three is about fair pay.', 'Four.')
    expect(settleMerge(mergeSections(base, mine, theirs), [])).toEqual(
      texts('One stays here.', 'Two is about training of buyers.', 'Three is about fair pay.', 'Four.'),
    )
    const gone = texts('One stays here.', 'Three is about pay.')
    const pieces = mergeSections(base, mine, gone)
    expect(conflicts(pieces)).toEqual([
      {
        kind: 'conflict',
        base: [paragraph('Two is about training.')],
        mine: [paragraph('Two is about training of buyers.')],
        theirs: [],
      },
    ])
    expect(settleMerge(pieces, ['mine'])).toEqual(mine)
    expect(settleMerge(pieces, ['theirs'])).toEqual(gone)
  })

  it('lets two authors write in different items of one list, and new text in an empty section', () => {
    const base = section(list('cleaning of offices', 'guarding of sites'))
    const mine = section(list('cleaning of offices and schools', 'guarding of sites'))
    const theirs = section(list('cleaning of offices', 'guarding of sites', 'catering'))
    expect(settleMerge(mergeSections(base, mine, theirs), []).content).toEqual([
      list('cleaning of offices and schools', 'guarding of sites', 'catering'),
    ])
    const both = mergeSections(section(paragraph('')), texts('Mine.'), texts('Theirs.'))
    expect(settleMerge(both, [])).toEqual(texts('Theirs.', 'Mine.'))
  })
})

describe('comparing two versions', () => {
  const tell = (before: SectionDocument, after: SectionDocument) =>
    compareSections(before, after).map(({ change, parts }) => [
      change,
      parts
        .map((part) => {
          const words = part.figure === null ? part.text : `{${part.figure}}`
          return part.change === 'same' ? words : `${part.change === 'added' ? '+' : '-'}[${words}]`
        })
        .join(''),
    ])

  it('shows words put in and taken out inside a sentence, and figures as such', () => {
    const before = section({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'We bought from ' },
        { type: 'figure', attrs: { key: 'suppliers.total' } },
        { type: 'text', text: ' firms in Brent.' },
      ],
    })
    const after = texts('We bought from 12 firms in Brent and Camden.')
    expect(tell(before, after)).toEqual([
      ['changed', 'We bought from -[{suppliers.total}]+[12] firms in Brent+[ and Camden].'],
    ])
  })

  it('reads back as either version, whatever was changed', () => {
    fc.assert(
      fc.property(edited, ({ mine, theirs }) => {
        const lines = compareSections(texts(...mine), texts(...theirs))
        const read = (without: string) =>
          lines
            .filter(({ change }) => change !== without)
            .map(({ parts }) =>
              parts
                .filter(({ change }) => change !== without)
                .map(({ text }) => text)
                .join(''),
            )
        expect(read('added')).toEqual(mine)
        expect(read('removed')).toEqual(theirs)
      }),
      { numRuns: 300 },
    )
  })

  it('says when only the look of the words changed', () => {
    const bold: BlockNode = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'All of it.', marks: [{ type: 'bold' }] }],
    }
    expect(tell(texts('All of it.'), section(bold))).toEqual([['formatting', 'All of it.']])
  })
})
