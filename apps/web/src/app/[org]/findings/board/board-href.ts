import { boardAddresses } from '@daylight/domain/remediation'

/** Where the figures of the board open, from within the pages of an organisation. */
export function boardHref(segment: string) {
  return boardAddresses(`/${segment}`)
}
