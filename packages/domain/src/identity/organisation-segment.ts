import { type DomainError, err, ok, type Result } from '../errors/index.ts'

export const SEGMENT_LIMITS = { least: 2, most: 40 } as const

/** First parts of addresses that the product uses itself, or may come to. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['about', 'account', 'accounts', 'admin', 'administrator', 'api', 'app', 'assets', 'auth', 'billing'],
  ...[
    'blog',
    'calendar',
    'check',
    'confirm',
    'confirm-email',
    'contact',
    'daylight',
    'demo',
    'docs',
    'download',
  ],
  ...['downloads', 'favicon', 'gallery', 'health', 'help', 'invitation', 'invitations', 'legal', 'login'],
  ...['logout', 'mail', 'mailbox', 'new', 'next', 'organisation', 'organisations', 'organizations', 'pay'],
  ...['platform', 'press', 'pricing', 'privacy', 'public', 'published', 'register', 'reset-password'],
  ...['respond', 'rights', 'robots', 'search', 'security', 'settings', 'sign-in', 'sign-out', 'sign-up'],
  ...['sitemap', 'statement', 'statements', 'static', 'status', 'support', 'system', 'terms', 'verify'],
  ...['webhooks', 'well-known', 'worker', 'workers', 'worried', 'www'],
])

export type SegmentError = DomainError<'form' | 'reserved'>

function refuse(kind: SegmentError['kind'], message: string): Result<string, SegmentError> {
  return err({ kind, message, fieldErrors: { segment: message } })
}

/** The organisation's part of the address: lower-case letters, digits and single hyphens. */
export function checkSegment(text: string): Result<string, SegmentError> {
  const segment = text.trim().toLowerCase()
  if (segment.length < SEGMENT_LIMITS.least || segment.length > SEGMENT_LIMITS.most) {
    return refuse('form', `Use ${SEGMENT_LIMITS.least} to ${SEGMENT_LIMITS.most} characters in the address.`)
  }
  if (!/^[a-z0-9](?:-?[a-z0-9])+$/.test(segment)) {
    return refuse(
      'form',
      'Use letters a to z, digits and single hyphens, such as northbank-council. It begins and ends with a letter or a digit.',
    )
  }
  if (RESERVED.has(segment)) {
    return refuse('reserved', 'Daylight uses this address itself. Choose another.')
  }
  return ok(segment)
}

/** A segment from a name: "St. Mary’s & Co Ltd" becomes "st-marys-and-co". Empty when nothing of it can be used. */
export function suggestSegment(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/&/g, ' and ')
    .replace(/\b(?:limited|ltd|plc|llp)\b\.?/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const cut = plain.slice(0, SEGMENT_LIMITS.most).replace(/-+$/, '')
  if (cut.length < SEGMENT_LIMITS.least) return ''
  return RESERVED.has(cut) ? `${cut}-organisation` : cut
}
