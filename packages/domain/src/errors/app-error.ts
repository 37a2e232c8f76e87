import type { FieldErrors } from './result.ts'

export type AppErrorCode =
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'invalid'
  | 'rate_limited'
  | 'unauthenticated'
  | 'plan_limit'
  | 'unavailable'

export interface AppErrorOptions {
  readonly code: AppErrorCode
  /** Stable machine word for this very case, e.g. `supplier_archived`; tests and clients branch on it. */
  readonly reason: string
  /** Plain English for the person: what went wrong, where, and how to mend it. Holds no secrets. */
  readonly message: string
  readonly fieldErrors?: FieldErrors
  /** Seconds until trying again makes sense (`rate_limited`, `unavailable`). */
  readonly retryAfterSeconds?: number
  readonly cause?: unknown
}

/** What a use case throws; the API's one converter translates it. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: AppErrorCode
  readonly reason: string
  readonly fieldErrors?: FieldErrors
  readonly retryAfterSeconds?: number

  constructor(options: AppErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = options.code
    this.reason = options.reason
    if (options.fieldErrors !== undefined) this.fieldErrors = options.fieldErrors
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds
  }
}

export function isAppError(error: unknown): error is AppError {
  // By name: a bundle may hold this class twice, once for pages and once for routes.
  return error instanceof Error && error.name === 'AppError'
}
