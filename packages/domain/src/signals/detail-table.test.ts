import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDetailTable, hashDetail } from './detail-table.ts'

function openTable() {
  const table = createDetailTable()
  const hashes = { keys: new Float64Array(1), rests: new Uint16Array(1) }
  const add = (worker: number, detail: string) => {
    hashDetail(detail, hashes, 0)
    table.add(worker, hashes.keys[0] ?? 0, hashes.rests[0] ?? 0)
  }
  return { add, groups: table.groups }
}

it('finds exactly the workers who share a detail, whatever their order', () => {
  const entry = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 80 }))
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 400 }), (entries) => {
      const table = openTable()
      const expected = new Map<string, Set<number>>()
      for (const [worker, detail] of entries) {
        table.add(worker, `D${detail}`)
        expected.set(`D${detail}`, (expected.get(`D${detail}`) ?? new Set()).add(worker))
      }
      const sort = (groups: Iterable<ReadonlySet<number>>) =>
        [...groups]
          .filter((group) => group.size > 1)
          .map((group) => [...group].sort().join())
          .sort()
      expect(sort(table.groups())).toEqual(sort(expected.values()))
    }),
  )
})

it('keeps many details apart and finds the one pair among them', () => {
  const table = openTable()
  for (let index = 0; index < 200_000; index++) table.add(index, `000000${10_000_000 + index}`)
  table.add(200_000, `000000${10_000_000 + 77}`)
  expect(table.groups().map((group) => [...group])).toEqual([[77, 200_000]])
})
