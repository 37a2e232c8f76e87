import { listMessages } from '@daylight/adapters'
import { AuthLayout, EmptyState, LinkText, Notice } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { formatInstant } from '@/server/format-instant.ts'
import { mailboxFolder } from '@/server/mailbox.ts'

export const metadata = { title: 'Mailbox of the demo' }

export default async function MailboxPage() {
  const folder = mailboxFolder()
  if (folder === null) notFound()
  const messages = await listMessages(folder)
  return (
    <AuthLayout>
      <h1 className="text-title">Mailbox of the demo</h1>
      <div className="mt-4">
        <Notice>
          Here messages are written to a folder instead of being sent, for every address. This page exists
          only in the demo and in development.
        </Notice>
      </div>
      <div className="mt-6">
        {messages.length === 0 ? (
          <EmptyState title="No messages yet">Sign up or ask for a new password, and look again.</EmptyState>
        ) : (
          <ul className="grid gap-4">
            {messages.map((message) => (
              <li key={message.id} className="border-b border-line pb-4 last:border-0">
                <LinkText href={`/mailbox/${message.id}`}>{message.subject}</LinkText>
                <p className="text-sm text-muted">
                  To {message.to}, {formatInstant(message.sentAt)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </AuthLayout>
  )
}
