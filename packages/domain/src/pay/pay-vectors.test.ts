/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import { parsePayRates } from '../reference/index.ts'
import { moreVectors } from './vectors/more-vectors.ts'
import ownVectors from './vectors/pay-vectors.json' with { type: 'json' }
import { type PayVector, readVectors } from './vectors/read-vector.ts'
import { runVector } from './vectors/run-vector.ts'

// PAY_VECTORS names another file of the same form; without it the vectors kept here are run.
const file = process.env['PAY_VECTORS']
const json: unknown = file ? JSON.parse(readFileSync(file, 'utf8')) : [...ownVectors.vectors, ...moreVectors]
const vectors = readVectors(json)

const parsed = parsePayRates(rateData)
if (!parsed.ok) throw new Error(parsed.error.message)
const rates = parsed.value

const outcomes = vectors.map((vector) => ({ vector, problems: runVector(vector, rates) }))
const categories = new Map<string, { vector: PayVector; problems: readonly string[] }[]>()
for (const outcome of outcomes) {
  const list = categories.get(outcome.vector.category) ?? []
  list.push(outcome)
  categories.set(outcome.vector.category, list)
}

afterAll(() => {
  const lines = [...categories].map(([category, list]) => {
    const failed = list.filter(({ problems }) => problems.length > 0)
    const head = `${category}: ${list.length - failed.length} of ${list.length} hold`
    return [head, ...failed.map(({ vector, problems }) => `  ${vector.id}: ${problems.join('; ')}`)].join(
      '\n',
    )
  })
  process.stdout.write(`${lines.join('\n')}\n${vectors.length} vectors from ${file ?? 'the repository'}\n`)
})

describe.each([...categories])('%s', (_category, list) => {
  it.each(list.map((outcome) => [outcome.vector.id, outcome.problems] as const))('%s', (_id, problems) => {
    expect(problems).toEqual([])
  })
})

describe('the runner', () => {
  it('reports a wrong expectation and a shape it does not know', () => {
    const [first] = vectors
    if (first === undefined) throw new Error('no vectors')
    expect(runVector({ ...first, expected: { nonsense: 1 } }, rates)).not.toEqual([])
    expect(runVector({ ...first, category: 'nonsense' }, rates)).not.toEqual([])
    expect(
      runVector(
        {
          id: 'x',
          category: 'rate-lookup',
          input: { date: '2026-06-01', age: 30 },
          expected: { hourlyRate: 12.7 },
        },
        rates,
      ),
    ).toHaveLength(1)
  })
})
