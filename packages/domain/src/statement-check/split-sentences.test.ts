import { describe, expect, it } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text)

describe('sentences of a statement', () => {
  it.each([
    ['ends of sentences', 'We clean. Do we care? Yes!', ['We clean.', 'Do we care?', 'Yes!']],
    [
      'company forms inside and at the end',
      'We are Brandt Ltd. and own Hale plc. We employ 40. Our parent is Brandt Holdings Ltd. The group has 3 firms.',
      [
        'We are Brandt Ltd. and own Hale plc.',
        'We employ 40.',
        'Our parent is Brandt Holdings Ltd.',
        'The group has 3 firms.',
      ],
    ],
    [
      'initials, titles, decimals, sections',
      'Signed by Dr. A. J. Marsh for s. 54 of the Act. Turnover is £36.5 million, i.e. above it.',
      ['Signed by Dr. A. J. Marsh for s. 54 of the Act.', 'Turnover is £36.5 million, i.e. above it.'],
    ],
    [
      'addresses',
      'See www.acme.example/a.b. We report yearly.',
      ['See www.acme.example/a.b.', 'We report yearly.'],
    ],
    ['quotation marks', 'They said “No.” We asked again.', ['They said “No.”', 'We asked again.']],
    [
      'headings and lists',
      'OUR POLICIES\n\nWe have:\n• a code of conduct\n• training;\n1. Signed contracts\n2. Audits',
      ['OUR POLICIES', 'We have:', 'a code of conduct', 'training;', 'Signed contracts', 'Audits'],
    ],
    [
      'lines broken by the width of a page',
      [
        'Our structure',
        'We are a registered charity and a company limited by guarantee with',
        '340 staff and 90 volunteers. We work from four offices in the North',
        'and one in London.',
        'Our suppliers',
        'Most of what we buy is food, cleaning and agency staff, and three in four',
        'of our suppliers are local.',
      ].join('\r\n'),
      [
        'Our structure',
        'We are a registered charity and a company limited by guarantee with 340 staff and 90 volunteers.',
        'We work from four offices in the North and one in London.',
        'Our suppliers',
        'Most of what we buy is food, cleaning and agency staff, and three in four of our suppliers are local.',
      ],
    ],
    ['nothing but space and rules', ' \n----\n\u00a0\n', []],
  ])('%s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  it('says where each stands', () => {
    const text = '  First one.\n\n• Second\n  one goes on. Third'
    for (const { text: sentence, start, end } of splitSentences(text))
      expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(sentence)
  })

  it('takes long runs without an end', () => {
    expect(split('a '.repeat(100_000))).toHaveLength(1)
    expect(split('A. '.repeat(30_000))).toHaveLength(1)
  })
})
