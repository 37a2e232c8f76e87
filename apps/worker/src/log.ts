import pino from 'pino'

/** One JSON line for each thing that happens, without personal data: ids, counts, durations and codes only. */
export const log = pino({ name: 'worker', base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** An error's type, message for us and stack. */
export function describeError(error: unknown): { readonly error: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { error: String(error) }
  return { error: `${error.name}: ${error.message}`, ...(error.stack ? { stack: error.stack } : {}) }
}
