import { type IsoDate, isAfter, isBefore } from '../dates/index.ts'
import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import type { StatementContent, StatementPublication } from './statement.ts'

export type PublicationError = DomainError<
  'not_signed' | 'wrong_day' | 'address_missing' | 'address_not_wanted'
>

/**
 * Whether a publication can be recorded: of a signed statement, between its signature and today, with the address at
 * which it stands when the organisation has a website (section 54(7)), and without one when it has none (54(8)).
 */
export function recordPublication(
  content: StatementContent,
  publication: StatementPublication,
  today: IsoDate,
): Result<StatementPublication, PublicationError> {
  const { signature, facts } = content
  if (signature === null)
    return err({ kind: 'not_signed', message: 'A statement is published once it is signed.' })
  if (isBefore(publication.publishedOn, signature.signedOn))
    return err({ kind: 'wrong_day', message: 'It cannot have been published before it was signed.' })
  if (isAfter(publication.publishedOn, today))
    return err({ kind: 'wrong_day', message: 'The day of publication cannot lie in the future.' })
  if (facts.website !== null && publication.url === null)
    return err({
      kind: 'address_missing',
      message: 'Enter the address at which it stands on your website.',
    })
  if (facts.website === null && (publication.url !== null || publication.linkedFromHomepage !== null))
    return err({
      kind: 'address_not_wanted',
      message: 'The statement says that there is no website. Leave the address and the homepage out.',
    })
  return ok(publication)
}
