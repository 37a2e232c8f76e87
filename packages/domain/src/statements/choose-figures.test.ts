import { expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { exact } from '../exact/index.ts'
import { chooseFigures } from './choose-figures.ts'
import { FIGURE_CATALOGUE, FIGURE_KEYS } from './figure-catalogue.ts'
import { publishFigures } from './publish-figures.ts'

const all = publishFigures(
  FIGURE_KEYS.map((key) => ({
    key,
    quantity: exact(9),
    people: null,
    sourceCount: 9,
    asOf: isoDate('2026-11-25'),
  })),
)
const citing = (key: (typeof FIGURE_KEYS)[number]) =>
  ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'figure', attrs: { key } }] }] }) as const
const ownPart = (sections: Parameters<typeof chooseFigures>[1]) =>
  chooseFigures(all, sections)
    .map(({ key }) => key)
    .filter((key) => FIGURE_CATALOGUE[key].onlyCited)

it('publishes what the organisation’s own part was where its text says so, and nowhere by itself', () => {
  expect(ownPart([])).toEqual([])
  expect(ownPart([citing('findings.raised')])).toEqual([])
  expect(ownPart([citing('findings.raised'), citing('conduct.payment')])).toEqual(['conduct.payment'])
  expect(chooseFigures(all, [])).toHaveLength(
    FIGURE_KEYS.filter((key) => !FIGURE_CATALOGUE[key].onlyCited).length,
  )
})
