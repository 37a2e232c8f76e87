import { ExitPage, LinkText, Logo, Notice, Panel, Prose, SkipLink, Stack } from '@daylight/ui'
import { ExitPageKeys } from '@daylight/ui/client/exit-page-keys'
import { callApi } from '@/server/api.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'

export const metadata = { title: 'Worried about someone?', robots: { index: true } }

/** Open to everybody, signed in or not. Nothing is asked, nothing is stored. */
interface PageProps {
  readonly searchParams: SearchParams
}

export default async function WorriedPage({ searchParams }: PageProps) {
  const stopped = (await readListQuery(searchParams)).get('stopped') !== undefined
  const api = await callApi()
  const content = await api.reference.safeguarding()
  return (
    <div className="mx-auto w-full max-w-3xl px-4 pt-4 pb-16">
      <SkipLink />
      <ExitPageKeys />
      <header className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <Logo href="/" />
        <ExitPage variant="button" />
      </header>
      <main id="main" tabIndex={-1}>
        <Stack gap="large">
          <div>
            <h1 className="text-title">Worried about someone?</h1>
            <p className="mt-2 text-lead text-muted">
              This page stores nothing, and nobody is told that you opened it.
            </p>
          </div>
          {stopped ? (
            <Notice
              tone="warning"
              title="The form was stopped. Nothing of what you typed was kept."
              announce="alert"
            >
              <p>
                What you wrote may be about a person in danger. That is not a finding: a finding is seen by
                the firm it is about. Do not confront anybody. If it was about conditions, records or pay
                only, go back and write it in other words.
              </p>
            </Notice>
          ) : null}
          <ul className="grid gap-3 sm:grid-cols-2">
            {content.contacts.map((contact) => (
              <li key={contact.id} className="rounded-card border border-line bg-surface p-4">
                <h2 className="text-base">{contact.name}</h2>
                {contact.phone ? (
                  <a
                    href={`tel:${contact.phone.replaceAll(' ', '')}`}
                    dir="ltr"
                    className="mt-1 inline-block text-2xl font-bold text-action"
                  >
                    {contact.phone}
                  </a>
                ) : null}
                {contact.url ? (
                  <a
                    href={contact.url}
                    rel="noreferrer"
                    className="mt-1 inline-block font-bold text-action underline underline-offset-4"
                  >
                    {new URL(contact.url).host}
                  </a>
                ) : null}
                <p className="mt-1 text-muted">{contact.when}</p>
                {contact.hours ? <p className="text-sm text-muted">{contact.hours}</p> : null}
              </li>
            ))}
          </ul>
          <p>
            <LinkText href="/check/me">Check your own pay</LinkText>: are you paid enough, what are you owed?
            In English, العربية, فارسی, Français, Português, Soomaali and Español.
          </p>
          <Advice title="What to do now" items={content.doNow} ordered />
          <Advice title="What not to do" items={content.doNot} />
          <Panel title="Who can refer someone for support">
            <p>{content.firstResponders.text}</p>
          </Panel>
          <Panel title="Signs to look out for">
            <Prose>
              <p>{content.signs.notice}</p>
              <ul>
                {content.signs.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </Prose>
          </Panel>
          <p className="text-sm text-muted">Sources: {content.source}</p>
        </Stack>
      </main>
    </div>
  )
}

function Advice({
  title,
  items,
  ordered,
}: {
  readonly title: string
  readonly items: readonly string[]
  readonly ordered?: boolean
}) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <Panel title={title}>
      <Prose>
        <List>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </List>
      </Prose>
    </Panel>
  )
}
