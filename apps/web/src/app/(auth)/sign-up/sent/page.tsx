import { MailHint } from '@/features/identity/mail-hint.tsx'
import { isMailboxOpen } from '@/server/mailbox.ts'

export const metadata = { title: 'Check your e-mail' }

export default function SignUpSentPage() {
  return (
    <>
      <h1 className="text-title">Check your e-mail</h1>
      <p className="mt-4">
        We have sent you a link. Open it within 24 hours and enter the password you have just chosen.
      </p>
      <MailHint mailbox={isMailboxOpen()} />
    </>
  )
}
