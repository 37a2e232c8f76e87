import 'server-only'
import pino from 'pino'

/** Structured lines without personal data: ids, counts, durations and codes only. */
export const log = pino({ name: 'web', base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** An error's type, message for us and stack; never what a person typed. */
export function describeError(error: unknown): { readonly error: string; readonly stack?: string } {
  if (error instanceof Error)
    return { error: `${error.name}: ${error.message}`, ...(error.stack ? { stack: error.stack } : {}) }
  return { error: String(error) }
}
