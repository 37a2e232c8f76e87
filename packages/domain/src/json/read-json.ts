/**
 * Readers for reference data files: each takes an unknown value and where it stands, and throws RangeError
 * naming that place when the shape is wrong. Reference files ship with the program, so a wrong shape is a
 * defect to stop on at start, not an answer for a user.
 */
export interface JsonObject {
  readonly [key: string]: unknown
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(place: string, wanted: string): RangeError {
  return new RangeError(`Reference data: ${place} should be ${wanted}.`)
}

export function readObject(value: unknown, place: string): JsonObject {
  if (!isJsonObject(value)) throw wrong(place, 'an object')
  return value
}

/** Text that is not empty. */
export function readText(value: unknown, place: string): string {
  if (typeof value !== 'string' || value === '') throw wrong(place, 'text')
  return value
}

export function readOptionalText(value: unknown, place: string): string | null {
  return value === undefined || value === null ? null : readText(value, place)
}

export function readBoolean(value: unknown, place: string): boolean {
  if (typeof value !== 'boolean') throw wrong(place, 'true or false')
  return value
}

/** A whole number of zero or more. */
export function readCount(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw wrong(place, 'a whole number')
  return value
}

export function readList<T>(
  value: unknown,
  place: string,
  readItem: (item: unknown, place: string) => T,
): readonly T[] {
  if (!Array.isArray(value)) throw wrong(place, 'a list')
  return value.map((item: unknown, index) => readItem(item, `${place}[${index}]`))
}

export function readOneOf<T extends string>(value: unknown, place: string, options: readonly T[]): T {
  const found = options.find((option) => option === value)
  if (found === undefined) throw wrong(place, `one of ${options.join(', ')}`)
  return found
}
