import { type SectionDocument, validateSectionDocument } from '@daylight/domain/statements'

/** What was typed and has not reached the server, with what it began from. */
export interface UnsavedText {
  readonly version: number
  readonly base: SectionDocument
  readonly content: SectionDocument
  /** ISO 8601 instant. */
  readonly at: string
}

/**
 * Keeps what is typed in this browser until the server has it, so that a closed tab, a crash or a sign-out in between
 * loses nothing. Each person has a place of their own in each section; without storage nothing is kept.
 */
export function keepUnsaved(key: string) {
  const name = `daylight-unsaved:${key}`
  return {
    write: (text: UnsavedText): void => {
      try {
        localStorage.setItem(name, JSON.stringify(text))
      } catch {
        // Full or switched off: the page itself still holds the text.
      }
    },
    clear: (): void => {
      try {
        localStorage.removeItem(name)
      } catch {
        // As above.
      }
    },
    read: (): UnsavedText | null => {
      try {
        return readUnsaved(JSON.parse(localStorage.getItem(name) ?? 'null'))
      } catch {
        return null
      }
    },
  }
}

function readUnsaved(stored: unknown): UnsavedText | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { version, base, content, at }: Partial<Record<keyof UnsavedText, unknown>> = stored
  const from = validateSectionDocument(base)
  const text = validateSectionDocument(content)
  if (typeof version !== 'number' || typeof at !== 'string' || !from.ok || !text.ok) return null
  return { version, at, base: from.value, content: text.value }
}
