export interface CalendarToken {
  readonly organisationId: string
  readonly feedId: string
  readonly secret: string
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** 32 random bytes, base64url. */
const SECRET = /^[\w-]{43}$/

/** `<organisation>.<feed>.<secret>`: the last part of the address. Whoever has it can read the days. */
export function writeCalendarToken({ organisationId, feedId, secret }: CalendarToken): string {
  return `${organisationId}.${feedId}.${secret}`
}

/** Null for what cannot be one: nothing is looked up for it. */
export function readCalendarToken(text: string): CalendarToken | null {
  const [organisationId = '', feedId = '', secret = '', ...rest] = text.split('.')
  const shaped = rest.length === 0 && ID.test(organisationId) && ID.test(feedId) && SECRET.test(secret)
  return shaped ? { organisationId, feedId, secret } : null
}
