import { AppError } from '@daylight/domain/errors'
import type { LoadedStatement } from '../statements/load-statement.ts'

/** There is nothing left to say about a text that can no longer change. */
export function refuseSigned({ record }: LoadedStatement): void {
  if (record.state !== 'signed') return
  throw new AppError({
    code: 'conflict',
    reason: 'statement_signed_is_final',
    message: 'This statement is signed and can no longer be changed. Comment on a new version of it instead.',
  })
}
