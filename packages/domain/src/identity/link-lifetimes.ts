/** How long a link sent by e-mail opens something. Hours. */
export const LINK_HOURS = { confirm_email: 24, reset_password: 1, invitation: 7 * 24 } as const

export type LinkKind = keyof typeof LINK_HOURS

export function linkEnd(kind: LinkKind, sentAt: Date): Date {
  return new Date(sentAt.getTime() + LINK_HOURS[kind] * 3_600_000)
}

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

export function invitationState(
  invitation: {
    readonly expiresAt: string
    readonly acceptedAt: string | null
    readonly revokedAt: string | null
  },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.revokedAt !== null) return 'withdrawn'
  return now.getTime() < Date.parse(invitation.expiresAt) ? 'open' : 'expired'
}
