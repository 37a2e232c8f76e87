import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Panel, Stack, SummaryList } from '@daylight/ui'
import { PublicationForm } from '@/features/statements/publication-form.tsx'
import { PublishPageForm } from '@/features/statements/publish-page-form.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import { publishAction, publishPageAction } from '../../actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Publication' }

export default async function PublicationPage({ params }: StatementPageProps) {
  const { statement, base, place, mayPublish, crumbs } = await readStatement(params)
  const { publication, page, state, facts } = statement
  const subtitle =
    facts.website === null
      ? 'Without a website, a copy goes to everybody who asks in writing, within 30 days; the day it comes in is day 1.'
      : 'It stands on your own website, and the homepage links to it from a prominent place.'
  return (
    <>
      <PageHeader title="Publication" subtitle={subtitle} breadcrumbs={crumbs('Publication')} />
      {state === 'signed' ? (
        <Stack gap="large">
          <Panel title="The page for everybody">
            {page === null ? (
              mayPublish ? (
                <PublishPageForm action={publishPageAction.bind(null, place)} preview={`${base}/preview`} />
              ) : (
                <p>An owner or a manager of your organisation publishes it.</p>
              )
            ) : (
              <>
                <p>
                  Published by {page.publishedBy} on {formatInstant(page.publishedAt)}. It stays as it is; a
                  mistake is put right by a new version, which points back to this one.
                </p>
                <p className="mt-2">
                  <LinkText href={`/published/${page.segment}/${page.publicationId}`}>
                    Open the published statement
                  </LinkText>
                </p>
              </>
            )}
          </Panel>
          {facts.website !== null && (page !== null || publication !== null) ? (
            <Panel title="The link on your homepage">
              <p>
                <LinkText href={`${base}/homepage`}>Get the link, and see whether it is there</LinkText>
              </p>
            </Panel>
          ) : null}
          {facts.website === null ? (
            <Panel title="Copies for those who ask">
              <p>
                Log each written request, so that a copy goes out within 30 days.{' '}
                <LinkText href={`/${place.org}/statements/requests`}>Requests for a copy</LinkText>
              </p>
            </Panel>
          ) : null}
          {publication === null ? (
            <p role="status">Nothing is recorded yet.</p>
          ) : (
            <SummaryList
              rows={[
                { key: 'Published on', value: formatDate(isoDate(publication.publishedOn)) },
                { key: 'Stands at', value: publication.url ?? 'No website' },
                { key: 'Linked from the homepage', value: describeLink(publication.linkedFromHomepage) },
                {
                  key: 'Recorded',
                  value: `By ${publication.recordedBy} on ${formatInstant(publication.recordedAt)}`,
                },
              ]}
            />
          )}
          {mayPublish ? (
            <Panel title={publication === null ? 'Record where it stands' : 'Record it anew'}>
              <PublicationForm
                action={publishAction.bind(null, place)}
                hasWebsite={facts.website !== null}
                publication={publication}
              />
            </Panel>
          ) : (
            <Notice>An owner or a manager of your organisation records the publication.</Notice>
          )}
        </Stack>
      ) : (
        <Notice title="Not signed yet.">
          A statement is published once it is signed. <LinkText href={base}>Back to the statement</LinkText>
        </Notice>
      )}
    </>
  )
}

function describeLink(linked: boolean | null): string {
  if (linked === null) return 'Nobody has looked'
  return linked ? 'Yes' : 'No'
}
