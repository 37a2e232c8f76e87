import { type IsoDate, isoDate } from '../../dates/index.ts'
import { type Exact, exact } from '../../exact/index.ts'

export type Fields = Readonly<Record<string, unknown>>

export interface PayVector {
  readonly id: string
  readonly category: string
  readonly input: Fields
  readonly expected: Fields
}

/** A value a mapping gives back for one expected key. */
export type Answer = Exact | boolean | string | readonly Answer[] | { readonly [key: string]: Answer }
export type Answers = Readonly<Record<string, Answer | undefined>>

/** A vector whose shape no mapping knows: that is a failure, never a pass. */
export class Unmappable extends Error {}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function asAmount(value: unknown): Exact {
  // A JSON number such as 12.71 is read back as the decimal it was written as.
  if (typeof value === 'number') return exact(String(value))
  if (typeof value === 'string') return exact(value)
  throw new Unmappable(`not a number: ${JSON.stringify(value)}`)
}

export function amountAt(input: Fields, key: string): Exact {
  if (input[key] === undefined || input[key] === null) throw new Unmappable(`"${key}" is missing`)
  return asAmount(input[key])
}

export function optionalAmount(input: Fields, key: string): Exact | undefined {
  return input[key] === undefined || input[key] === null ? undefined : asAmount(input[key])
}

export function countAt(input: Fields, key: string, fallback?: number): number {
  const value = input[key] ?? fallback
  if (typeof value !== 'number') throw new Unmappable(`"${key}" is missing`)
  return value
}

export function dateAt(input: Fields, key: string): IsoDate {
  const value = input[key]
  if (typeof value !== 'string') throw new Unmappable(`"${key}" is missing`)
  return isoDate(value)
}

export function listAt(input: Fields, key: string): readonly unknown[] {
  const value = input[key]
  if (!Array.isArray(value)) throw new Unmappable(`"${key}" is missing`)
  return value
}

export function textAt(input: Fields, key: string): string {
  const value = input[key]
  if (typeof value !== 'string') throw new Unmappable(`"${key}" is missing`)
  return value
}

export function has(input: Fields, key: string): boolean {
  return input[key] !== undefined && input[key] !== null
}

function readVector(value: unknown): PayVector {
  if (!isFields(value)) throw new Error('A vector is not an object.')
  const { id, category, input, expected } = value
  if (typeof id !== 'string' || typeof category !== 'string' || !isFields(input) || !isFields(expected)) {
    throw new Error(`A vector lacks id, category, input or expected: ${JSON.stringify(value).slice(0, 200)}`)
  }
  return { id, category, input, expected }
}

/** Reads a vectors file: an object with `vectors`, or the bare list. */
export function readVectors(json: unknown): readonly PayVector[] {
  const list: unknown = isFields(json) ? json['vectors'] : json
  if (!Array.isArray(list) || list.length === 0) throw new Error('The file holds no vectors.')
  return list.map(readVector)
}
