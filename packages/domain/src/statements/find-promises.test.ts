import { describe, expect, it } from 'vitest'
import terminologyFile from '../../../../prisma/reference/terminology/2026-11.json' with { type: 'json' }
import { findPromises, readTerminology, type SectionDocument } from './index.ts'

const { claims } = readTerminology(terminologyFile)
const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
})
const promisesOf = (...content: SectionDocument['content']) =>
  findPromises({ sections: { training: { type: 'doc', content } }, figures: [] }, claims).map(
    ({ sentence }) => sentence,
  )

describe('findPromises', () => {
  it.each([
    ['We will train every buyer by March 2027.', true],
    ['The council plans to visit six laundries.', true],
    ['In the next year we also aim to ask for rotas.', true],
    ['We trained eleven buyers.', false],
    ['We will not buy from anybody who keeps passports.', false],
    ['If a worker tells us, we will act on the same day.', false],
    ['We shall never ask for fees.', false],
  ])('%s %s', (sentence, isPromise) => {
    expect(promisesOf(paragraph(sentence))).toEqual(isPromise ? [sentence] : [])
  })

  it('makes each item of a list a promise of its own, and stops where the list ends', () => {
    const items = ['check pay in home care', 'report here what came of it']
    expect(
      promisesOf(
        paragraph('By March we will:'),
        {
          type: 'orderedList',
          content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
        },
        paragraph('Nobody was harmed.'),
        paragraph('We will come back to this. We will come back to this.'),
      ),
    ).toEqual([...items.map((item) => `By March we will ${item}`), 'We will come back to this.'])
  })
})
