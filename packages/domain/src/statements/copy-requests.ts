import { addMonths, type IsoDate, isAfter, isBefore } from '../dates/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import { answerRequestBy } from './statement-dates.ts'
import type { StatementRules } from './statement-rules.ts'

export const REQUEST_CHANNELS = ['letter', 'email', 'form', 'other'] as const
export type RequestChannel = (typeof REQUEST_CHANNELS)[number]

/** `withdrawn`: whoever asked no longer wants it, or it was logged by mistake. */
export const REQUEST_STATUSES = ['open', 'sent', 'withdrawn'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/**
 * Months for which it is kept who asked, counted from the day of receipt. Our own choice: long enough to show that a
 * year's requests were answered; no law names a number.
 */
const REQUESTER_KEPT_MONTHS = 12

export type CopyRequestError = DomainError<'in_the_future' | 'not_open' | 'before_receipt'>

/** The last day to send a copy, and the day on which it is forgotten who asked. */
export function planCopyRequest(
  receivedOn: IsoDate,
  today: IsoDate,
  rules: StatementRules,
): Result<{ readonly dueOn: IsoDate; readonly forgetOn: IsoDate }, CopyRequestError> {
  return isAfter(receivedOn, today)
    ? err({ kind: 'in_the_future', message: 'The day it came in cannot lie in the future.' })
    : ok({
        dueOn: answerRequestBy(receivedOn, rules),
        forgetOn: addMonths(receivedOn, REQUESTER_KEPT_MONTHS),
      })
}

/** Whether an open request can be recorded as answered on that day. */
export function checkCopySent(
  request: { readonly status: RequestStatus; readonly receivedOn: IsoDate },
  sentOn: IsoDate,
  today: IsoDate,
): Result<IsoDate, CopyRequestError> {
  if (request.status !== 'open') return err({ kind: 'not_open', message: 'This request is closed already.' })
  if (isBefore(sentOn, request.receivedOn))
    return err({ kind: 'before_receipt', message: 'A copy cannot have been sent before it was asked for.' })
  if (isAfter(sentOn, today))
    return err({ kind: 'in_the_future', message: 'The day it was sent cannot lie in the future.' })
  return ok(sentOn)
}
