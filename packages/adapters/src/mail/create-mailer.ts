import type { Mailer } from '@daylight/application'
import { createFolderMailer } from './folder-mailer.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

/** SMTP when it is configured, else the folder. Throws when neither is: a message must not vanish. */
export function createMailer(options: {
  readonly smtpUrl?: string | undefined
  readonly folder?: string | undefined
  readonly from: string
}): Mailer {
  if (options.smtpUrl) return createSmtpMailer({ url: options.smtpUrl, from: options.from })
  if (options.folder) return createFolderMailer({ folder: options.folder })
  throw new Error('Mail: set SMTP_URL, or DAYLIGHT_MAIL_DIR for a demo.')
}
