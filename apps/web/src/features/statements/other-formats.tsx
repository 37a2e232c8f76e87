import type { StatementDocumentState, StatementFormat } from '@daylight/contracts'
import { LinkText, Panel } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { formatInstant } from '@/server/format-instant.ts'
import { WatchDocument } from './watch-document.tsx'

const FORMATS: readonly { readonly format: StatementFormat; readonly title: string; readonly use: string }[] =
  [
    { format: 'docx', title: 'Word (DOCX)', use: 'For Word and LibreOffice, which also saves it as ODT.' },
    { format: 'text', title: 'Plain text', use: 'For e-mail, or to be read out by any device.' },
    { format: 'json', title: 'JSON', use: 'For other programs.' },
  ]

interface OtherFormatsProps {
  readonly documents: readonly StatementDocumentState[]
  /** The version that was signed and never changes; null for a draft. */
  readonly signedVersion: number | null
  readonly base: string
  /** Null for those who may not ask for a file. */
  readonly request: ((format: StatementFormat) => () => Promise<void>) | null
}

/** The same statement in other formats, each made when it is asked for. */
export function OtherFormats({ documents, signedVersion, base, request }: OtherFormatsProps) {
  const waiting = documents.some(({ status, overdue }) => status === 'queued' && !overdue)
  return (
    <Panel title="Other formats">
      {waiting ? <WatchDocument /> : null}
      <ul className="divide-y divide-line">
        {FORMATS.map(({ format, title, use }) => {
          const document = documents.find((candidate) => candidate.format === format)
          const final = document?.status === 'ready' && document.statementVersion === signedVersion
          const busy = document?.status === 'queued' && !document.overdue
          return (
            <li key={format} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div>
                <p className="font-bold">{title}</p>
                <p className="text-muted">{use}</p>
                <p role="status" className="text-muted">
                  {describe(document)}
                  {document?.status === 'ready' ? (
                    <>
                      {' '}
                      <LinkText href={`${base}/documents/${document.id}`}>
                        Download<span className="sr-only"> as {title}</span>
                      </LinkText>
                    </>
                  ) : null}
                </p>
              </div>
              {request !== null && !final && !busy ? (
                <form action={request(format)}>
                  <SubmitButton tone="secondary" pendingLabel="Asking for it…">
                    {document === undefined ? 'Make it' : 'Make it again'}
                    <span className="sr-only">: {title}</span>
                  </SubmitButton>
                </form>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function describe(document: StatementDocumentState | undefined): string {
  if (document === undefined) return 'Not made yet.'
  if (document.status === 'failed') return 'It could not be made; it is tried again by itself.'
  if (document.status === 'queued') return document.overdue ? 'It is taking too long.' : 'It is being made.'
  return `Made on ${formatInstant(document.readyAt ?? document.createdAt)}, ${Math.ceil((document.bytes ?? 0) / 1024)} kB.`
}
