import type { RespondentPurpose } from '../access/index.ts'

/** How long a respondent's link opens its subject, in days; sending it again begins anew. */
export const RESPONDENT_LINK_DAYS: Readonly<Record<RespondentPurpose, number>> = { plan: 90, assessment: 60 }

/** How long a browser is remembered after the link was opened, in hours; then the link is opened again. */
export const RESPONDENT_SESSION_HOURS = 24

const DAY = 24 * 3_600_000

export function respondentLinkEnd(purpose: RespondentPurpose, sentAt: Date): Date {
  return new Date(sentAt.getTime() + RESPONDENT_LINK_DAYS[purpose] * DAY)
}

/** Where a link stands, for those who sent it. `waiting`: its message has not gone out yet. */
export type RespondentLinkState = 'waiting' | 'sent' | 'opened' | 'expired' | 'revoked'

export function respondentLinkState(
  link: {
    readonly expiresAt: string
    readonly revokedAt: string | null
    readonly sentAt: string | null
    readonly openedAt: string | null
  },
  now: Date,
): RespondentLinkState {
  if (link.revokedAt !== null) return 'revoked'
  if (now.getTime() >= Date.parse(link.expiresAt)) return 'expired'
  if (link.openedAt !== null) return 'opened'
  return link.sentAt === null ? 'waiting' : 'sent'
}
