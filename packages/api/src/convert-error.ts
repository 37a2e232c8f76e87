import { type AppError, type AppErrorCode, type FieldErrors, isAppError } from '@daylight/domain/errors'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'

/** What crosses the border when something is refused. */
export interface PublicError {
  readonly reason: string
  readonly message: string
  readonly fieldErrors: FieldErrors
  /** Names the log entry when it was our fault; null otherwise. */
  readonly reference: string | null
  readonly retryAfterSeconds: number | null
}

type TrpcCode = ConstructorParameters<typeof TRPCError>[0]['code']

/** Exhaustive: a new code does not compile until it is given its meaning here. */
const codes = {
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  refused: 'FORBIDDEN',
  invalid: 'BAD_REQUEST',
  rate_limited: 'TOO_MANY_REQUESTS',
  unauthenticated: 'UNAUTHORIZED',
  plan_limit: 'FORBIDDEN',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Readonly<Record<AppErrorCode, TrpcCode>>

/** Our own refusals become tRPC's codes; anything else stays what it is. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError && isAppError(error.cause)) return fromAppError(error.cause)
  if (error instanceof TRPCError) return error
  if (isAppError(error)) return fromAppError(error)
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error })
}

function fromAppError(error: AppError): TRPCError {
  return new TRPCError({ code: codes[error.code], message: error.message, cause: error })
}

/** The words for the person. What we did not expect says nothing but a reference number. */
export function toPublicError(error: TRPCError, requestId: string): PublicError {
  const { cause } = error
  if (isAppError(cause)) {
    return {
      reason: cause.reason,
      message: cause.message,
      fieldErrors: cause.fieldErrors ?? {},
      reference: null,
      retryAfterSeconds: cause.retryAfterSeconds ?? null,
    }
  }
  if (error.code === 'BAD_REQUEST' && cause instanceof ZodError) {
    return {
      reason: 'invalid_input',
      message: 'Some answers need a correction.',
      fieldErrors: toFieldErrors(cause),
      reference: null,
      retryAfterSeconds: null,
    }
  }
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') {
    return withoutDetail('not_found', 'This does not exist, or you do not have access to it.')
  }
  if (
    error.code === 'BAD_REQUEST' ||
    error.code === 'PARSE_ERROR' ||
    error.code === 'UNSUPPORTED_MEDIA_TYPE'
  ) {
    return withoutDetail('invalid_request', 'The request could not be read.')
  }
  return {
    reason: 'unexpected',
    message: `Something went wrong on our side. If it happens again, tell us this number: ${requestId}`,
    fieldErrors: {},
    reference: requestId,
    retryAfterSeconds: null,
  }
}

function withoutDetail(reason: string, message: string): PublicError {
  return { reason, message, fieldErrors: {}, reference: null, retryAfterSeconds: null }
}

/** One message a field: the first. The path `details.name` becomes the field name `name`. */
function toFieldErrors(error: ZodError): FieldErrors {
  const messages: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = issue.path.filter((part) => part !== 'details').join('.')
    messages[field] ??= issue.message
  }
  return messages
}
