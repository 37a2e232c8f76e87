export { AppError, type AppErrorCode, type AppErrorOptions, isAppError } from './app-error.ts'
export { type DomainError, err, type FieldErrors, ok, type Result } from './result.ts'
