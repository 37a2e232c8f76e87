export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined }

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/**
 * One and only one text for a JSON value, so that two parties get the same checksum: keys sorted by UTF-16 code
 * unit, no white space, undefined members left out, numbers and text as JSON.stringify writes them.
 * The checksum of a reference data file is the SHA-256 of this text in UTF-8, in lower-case hexadecimal.
 * Throws RangeError for a number that JSON cannot hold (NaN, infinity).
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`JSON cannot hold ${value}.`)
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}
