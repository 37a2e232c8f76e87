/** How often something may be tried: the one place for these numbers. */
export interface AttemptLimit {
  readonly windowSeconds: number
  /** Attempts in a window before answers get slower. */
  readonly free: number
  /** Attempts in a window after which nothing more is tried until it is over. */
  readonly most: number
  /** Each attempt beyond the free ones waits this much longer than the one before, up to `slowestMilliseconds`. */
  readonly stepMilliseconds: number
  readonly slowestMilliseconds: number
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const slow = { stepMilliseconds: 400, slowestMilliseconds: 4_000 } as const

export const ATTEMPT_LIMITS = {
  /** One address from one network: a person who mistypes. Others cannot lock them out from elsewhere. */
  sign_in: { windowSeconds: 15 * MINUTE, free: 4, most: 10, ...slow },
  /** One address from everywhere: guessing spread over many networks. */
  sign_in_address: { windowSeconds: HOUR, free: 30, most: 100, ...slow },
  /** One network, any address: trying one password on many. An office shares a network. */
  sign_in_network: { windowSeconds: 15 * MINUTE, free: 40, most: 100, ...slow },
  sign_up_address: { windowSeconds: HOUR, free: 3, most: 5, ...slow },
  sign_up_network: { windowSeconds: HOUR, free: 20, most: 60, ...slow },
  reset_address: { windowSeconds: HOUR, free: 3, most: 5, ...slow },
  reset_network: { windowSeconds: HOUR, free: 20, most: 60, ...slow },
  /** The password asked for when a link is opened, and the old one when it is changed. */
  confirm_link: { windowSeconds: HOUR, free: 4, most: 10, ...slow },
  change_password: { windowSeconds: HOUR, free: 4, most: 10, ...slow },
  sign_statement: { windowSeconds: HOUR, free: 4, most: 10, ...slow },
  create_organisation: { windowSeconds: 24 * HOUR, free: 10, most: 10, ...slow },
  /** Addresses that open nothing, from one network: guessing. One that opens something is not counted. */
  open_respondent_link: { windowSeconds: HOUR, free: 10, most: 60, ...slow },
  /** Addresses for calendars that open nothing, from one network: guessing. */
  open_calendar: { windowSeconds: HOUR, free: 20, most: 60, ...slow },
  /** One calendar's address: programs look a few times an hour, on several devices. */
  read_calendar: { windowSeconds: HOUR, free: 120, most: 120, ...slow },
  /** Addresses of answer libraries that open nothing, from one network: guessing. */
  open_library: { windowSeconds: HOUR, free: 20, most: 60, ...slow },
  /** What is written through one link. */
  hand_over: { windowSeconds: HOUR, free: 10, most: 20, ...slow },
  respondent_write: { windowSeconds: HOUR, free: 200, most: 400, ...slow },
  /** Signed plans by mail, from one organisation. */
  send_plan_copy: { windowSeconds: HOUR, free: 60, most: 60, ...slow },
  /** Files made for one reader: each takes a second of work. */
  make_document: { windowSeconds: HOUR, free: 60, most: 120, ...slow },
  /** Links to suppliers: a whole round of questions may go out at once. */
  send_respondent_link: { windowSeconds: HOUR, free: 1000, most: 1000, ...slow },
  send_invitation: { windowSeconds: HOUR, free: 100, most: 100, ...slow },
} as const satisfies Readonly<Record<string, AttemptLimit>>

export type AttemptKind = keyof typeof ATTEMPT_LIMITS

export type AttemptVerdict =
  | { readonly kind: 'go_on'; readonly waitMilliseconds: number }
  | { readonly kind: 'locked'; readonly retryAfterSeconds: number }

/** What happens to the attempt that is number `count` of the window that began at `windowStart`. */
export function judgeAttempt(options: {
  readonly limit: AttemptLimit
  readonly count: number
  readonly windowStart: Date
  readonly now: Date
}): AttemptVerdict {
  const { limit, count, windowStart, now } = options
  if (count > limit.most) {
    const over = windowStart.getTime() + limit.windowSeconds * 1000
    return { kind: 'locked', retryAfterSeconds: Math.max(1, Math.ceil((over - now.getTime()) / 1000)) }
  }
  const beyond = Math.max(0, count - limit.free)
  return {
    kind: 'go_on',
    waitMilliseconds: Math.min(beyond * limit.stepMilliseconds, limit.slowestMilliseconds),
  }
}

/** "45 seconds", "2 minutes", "1 hour": rounded up, so that the person does not come back too early. */
export function describeWait(seconds: number): string {
  const say = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
  if (seconds < 60) return say(Math.max(1, Math.ceil(seconds)), 'second')
  if (seconds < 5400) return say(Math.ceil(seconds / 60), 'minute')
  return say(Math.ceil(seconds / 3600), 'hour')
}
