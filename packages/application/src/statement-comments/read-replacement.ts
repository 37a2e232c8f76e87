import { AppError } from '@daylight/domain/errors'
import type { InlineNode } from '@daylight/domain/statements'
import { sectionFromText } from '../statements/section-text.ts'

/** The words of a suggestion, within one paragraph; none to take the passage out. */
export function readReplacement(text: string): readonly InlineNode[] {
  const read = sectionFromText(text)
  if (!read.ok) throw refusal(read.error.message)
  const [first, ...more] = read.value.content
  if (first === undefined) return []
  if (first.type === 'paragraph' && more.length === 0) return first.content ?? []
  throw refusal('Suggest words within one paragraph, without headings and lists.')
}

function refusal(message: string): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'statement_text',
    message,
    fieldErrors: { replacement: message },
  })
}
