import { buildPassportDocument, renderHtml } from '@daylight/documents/html'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, Stack } from '@daylight/ui'
import { PublicFrame } from '@/features/published/public-frame.tsx'
import { openShared } from '@/server/shared-library.ts'
import '@/features/statements/statement.css'

export const metadata = { title: 'Answers', referrer: 'no-referrer', robots: { index: false } }

/** What a supplier lets the holder of this address read, as it is now. */
export default async function SharedPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params
  const shared = await openShared(token)
  if (shared === null) {
    return (
      <PublicFrame>
        <h1 className="text-title">This address opens nothing</h1>
        <p className="mt-3">It is over, was withdrawn, or was never given. Ask whoever gave it to you.</p>
      </PublicFrame>
    )
  }
  return (
    <PublicFrame>
      <Stack>
        <Notice
          title={`${shared.content.organisation} lets ${shared.forWhom} read this until ${formatDate(isoDate(shared.until))}.`}
        >
          It can be withdrawn before. Opening it is noted for {shared.content.organisation}.
        </Notice>
        <p>
          <LinkText href={`/shared/${token}/file`}>The signed file (JSON)</LinkText>
        </p>
        <div dangerouslySetInnerHTML={{ __html: renderHtml(buildPassportDocument(shared.passport.print)) }} />
      </Stack>
    </PublicFrame>
  )
}
