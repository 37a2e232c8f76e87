import { AppError } from '@daylight/domain/errors'

/** What the second of two people who edit the same thing is told. Nothing they typed is lost: the form keeps it. */
export function changedSince(): AppError {
  return new AppError({
    code: 'conflict',
    reason: 'changed_since',
    message: 'Somebody else saved a change while you were editing. Compare it with yours, then save again.',
  })
}
