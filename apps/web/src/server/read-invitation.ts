import 'server-only'
import { TRPCError } from '@trpc/server'
import { callApi } from './api.ts'

/** What an invitation's link opens; null for a link that is not one of ours. */
export async function readInvitation(token: string) {
  try {
    return await (await callApi()).organisations.invitation({ token })
  } catch (error) {
    if (error instanceof TRPCError && ['NOT_FOUND', 'BAD_REQUEST'].includes(error.code)) return null
    throw error
  }
}
