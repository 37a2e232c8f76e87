import type { StatementDocumentState } from '@daylight/contracts'
import { ButtonLink, LinkText, Notice, PageHeader, Stack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { OtherFormats } from '@/features/statements/other-formats.tsx'
import { WatchDocument } from '@/features/statements/watch-document.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import { requestDocumentAction } from '../../actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'PDF and other files' }

export default async function PdfPage({ params }: StatementPageProps) {
  const { statement, base, place, mayWrite, crumbs } = await readStatement(params)
  const { document, version, state } = statement
  const waiting = document?.status === 'queued' && !document.overdue
  const outdated = document?.status === 'ready' && document.statementVersion !== version
  const final = document?.status === 'ready' && state === 'signed' && !outdated
  return (
    <>
      <PageHeader
        title="The statement as a PDF"
        subtitle={
          state === 'signed'
            ? 'As it was signed.'
            : 'A draft says so on every page. After the signature, make it once more.'
        }
        breadcrumbs={crumbs('PDF')}
        actions={
          document?.status === 'ready' ? (
            <ButtonLink href={`${base}/documents/${document.id}`}>Download the PDF</ButtonLink>
          ) : null
        }
      />
      <Stack>
        <Status document={document} outdated={outdated} />
        {mayWrite && !waiting && !final ? (
          <form action={requestDocumentAction.bind(null, place, 'pdf')}>
            <SubmitButton
              tone={document?.status === 'ready' ? 'secondary' : 'primary'}
              pendingLabel="Asking for it…"
            >
              {document === null ? 'Make the PDF' : 'Make it again'}
            </SubmitButton>
          </form>
        ) : null}
        {document?.status === 'ready' ? (
          <object
            data={`${base}/documents/${document.id}?show=1#view=FitH`}
            type="application/pdf"
            aria-label="The statement as a PDF"
            className="h-[80vh] w-full rounded-card border border-line bg-sunk"
          >
            <p className="p-6">
              Your browser does not show PDFs in a page.{' '}
              <LinkText href={`${base}/documents/${document.id}`}>Download the PDF</LinkText>, or{' '}
              <LinkText href={`${base}/preview`}>read the statement as a page</LinkText>.
            </p>
          </object>
        ) : null}
        <OtherFormats
          documents={statement.otherDocuments}
          signedVersion={state === 'signed' ? version : null}
          base={base}
          request={mayWrite ? (format) => requestDocumentAction.bind(null, place, format) : null}
        />
      </Stack>
    </>
  )
}

function Status(props: { readonly document: StatementDocumentState | null; readonly outdated: boolean }) {
  const { document, outdated } = props
  if (document === null) return <p role="status">No PDF has been made yet.</p>
  if (document.status === 'failed') {
    return (
      <Notice tone="error" title="It could not be made." announce="status">
        It is tried again by itself. If this stays, make it again.
      </Notice>
    )
  }
  if (document.status === 'queued') {
    return document.overdue ? (
      <Notice tone="warning" title="It is taking too long." announce="status">
        Asked for on {formatInstant(document.createdAt)} and still not made. Make it again, or ask whoever
        runs this installation whether the worker is running.
      </Notice>
    ) : (
      <Notice title="It is being made." announce="status">
        Asked for on {formatInstant(document.createdAt)}. This page looks again every few seconds.
        <WatchDocument />
      </Notice>
    )
  }
  return (
    <p role="status">
      Made on {formatInstant(document.readyAt ?? document.createdAt)},{' '}
      {Math.ceil((document.bytes ?? 0) / 1024)} kB.
      {outdated ? ' The statement has been changed since; make it again to have the newest.' : ''}
    </p>
  )
}
