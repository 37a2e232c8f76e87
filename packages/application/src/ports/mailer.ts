import type { Deps } from './deps.ts'
import type { IdentityServices } from './identity-services.ts'

export interface EmailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface Mailer {
  send(message: EmailMessage): Promise<void>
}

export interface MailServices {
  readonly mailer: Mailer
  /** What links in messages begin with: no slash at the end. */
  readonly baseUrl: string
}

export interface EmailDeps extends Deps {
  readonly identity: Pick<IdentityServices, 'links'>
  readonly mail: MailServices
}
