import type { SectionDocument } from '@daylight/domain/statements'
import { describe, expect, it } from 'vitest'
import { sectionFromText, sectionToText } from './section-text.ts'

function read(text: string): SectionDocument {
  const result = sectionFromText(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const everything: SectionDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Where we buy' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'We buy from ' },
        { type: 'figure', attrs: { key: 'suppliers.total' } },
        { type: 'text', text: ': 5 * 3, snake_case, [brackets], {{braces}} and a \\ stroke. ' },
        { type: 'text', text: 'Bold', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'both', marks: [{ type: 'bold' }, { type: 'italic' }] },
        {
          type: 'text',
          text: 'a link',
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/a_b' } }],
        },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: '- not a list' }] },
    { type: 'paragraph', content: [{ type: 'text', text: '1. not a list either' }] },
    { type: 'paragraph', content: [{ type: 'text', text: '### not a heading' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'cleaning' }] },
            {
              type: 'orderedList',
              content: [
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'offices' }] }],
                },
              ],
            },
          ],
        },
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'guarding' }] }],
        },
      ],
    },
  ],
}

describe('section text', () => {
  it('carries everything a section can hold there and back', () => {
    expect(read(sectionToText(everything))).toEqual(everything)
  })

  it('makes paragraphs of blank lines and spaces of single line ends', () => {
    expect(read('One\ntwo.\r\n\r\n\nThree.').content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'One two.' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Three.' }] },
    ])
  })

  it('takes a lone sign for itself', () => {
    expect(read('5 * 3 ** 2 [ a_b {').content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '5 * 3 ** 2 [ a_b {' }] },
    ])
  })

  it('refuses a figure that does not exist and a link that could run', () => {
    expect(sectionFromText('{{suppliers.secret}}')).toMatchObject({
      ok: false,
      error: { kind: 'unknown_figure' },
    })
    expect(sectionFromText('[x](javascript:alert)')).toMatchObject({ ok: false, error: { kind: 'bad_link' } })
  })
})
