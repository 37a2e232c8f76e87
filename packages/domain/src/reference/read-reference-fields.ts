import { type IsoDate, parseIsoDate } from '../dates/index.ts'
import type { DomainError } from '../errors/index.ts'
import type { Confidence } from './pay-rates.ts'

export type ReferenceDataError = DomainError<'bad_reference_data'> & { readonly path: string }

export type Fields = Readonly<Record<string, unknown>>

/** A field of a data set that cannot be used; caught by the parser that is at work. */
export class BadField extends Error {
  readonly path: string

  constructor(path: string, wanted: string) {
    super(`${path} should be ${wanted}.`)
    this.path = path
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function readFields(value: unknown, path: string): Fields {
  if (!isFields(value)) throw new BadField(path, 'an object')
  return value
}

export function readList(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new BadField(path, 'a list')
  return value
}

export function readText(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw new BadField(path, 'text')
  return value
}

export function readDate(value: unknown, path: string): IsoDate {
  const date = typeof value === 'string' ? parseIsoDate(value) : null
  if (date === null) throw new BadField(path, 'a date such as 2026-04-01')
  return date
}

export function readConfidence(value: unknown, path: string): Confidence {
  if (value === 'sourced' || value === 'memory' || value === 'unconfirmed') return value
  throw new BadField(path, 'sourced, memory or unconfirmed')
}
