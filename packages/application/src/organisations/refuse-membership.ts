import { AppError } from '@daylight/domain/errors'
import type { MembershipError } from '@daylight/domain/identity'

export function refuseMembership(error: MembershipError): AppError {
  return new AppError({ code: 'conflict', reason: error.kind, message: error.message })
}
