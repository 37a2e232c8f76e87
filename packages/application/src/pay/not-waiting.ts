import type { PayCheckStatus } from '@daylight/contracts'
import { AppError } from '@daylight/domain/errors'

const sentences: Readonly<Record<PayCheckStatus, string>> = {
  uploaded: 'The columns of this file have not been confirmed yet.',
  queued: 'This payroll is waiting to be read already.',
  reading: 'This payroll is being read already.',
  complete: 'This pay check is complete.',
  refused: 'This file could not be used. Upload it again once it has been mended.',
  cancelled: 'This pay check was cancelled.',
}

/** The refusal of a step that the check's state does not allow. */
export function notWaiting(status: PayCheckStatus): AppError {
  return new AppError({ code: 'conflict', reason: `pay_check_${status}`, message: sentences[status] })
}
