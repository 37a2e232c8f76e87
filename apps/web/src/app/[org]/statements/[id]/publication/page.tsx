import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Panel, Stack, SummaryList } from '@daylight/ui'
import { PublicationForm } from '@/features/statements/publication-form.tsx'
import { formatInstant } from '@/server/format-instant.ts'
import { publishAction } from '../../actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Publication' }

export default async function PublicationPage({ params }: StatementPageProps) {
  const { statement, base, place, mayPublish, crumbs } = await readStatement(params)
  const { publication, state, facts } = statement
  const subtitle =
    facts.website === null
      ? 'Without a website, a copy goes to everybody who asks in writing, within 30 days; the day it comes in is day 1.'
      : 'It stands on your own website, and the homepage links to it from a prominent place.'
  return (
    <>
      <PageHeader title="Publication" subtitle={subtitle} breadcrumbs={crumbs('Publication')} />
      {state === 'signed' ? (
        <Stack gap="large">
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
