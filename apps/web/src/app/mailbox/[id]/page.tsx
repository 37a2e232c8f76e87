import { readMessage } from '@daylight/adapters'
import { AuthLayout, LinkText } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { formatInstant } from '@/server/format-instant.ts'
import { mailboxFolder } from '@/server/mailbox.ts'

export const metadata = { title: 'Message' }

export default async function MessagePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const folder = mailboxFolder()
  if (folder === null) notFound()
  const message = await readMessage(folder, (await params).id)
  if (!message) notFound()
  return (
    <AuthLayout>
      <h1 className="text-title">{message.subject}</h1>
      <p className="mt-2 text-muted">
        To {message.to}, {formatInstant(message.sentAt)}
      </p>
      <div className="mt-6 wrap-anywhere whitespace-pre-wrap">{linkAddresses(message.text)}</div>
      {message.attachments ? (
        <ul className="mt-6" aria-label="Attached files">
          {message.attachments.map(({ fileName, mediaType, base64 }) => (
            <li key={fileName}>
              <LinkText href={`data:${mediaType};base64,${base64}`} download={fileName}>
                {fileName}
              </LinkText>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-6">
        <LinkText href="/mailbox">All messages</LinkText>
      </p>
    </AuthLayout>
  )
}

/** The text as it is, with its addresses to click. */
function linkAddresses(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <LinkText key={index} href={part}>
        {part}
      </LinkText>
    ) : (
      part
    ),
  )
}
