import type { DocumentDeps } from './document-renderer.ts'
import type { IdentityServices } from './identity-services.ts'

export interface EmailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments?: readonly {
    readonly fileName: string
    readonly mediaType: string
    readonly content: Uint8Array
  }[]
}

export interface Mailer {
  send(message: EmailMessage): Promise<void>
}

export interface MailServices {
  readonly mailer: Mailer
  /** What links in messages begin with: no slash at the end. */
  readonly baseUrl: string
}

export interface EmailDeps extends DocumentDeps {
  readonly identity: Pick<IdentityServices, 'links' | 'sessions'>
  readonly mail: MailServices
}
