import { readCount, readList, readObject, readText } from '../json/read-json.ts'
import { STATEMENT_CRITERIA, type StatementCriterion } from './criteria.ts'
import { findFeatures } from './sentence-features.ts'

/** Margins of one sentence in thousandths, in the order of STATEMENT_CRITERIA; above the threshold means yes. */
export type Margins = readonly number[]

export interface StatementClassifier {
  readonly version: string
  /** To be shown wherever results are shown: the data learned from are CC BY. */
  readonly attribution: string
  readonly score: (sentence: string) => Margins
  readonly thresholds: Margins
  readonly context: ContextModel
}

/** How a sentence's margins are joined with its neighbours'; a criterion with null is judged alone. */
export interface ContextModel {
  readonly weights: readonly (readonly number[] | null)[]
  readonly thresholds: Margins
}

// No runtime that this is read in has a decoder that all of them have.
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Whole numbers from -127 to 127, as bytes in base64. */
export function readBytes(base64: string): Int8Array {
  const digits = base64.replace(/=+$/, '')
  const bytes = new Int8Array(Math.floor((digits.length * 6) / 8))
  let held = 0
  let bits = 0
  let at = 0
  for (const digit of digits) {
    held = ((held << 6) | BASE64.indexOf(digit)) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at] = held >> bits
      at += 1
    }
  }
  return bytes
}

const COUNT = STATEMENT_CRITERIA.length

export interface LinearModel {
  /** Feature → row in `weights`. */
  readonly rows: ReadonlyMap<string, number>
  /** One weight a criterion and feature, row by row. */
  readonly weights: Int8Array
  /** How telling a word is, in steps of 1/12; 0 for cues and shapes. */
  readonly rarity: Int8Array
  readonly words: ReadonlyMap<string, number>
  readonly wordWeights: Int8Array
  /** What one step of a weight is worth, a criterion, in billionths. */
  readonly steps: readonly number[]
  readonly wordSteps: readonly number[]
  readonly bias: readonly number[]
  /** In thousandths. */
  readonly cueValue: number
  readonly shapeValue: number
}

function addGroup(sums: number[], model: LinearModel, features: readonly string[]): void {
  const found = features.flatMap((feature) => model.rows.get(feature) ?? [])
  let square = 0
  for (const row of found) square += (model.rarity[row] ?? 0) ** 2
  if (square === 0) return
  const norm = Math.sqrt(square)
  for (const row of found) {
    const share = (model.rarity[row] ?? 0) / norm
    for (let c = 0; c < COUNT; c += 1)
      sums[c] = (sums[c] ?? 0) + share * (model.weights[row * COUNT + c] ?? 0)
  }
}

function addFlags(sums: number[], model: LinearModel, features: readonly string[], value: number): void {
  for (const feature of features) {
    const row = model.rows.get(feature)
    if (row === undefined) continue
    for (let c = 0; c < COUNT; c += 1)
      sums[c] = (sums[c] ?? 0) + (value / 1000) * (model.weights[row * COUNT + c] ?? 0)
  }
}

/** A sentence's margins under a linear model. The only irrational step is a square root, which IEEE 754 fixes. */
export function scoreSentence(model: LinearModel, sentence: string): Margins {
  const features = findFeatures(sentence)
  const sums: number[] = Array.from({ length: COUNT }, () => 0)
  addGroup(sums, model, features.wording)
  addGroup(sums, model, features.letters)
  addFlags(sums, model, features.cues, model.cueValue)
  addFlags(sums, model, features.shapes, model.shapeValue)
  const meanings: number[] = Array.from({ length: COUNT }, () => 0)
  const rows = features.words.flatMap((word) => model.words.get(word) ?? [])
  for (const row of rows) {
    for (let c = 0; c < COUNT; c += 1)
      meanings[c] = (meanings[c] ?? 0) + (model.wordWeights[row * COUNT + c] ?? 0)
  }
  const spread = rows.length === 0 ? 1 : Math.sqrt(rows.length * Math.max(4, rows.length))
  return sums.map((sum, c) =>
    Math.round(
      (sum * (model.steps[c] ?? 0) + ((meanings[c] ?? 0) / spread) * (model.wordSteps[c] ?? 0)) / 1_000_000 +
        (model.bias[c] ?? 0),
    ),
  )
}

function readNumbers(value: unknown, place: string): readonly number[] {
  return readList(value, place, (item, at) => {
    if (typeof item !== 'number' || !Number.isFinite(item)) throw new RangeError(`${at} is no number.`)
    return item
  })
}

function readRows(value: unknown, place: string): ReadonlyMap<string, number> {
  return new Map(
    readText(value, place)
      .split('\n')
      .map((name, row) => [name, row]),
  )
}

/** Reads the linear part of prisma/reference/statement-classifier/*.json. Throws RangeError on a wrong shape. */
export function readLinearModel(json: unknown): LinearModel {
  const file = readObject(json, 'linear')
  const model: LinearModel = {
    rows: readRows(file['features'], 'features'),
    weights: readBytes(readText(file['weights'], 'weights')),
    rarity: readBytes(readText(file['rarity'], 'rarity')),
    words: readRows(file['words'], 'words'),
    wordWeights: readBytes(readText(file['wordWeights'], 'wordWeights')),
    steps: readNumbers(file['steps'], 'steps'),
    wordSteps: readNumbers(file['wordSteps'], 'wordSteps'),
    bias: readNumbers(file['bias'], 'bias'),
    cueValue: readCount(file['cueValue'], 'cueValue'),
    shapeValue: readCount(file['shapeValue'], 'shapeValue'),
  }
  if (model.weights.length !== model.rows.size * COUNT || model.rarity.length !== model.rows.size)
    throw new RangeError('The classifier’s features and weights differ in number.')
  if (model.wordWeights.length !== model.words.size * COUNT)
    throw new RangeError('The classifier’s words and weights differ in number.')
  return model
}

/** Reads prisma/reference/statement-classifier/*.json. Throws RangeError on a wrong shape. */
export function readStatementClassifier(json: unknown): StatementClassifier {
  const file = readObject(json, 'statement classifier')
  const criteria = readList(file['criteria'], 'criteria', readText)
  if (criteria.join() !== STATEMENT_CRITERIA.join())
    throw new RangeError('The classifier knows other criteria.')
  const model = readLinearModel(file['linear'])
  const context = readObject(file['context'], 'context')
  return {
    version: readText(file['version'], 'version'),
    attribution: readText(file['source'], 'source'),
    thresholds: readNumbers(file['thresholds'], 'thresholds'),
    context: {
      weights: readList(context['weights'], 'context.weights', (item, place) =>
        item === null ? null : readNumbers(item, place),
      ),
      thresholds: readNumbers(context['thresholds'], 'context.thresholds'),
    },
    score: (sentence) => scoreSentence(model, sentence),
  }
}

export function criteriaAbove(margins: Margins, thresholds: Margins): readonly StatementCriterion[] {
  return STATEMENT_CRITERIA.filter((_, c) => (margins[c] ?? 0) > (thresholds[c] ?? 0))
}
