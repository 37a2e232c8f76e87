import { AppError } from '@daylight/domain/errors'

export function alreadySettled(): AppError {
  return new AppError({
    code: 'conflict',
    reason: 'remedy_settled',
    message: 'This remedy is settled: payments showed that everything was paid.',
  })
}
