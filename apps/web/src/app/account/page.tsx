import { DataTable, LinkText, Notice, PageHeader, Panel, Stack, StatusTag, SummaryList } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { callApi } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { requirePerson } from '@/server/person.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { revokeSessionAction, signOutEverywhereAction } from './actions.ts'

export const metadata = { title: 'Your account' }

export default async function AccountPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const person = await requirePerson()
  const query = await readListQuery(searchParams)
  const { sessions } = await (await callApi()).identity.listSessions()
  return (
    <>
      <PageHeader title="Your account" />
      <Stack gap="large">
        {query.has('ended') ? (
          <Notice tone="success" announce="status">
            That session has ended.
          </Notice>
        ) : null}
        {query.has('password') ? (
          <Notice tone="success" announce="status">
            Your password is changed. Everywhere else you are signed out.
          </Notice>
        ) : null}
        <Panel title="You">
          <SummaryList
            rows={[
              { key: 'Name', value: person.name },
              { key: 'E-mail address', value: person.email },
              {
                key: 'Password',
                value: <LinkText href="/account/password">Change your password</LinkText>,
              },
            ]}
          />
        </Panel>
        <Panel title="Where you are signed in" variant="flush">
          <DataTable
            caption="Where you are signed in"
            captionHidden
            rows={sessions}
            rowKey={(session) => session.sessionId}
            columns={[
              {
                key: 'device',
                header: 'Device',
                rowHeader: true,
                cell: (session) => (
                  <span className="inline-flex flex-wrap items-center gap-2">
                    {session.device}
                    {session.current ? <StatusTag tone="new">This one</StatusTag> : null}
                  </span>
                ),
              },
              { key: 'seen', header: 'Last used', cell: (session) => formatInstant(session.lastSeenAt) },
              { key: 'since', header: 'Signed in', cell: (session) => formatInstant(session.createdAt) },
              {
                key: 'end',
                header: 'End it',
                headerHidden: true,
                cell: (session) =>
                  session.current ? (
                    <LinkText href="/sign-out">Sign out</LinkText>
                  ) : (
                    <form action={revokeSessionAction}>
                      <input type="hidden" name="sessionId" value={session.sessionId} />
                      <SubmitButton
                        tone="secondary"
                        size="small"
                        aria-label={`End the session: ${session.device}, last used ${formatInstant(session.lastSeenAt)}`}
                      >
                        End
                      </SubmitButton>
                    </form>
                  ),
              },
            ]}
          />
        </Panel>
        <Panel title="Sign out everywhere" variant="tinted">
          <p className="mb-4 max-w-prose">
            Do this when you have lost a device, or see one above that is not yours. Change your password too.
          </p>
          <form action={signOutEverywhereAction}>
            <SubmitButton tone="destructive">Sign out everywhere</SubmitButton>
          </form>
        </Panel>
      </Stack>
    </>
  )
}
