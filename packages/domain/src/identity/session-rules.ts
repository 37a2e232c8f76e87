/** Limits of a session, in one place. */
export const SESSION_LIMITS = {
  /** Ends after this long without a request. */
  idleHours: 12,
  /** Ends this long after sign-in, whatever happens. */
  absoluteDays: 30,
  /** Last use is noted no more often than this. */
  noteSeenSeconds: 60,
} as const

export interface SessionTimes {
  /** ISO 8601 instants. */
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
}

const SECOND = 1000
const HOUR = 3600 * SECOND

/** Neither revoked nor past its end nor silent for too long. */
export function isSessionOpen(session: SessionTimes, now: Date): boolean {
  if (session.revokedAt !== null) return false
  if (now.getTime() >= Date.parse(session.expiresAt)) return false
  return now.getTime() - Date.parse(session.lastSeenAt) < SESSION_LIMITS.idleHours * HOUR
}

export function shouldNoteSeen(session: SessionTimes, now: Date): boolean {
  return now.getTime() - Date.parse(session.lastSeenAt) >= SESSION_LIMITS.noteSeenSeconds * SECOND
}

export function sessionEnd(signedInAt: Date): Date {
  return new Date(signedInAt.getTime() + SESSION_LIMITS.absoluteDays * 24 * HOUR)
}
