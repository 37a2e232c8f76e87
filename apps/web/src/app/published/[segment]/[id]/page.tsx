import { sealTools } from '@daylight/adapters'
import { buildStatementDocument, renderHtml } from '@daylight/documents/html'
import { verifySealedStatement } from '@daylight/domain/statements'
import { LinkText, Notice, Panel, Stack, SummaryList } from '@daylight/ui'
import type { Metadata } from 'next'
import '@/features/statements/statement.css'
import { PublicFrame } from '@/features/published/public-frame.tsx'
import { PublishedList } from '@/features/published/published-list.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { published } from '@/server/published.ts'
import { toEntries } from '@/server/to-published-entries.ts'

interface PageProps {
  readonly params: Promise<{ readonly segment: string; readonly id: string }>
}

const FILES = [
  { format: 'pdf', label: 'PDF, tagged for screen readers' },
  { format: 'docx', label: 'Word (DOCX), also for LibreOffice' },
  { format: 'text', label: 'Plain text' },
  { format: 'json', label: 'JSON, for other programs' },
] as const

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { publication } = await orNotFound(published.read(await params))
  return {
    title: `Modern slavery statement of ${publication.organisationName}, year to ${publication.periodEnd}`,
    robots: { index: true },
  }
}

/** The statement as everybody reads it: the text first, then how to take it along and how to check it. */
export default async function PublishedStatementPage({ params }: PageProps) {
  const place = await params
  const { publication, print, formats, corrects, correctedBy, all } = await orNotFound(published.read(place))
  const base = `/published/${publication.segment}/${publication.id}`
  const { website } = print.content.facts
  const checked = verifySealedStatement({ text: publication.bundle, tools: sealTools })
  const ready = FILES.filter(({ format }) => formats.includes(format))
  return (
    <PublicFrame>
      <Stack gap="large">
        {correctedBy ? (
          <Notice tone="warning" title="This statement has been corrected.">
            It stays here as it was published.{' '}
            <LinkText href={`/published/${correctedBy.segment}/${correctedBy.id}`}>
              Read the corrected version of {formatInstant(correctedBy.publishedAt)}
            </LinkText>
          </Notice>
        ) : null}
        {corrects ? (
          <Notice title="This is a correction.">
            <LinkText href={`/published/${corrects.segment}/${corrects.id}`}>
              Read what was published on {formatInstant(corrects.publishedAt)}
            </LinkText>
          </Notice>
        ) : null}
        {/* The renderer escapes every text and lets only web and mail links through. */}
        <div dangerouslySetInnerHTML={{ __html: renderHtml(buildStatementDocument(print)) }} />
        <Panel title="Take it along">
          {ready.length === 0 ? (
            <p>The files are being made. Look again in a minute.</p>
          ) : (
            <ul className="list-disc ps-6">
              {ready.map(({ format, label }) => (
                <li key={format}>
                  <a href={`${base}/${format}`}>{label}</a>
                </li>
              ))}
            </ul>
          )}
          <p className="mt-3">
            Do you need it in another way, such as large print, Easy Read, braille or read aloud? Ask{' '}
            <bdi>{publication.organisationName}</bdi>
            {website === null ? '' : ' through its website'}; it has to make reasonable adjustments for
            disabled people.{' '}
            {website === null ? null : (
              <a href={website} rel="noopener">
                {website.replace(/^https?:\/\//, '')}
              </a>
            )}
          </p>
        </Panel>
        <Panel title="Check that it is genuine">
          {checked.ok ? (
            <>
              <SummaryList
                rows={[
                  { key: 'Published', value: formatInstant(publication.publishedAt) },
                  { key: 'Seal', value: 'Whole: the text is the one that was signed' },
                  {
                    key: 'Check of the text (SHA-256)',
                    value: <code className="break-all">{checked.value.seal.contentSha256}</code>,
                  },
                  {
                    key: 'Organisation’s record on that day',
                    value: (
                      <>
                        Entry {checked.value.seal.auditHead.sequence}:{' '}
                        <code className="break-all">{checked.value.seal.auditHead.hash}</code>
                      </>
                    ),
                  },
                  {
                    key: 'Public key (Ed25519)',
                    value: <code className="break-all">{checked.value.seal.publicKey}</code>,
                  },
                ]}
              />
              <ul className="mt-3 list-disc ps-6">
                <li>
                  <a href={`${base}/bundle`}>Statement with its seal</a>, one file that can be checked without
                  this website
                </li>
                <li>
                  <a href={`${base}/content`}>The signed content</a> and{' '}
                  <a href={`${base}/signature`}>its signature</a>, apart
                </li>
                <li>
                  <LinkText href="/verify">Check a file</LinkText>
                </li>
              </ul>
            </>
          ) : (
            <Notice tone="error" title="The seal is broken.">
              {checked.error.message}
            </Notice>
          )}
        </Panel>
        <Panel title="All statements of this organisation">
          <PublishedList entries={toEntries(all)} current={publication.id} />
          <p className="mt-2">
            <LinkText href={`/published/${publication.segment}`}>The list, at an address of its own</LinkText>
          </p>
        </Panel>
      </Stack>
    </PublicFrame>
  )
}
