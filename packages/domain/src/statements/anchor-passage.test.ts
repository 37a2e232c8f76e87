import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorPassage, findPassage, type PassageAnchor, replacePassage } from './anchor-passage.ts'
import { type BlockNode, type SectionDocument, sectionToPlainText } from './section-document.ts'

const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const texts = (...lines: string[]): SectionDocument => ({ type: 'doc', content: lines.map(paragraph) })
const withFigure: SectionDocument = {
  type: 'doc',
  content: [
    paragraph('We clean our own offices.'),
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'We buy from ' },
                { type: 'figure', attrs: { key: 'suppliers.total' } },
                { type: 'text', text: ' firms,', marks: [{ type: 'bold' }] },
                { type: 'text', text: ' all in London.' },
              ],
            },
          ],
        },
      ],
    },
  ],
}
const twelve = () => '12'

function take(document: SectionDocument, quote: string): PassageAnchor {
  const anchor = anchorPassage(document, quote, twelve)
  if (!anchor.ok) throw new Error(anchor.error.message)
  return anchor.value
}
const places = (document: SectionDocument, anchor: PassageAnchor) => {
  const found = findPassage(document, anchor)
  return found && document.content[found.line]
}

describe('a passage that a comment is about', () => {
  it('is taken by its words as they are read, figures by their value, and never half a figure', () => {
    expect(take(withFigure, 'buy from 12  firms')).toEqual({
      quote: 'buy from {{suppliers.total}} firms',
      before: 'We ',
      after: ', all in London.',
      line: 1,
    })
    expect(anchorPassage(withFigure, 'suppliers', twelve)).toMatchObject({ ok: false })
    expect(anchorPassage(withFigure, ' ', twelve)).toMatchObject({ error: { kind: 'passage_empty' } })
    expect(anchorPassage(withFigure, 'offices. We buy', twelve)).toMatchObject({
      error: { kind: 'passage_missing' },
    })
  })

  it('is found again when text moves around it, and not when its own words change', () => {
    const base = texts('One.', 'All buyers were trained in May.', 'Three.')
    const anchor = take(base, 'buyers were trained in May')
    expect(places(texts('New.', 'One.', 'Nearly all buyers were trained in May, at last.'), anchor)).toEqual(
      paragraph('Nearly all buyers were trained in May, at last.'),
    )
    expect(findPassage(texts('One.', 'All buyers were trained in June.'), anchor)).toBeNull()
  })

  it('does not jump to the same short words elsewhere', () => {
    const anchor = take(texts('We train buyers.', 'Managers train nobody.'), 'train buyers')
    expect(findPassage(texts('Managers train nobody.', 'They train buyers of cars.'), anchor)).toBeNull()
    const twice = texts('Every year we audit.', 'Then we audit again.')
    const second: PassageAnchor = { quote: 'we audit', before: 'Then ', after: ' again.', line: 1 }
    expect(findPassage(twice, second)?.line).toBe(1)
  })

  it('gives way to other words, which take on its look, and everything else stays', () => {
    const passage = findPassage(withFigure, take(withFigure, '12 firms,'))
    if (!passage) throw new Error('Nothing found.')
    const after = replacePassage(withFigure, passage, [{ type: 'text', text: 'nine firms,' }])
    expect(sectionToPlainText(after)).toBe(
      'We clean our own offices.\nWe buy from nine firms, all in London.',
    )
    expect(after.content[0]).toEqual(withFigure.content[0])
    expect(replacePassage(texts('Gone.'), { line: 0, from: 0, to: 5 }, [])).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    })
  })

  it('is always found in the text it was taken from', () => {
    const line = fc.array(
      fc.constantFrom(
        'we',
        'pay',
        'all',
        'firms.',
        '(x)',
        'a+b',
        'zero-tolerance',
        'and/or',
        '[a]',
        '^$|?*',
        '\\\\',
        '{{no}}',
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (lines, a, b, c) => {
          const words = lines[a % lines.length] ?? []
          const start = b % words.length
          const quote = words.slice(start, start + 1 + (c % (words.length - start))).join(' ')
          const document = texts(...lines.map((one) => one.join(' ')))
          const anchor = take(document, quote)
          const found = findPassage(document, anchor)
          const telling = quote.split(' ').length >= 4 || anchor.before.length + anchor.after.length >= 6
          if (telling) expect(found).not.toBeNull()
          if (found) {
            const gone = replacePassage(document, found, [{ type: 'text', text: quote }])
            expect(gone).toEqual(document)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
