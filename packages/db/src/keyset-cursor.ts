import { AppError } from '@daylight/domain/errors'

/** A list continues after the row with this sort value and id; the page's address carries it. */
export type KeysetCursor = readonly [value: string, id: string]

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function writeCursor(cursor: KeysetCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

export function readCursor(text: string | undefined): KeysetCursor | null {
  if (text === undefined || text === '') return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(parts) && parts.length === 2) {
      const [value, id]: unknown[] = parts
      if (typeof value === 'string' && typeof id === 'string' && ID.test(id)) return [value, id]
    }
  } catch {
    // Falls through to the refusal below: the text was not ours.
  }
  throw cursorRefused()
}

/** For a cursor that cannot belong to the list it was given to. */
export function cursorRefused(): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'cursor',
    message: 'This page of the list cannot be found any more. Go back to the first page.',
  })
}
