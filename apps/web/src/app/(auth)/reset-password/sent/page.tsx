import { MailHint } from '@/features/identity/mail-hint.tsx'
import { isMailboxOpen } from '@/server/mailbox.ts'

export const metadata = { title: 'Check your e-mail' }

export default function ResetSentPage() {
  return (
    <>
      <h1 className="text-title">Check your e-mail</h1>
      <p className="mt-4">If there is an account with this address, we have sent a link to it.</p>
      <MailHint mailbox={isMailboxOpen()} />
    </>
  )
}
