import { findFeatures, type SentenceFeatures, STATEMENT_CRITERIA } from '@daylight/domain/statement-check'
import { type Example, fitBoth } from './fit-linear.ts'
import type { LabelledStatement } from './labelled-sentences.ts'
import { VECTOR_SIZE, type WordVectors } from './word-vectors.ts'

/** What was tuned by grouped cross-validation on the development statements. */
export const SETTINGS = {
  fewestStatements: 4,
  mostFeatures: 8000,
  cost: 1,
  positiveWeight: 2,
  cueValue: 500,
  shapeValue: 400,
  meaning: 1.5,
}

const RARITY_STEP = 12
const features = new Map<string, SentenceFeatures>()

function featuresOf(text: string): SentenceFeatures {
  const known = features.get(text) ?? findFeatures(text)
  features.set(text, known)
  return known
}

const allOf = (found: SentenceFeatures) => [
  ...found.wording,
  ...found.letters,
  ...found.cues,
  ...found.shapes,
]
const isFlag = (feature: string) => feature.startsWith('q:') || feature.startsWith('s:')

/** Feature → rarity in twelfths. Words of fewer than four statements, and so names, are left out. */
function countFeatures(statements: readonly LabelledStatement[]): Map<string, number> {
  const sentences = new Map<string, number>()
  const spread = new Map<string, number>()
  let total = 0
  for (const statement of statements) {
    const here = new Set<string>()
    for (const { text } of statement.sentences) {
      total += 1
      for (const feature of allOf(featuresOf(text))) {
        sentences.set(feature, (sentences.get(feature) ?? 0) + 1)
        here.add(feature)
      }
    }
    for (const feature of here) spread.set(feature, (spread.get(feature) ?? 0) + 1)
  }
  const kept = new Map<string, number>()
  for (const [feature, count] of spread) {
    if (isFlag(feature)) kept.set(feature, 0)
    else if (count >= SETTINGS.fewestStatements)
      kept.set(
        feature,
        Math.min(127, Math.round(RARITY_STEP * Math.log(total / (sentences.get(feature) ?? 1)))),
      )
  }
  return kept
}

interface Space {
  readonly rows: ReadonlyMap<string, number>
  readonly rarity: readonly number[]
  readonly vectors: WordVectors
}

function toExample(text: string, { rows, rarity, vectors }: Space): Example {
  const found = featuresOf(text)
  const at: number[] = []
  const value: number[] = []
  for (const group of [found.wording, found.letters]) {
    const known = group.flatMap((feature) => rows.get(feature) ?? [])
    const norm = Math.sqrt(known.reduce((sum, row) => sum + (rarity[row] ?? 0) ** 2, 0)) || 1
    for (const row of known) {
      at.push(row)
      value.push((rarity[row] ?? 0) / norm)
    }
  }
  for (const [group, worth] of [
    [found.cues, SETTINGS.cueValue],
    [found.shapes, SETTINGS.shapeValue],
  ] as const) {
    for (const row of group.flatMap((feature) => rows.get(feature) ?? [])) {
      at.push(row)
      value.push(worth / 1000)
    }
  }
  const meanings = found.words.flatMap((word) => vectors.get(word) ?? [])
  const scale = SETTINGS.meaning / Math.sqrt(meanings.length * Math.max(4, meanings.length))
  for (let i = 0; i < VECTOR_SIZE && meanings.length > 0; i += 1) {
    at.push(rows.size + i)
    value.push(scale * meanings.reduce((sum, vector) => sum + (vector[i] ?? 0), 0))
  }
  at.push(rows.size + VECTOR_SIZE)
  value.push(1)
  return { at: Int32Array.from(at), value: Float64Array.from(value) }
}

function fitAll(statements: readonly LabelledStatement[], space: Space): Float64Array[] {
  const sentences = statements.flatMap((statement) => statement.sentences)
  const examples = sentences.map(({ text }) => toExample(text, space))
  return STATEMENT_CRITERIA.map((criterion) =>
    fitBoth(
      examples,
      sentences.map(({ criteria }) => criteria.has(criterion)),
      {
        size: space.rows.size + VECTOR_SIZE + 1,
        cost: SETTINGS.cost,
        positiveWeight: SETTINGS.positiveWeight,
        rounds: 25,
      },
    ),
  )
}

function toSpace(counted: ReadonlyMap<string, number>, vectors: WordVectors): Space {
  return {
    rows: new Map([...counted.keys()].map((feature, row) => [feature, row])),
    rarity: [...counted.values()],
    vectors,
  }
}

/** The features that weigh most in a first fit, flags always among them. */
function keepHeaviest(
  counted: ReadonlyMap<string, number>,
  weights: readonly Float64Array[],
): Map<string, number> {
  const heavy = [...counted].map(([feature, rarity], row) => ({
    feature,
    rarity,
    weight: isFlag(feature)
      ? Number.POSITIVE_INFINITY
      : rarity * Math.max(...weights.map((list) => Math.abs(list[row] ?? 0))),
  }))
  heavy.sort((a, b) => (a.weight === b.weight ? (a.feature < b.feature ? -1 : 1) : b.weight - a.weight))
  const kept = heavy.slice(0, SETTINGS.mostFeatures).sort((a, b) => (a.feature < b.feature ? -1 : 1))
  return new Map(kept.map(({ feature, rarity }) => [feature, rarity]))
}

const toBase64 = (values: readonly number[]) => Buffer.from(Int8Array.from(values).buffer).toString('base64')

/** Rounds a table of weights to whole numbers from -127 to 127 with one step a criterion. */
function quantise(table: readonly (readonly number[])[]): {
  readonly steps: number[]
  readonly bytes: string
} {
  const steps = STATEMENT_CRITERIA.map(
    (_, c) => Math.max(...table.map((row) => Math.abs(row[c] ?? 0)), 1e-9) / 127,
  )
  return {
    // In billionths, with six significant digits.
    steps: steps.map((step) => Math.round(Number((step * 1e9).toPrecision(6)))),
    bytes: toBase64(table.flatMap((row) => row.map((weight, c) => Math.round(weight / (steps[c] ?? 1))))),
  }
}

/** Learns the linear part from statements and returns it as it stands in the reference file. */
export function buildLinearModel(statements: readonly LabelledStatement[], vectors: WordVectors) {
  const counted = countFeatures(statements)
  const kept = keepHeaviest(counted, fitAll(statements, toSpace(counted, vectors)))
  const space = toSpace(kept, vectors)
  const weights = fitAll(statements, space)
  const table = [...space.rows.values()].map((row) => weights.map((list) => list[row] ?? 0))
  const words = [...vectors].map(([, vector]) =>
    weights.map(
      (list) =>
        SETTINGS.meaning *
        vector.reduce((sum, value, i) => sum + value * (list[space.rows.size + i] ?? 0), 0),
    ),
  )
  const quantised = quantise(table)
  const meaning = quantise(words)
  return {
    cueValue: SETTINGS.cueValue,
    shapeValue: SETTINGS.shapeValue,
    steps: quantised.steps,
    wordSteps: meaning.steps,
    bias: weights.map((list) => Math.round(1000 * (list[space.rows.size + VECTOR_SIZE] ?? 0))),
    features: [...space.rows.keys()].join('\n'),
    rarity: toBase64(space.rarity),
    weights: quantised.bytes,
    words: [...vectors.keys()].join('\n'),
    wordWeights: meaning.bytes,
  }
}
