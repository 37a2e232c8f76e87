import { AppError, type DomainError } from '@daylight/domain/errors'

/** One answer for a link that is forged, used or over: it says nothing of which. */
export function linkOver(): AppError {
  return new AppError({
    code: 'invalid',
    reason: 'link_over',
    message: 'This link was used already or its time is over. Ask for a new one.',
  })
}

/** A refusal of a domain rule as the use case's own; the field takes the form's name. */
export function refuseField(error: DomainError, field: string): AppError {
  return new AppError({
    code: 'invalid',
    reason: error.kind,
    message: error.message,
    fieldErrors: { [field]: error.message },
  })
}
