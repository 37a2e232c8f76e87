import { readFileSync } from 'node:fs'
import { maskSentence } from '@daylight/domain/statement-check'

export type WordVectors = ReadonlyMap<string, Float64Array>

const MOST_FREQUENT = 9_000
const RANK_LIMIT = 120_000
export const VECTOR_SIZE = 100

/**
 * Reads 100-dimensional word vectors, the most frequent words first, and keeps those that statements can use: the
 * most frequent ones and the rarer ones among `known`. Each is centred and brought to length 1.
 */
export function readWordVectors(path: string, known: ReadonlySet<string>): WordVectors {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const all: [string, unknown][] = Object.entries(Object(Object(file)['vectors']))
  const kept = new Map<string, Float64Array>()
  for (const [rank, [spelling, value]] of all.slice(0, RANK_LIMIT).entries()) {
    if (!/^[a-z]+$/.test(spelling) || !Array.isArray(value)) continue
    const [word, ...more] = maskSentence(spelling).words
    if (word === undefined || more.length > 0 || word.startsWith('#') || kept.has(word)) continue
    if (rank >= MOST_FREQUENT && !known.has(word)) continue
    kept.set(word, Float64Array.from(value.slice(0, VECTOR_SIZE).map(Number)))
  }
  const mean = new Float64Array(VECTOR_SIZE)
  for (const vector of kept.values())
    vector.forEach((value, i) => {
      mean[i] = (mean[i] ?? 0) + value / kept.size
    })
  for (const [word, vector] of kept) {
    const centred = vector.map((value, i) => value - (mean[i] ?? 0))
    const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0)) || 1
    kept.set(
      word,
      centred.map((value) => value / length),
    )
  }
  return kept
}
