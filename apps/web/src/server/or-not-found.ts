import 'server-only'
import { isAppError } from '@daylight/domain/errors'
import { TRPCError } from '@trpc/server'
import { notFound } from 'next/navigation'

/** What a page shows; the not-found page for what does not exist, is not theirs, or is named by what is no id. */
export async function orNotFound<Value>(call: Promise<Value>): Promise<Value> {
  try {
    return await call
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound()
    if (isAppError(error) && error.code === 'not_found') notFound()
    throw error
  }
}
