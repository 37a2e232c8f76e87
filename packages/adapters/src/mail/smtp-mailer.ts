import type { Mailer } from '@daylight/application'
import { createTransport } from 'nodemailer'

const TIMEOUT_MS = 20_000

/** Sends through the SMTP server that the URL names: `smtps://user:password@host:465` or `smtp://host:25`. */
export function createSmtpMailer(options: {
  readonly url: string
  readonly from: string
}): Mailer & { readonly close: () => void } {
  const transport = createTransport({
    url: options.url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // Messages are text that we wrote: nothing is read from files or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text, html, attachments = [] }) => {
      // As an object, so that no sign in the address can make it two.
      await transport.sendMail({
        from: options.from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        attachments: attachments.map(({ fileName, mediaType, content }) => ({
          filename: fileName,
          contentType: mediaType,
          content: Buffer.from(content),
        })),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    close: () => transport.close(),
  }
}
