import { LinkText, Notice, PageHeader, Panel, Stack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { CopyText } from '@/features/statements/copy-text.tsx'
import { HomepageChecks } from '@/features/statements/homepage-checks.tsx'
import { WatchDocument } from '@/features/statements/watch-document.tsx'
import { env } from '@/server/env.ts'
import { checkHomepageAction } from '../../publication-actions.ts'
import { readStatement, type StatementPageProps } from '../../read-statement.ts'

export const metadata = { title: 'Link on the homepage' }

export default async function HomepagePage({ params }: StatementPageProps) {
  const { api, statement, base, place, mayPublish, crumbs } = await readStatement(params)
  const { page, publication, facts } = statement
  const { waiting, checks } = await api.publications.homepageChecks({ id: statement.id })
  const published = page ? `${new URL(env().DAYLIGHT_URL).origin}/published/${page.segment}` : null
  const targets = [
    ...(published === null ? [] : [{ id: 'to-page', label: 'To the published statement', to: published }]),
    ...(publication?.url
      ? [{ id: 'to-own', label: 'To the statement on your own website', to: publication.url }]
      : []),
  ]
  return (
    <>
      <PageHeader
        title="The link on your homepage"
        subtitle="Where the law asks for a statement, it asks for a link to it in a prominent place on the homepage (section 54(7))."
        breadcrumbs={crumbs('Link on the homepage')}
      />
      <Stack gap="large">
        {facts.website === null ? (
          <Notice title="There is no website.">
            The statement says so. Where the law asks for a statement, a copy goes to everybody who asks in
            writing.
          </Notice>
        ) : targets.length === 0 ? (
          <Notice title="Not published yet.">
            There is something to link to once the statement is published.{' '}
            <LinkText href={`${base}/publication`}>Publish it</LinkText>
          </Notice>
        ) : (
          <>
            <Panel title="What to put there">
              <p>
                Give this to whoever looks after your website. It belongs into the footer or the main menu of
                the homepage, in plain sight or in an obvious menu. Keep the words: they are what people and
                search engines look for.
              </p>
              <dl className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3">
                {targets.map(({ id, label, to }) => (
                  <CopyText key={id} id={id} label={label} text={snippet(to)} />
                ))}
              </dl>
            </Panel>
            <Panel title="Is it there?">
              <p>
                Daylight looks at {facts.website} each week as any reader would, and keeps the page with its
                day: that shows that the link was there. You can also have it look now.
              </p>
              <div className="mt-3" aria-live="polite">
                {waiting ? (
                  <>
                    <p>Looking. This takes a few seconds.</p>
                    <WatchDocument />
                  </>
                ) : mayPublish ? (
                  <form action={checkHomepageAction.bind(null, place)}>
                    <SubmitButton pendingLabel="Asking…">Look at the homepage now</SubmitButton>
                  </form>
                ) : null}
              </div>
            </Panel>
            <HomepageChecks checks={checks} base={base} />
          </>
        )}
      </Stack>
    </>
  )
}

/** Plain HTML that fits into any page: a link whose words say where it leads. */
function snippet(to: string): string {
  const address = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<p><a href="${address}">Modern slavery statement</a></p>`
}
