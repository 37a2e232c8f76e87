import { AppError } from '@daylight/domain/errors'
import { looksLikePersonalDetail } from '@daylight/domain/safeguarding'

/**
 * Refuses texts that look like they hold a worker's personal detail, before anything is stored: such notes can be
 * disclosed and have been used against the people they were about. Each refusal stands beside its field.
 */
export function refusePersonalDetail(texts: Readonly<Record<string, string | null>>): void {
  const fieldErrors = Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => {
      const [detail] = looksLikePersonalDetail(text ?? '')
      return detail ? [[field, detail.message] as const] : []
    }),
  )
  if (Object.keys(fieldErrors).length === 0) return
  throw new AppError({
    code: 'invalid',
    reason: 'personal_detail',
    message: 'This looks like it holds a personal detail. Nothing was saved: take it out, then save again.',
    fieldErrors,
  })
}
