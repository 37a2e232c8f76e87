import type { AppRouter } from '@daylight/api'
import { TRPCClientError } from '@trpc/client'
import type { SaveFailure } from './create-autosave.ts'

/** What a refused saving means for the person who writes. */
export function classifySaveError(error: unknown): SaveFailure {
  if (!(error instanceof TRPCClientError)) return { kind: 'unreachable' }
  const { data }: TRPCClientError<AppRouter> = error
  if (!data) return { kind: 'unreachable' }
  if (data.reason === 'changed_since') return { kind: 'conflict' }
  if (data.reason === 'signed_out') return { kind: 'signed_out' }
  if (data.httpStatus >= 500) return { kind: 'unreachable' }
  const [field] = Object.values(data.fieldErrors)
  return { kind: 'refused', message: field ?? data.message }
}
