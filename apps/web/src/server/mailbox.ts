import 'server-only'
import { env } from './env.ts'

/** The folder of the mailbox page: in the demo and in development, and only when mail is not really sent. */
export function mailboxFolder(): string | null {
  const { DAYLIGHT_DEMO, DAYLIGHT_MAIL_DIR, NODE_ENV, SMTP_URL } = env()
  if (SMTP_URL || !DAYLIGHT_MAIL_DIR) return null
  return DAYLIGHT_DEMO === '1' || NODE_ENV === 'development' ? DAYLIGHT_MAIL_DIR : null
}

export function isMailboxOpen(): boolean {
  return mailboxFolder() !== null
}
