import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { DataTable, EmptyState, LinkText, Notice, PageHeader, Panel, Stack, StatusTag } from '@daylight/ui'
import { CopyRequestForm } from '@/features/statements/copy-request-form.tsx'
import { CHANNEL_WORDS, tellAsker, tellRequestState } from '@/features/statements/copy-request-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { logCopyRequestAction } from '../publication-actions.ts'

export const metadata = { title: 'Requests for a copy' }

export default async function CopyRequestsPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, actor, segment } = await getOrganisation(params)
  const { requests } = await api.publications.copyRequests()
  const { website } = await api.organisations.get()
  const base = `/${segment}/statements/requests`
  return (
    <>
      <PageHeader
        title="Requests for a copy of the statement"
        subtitle="Whoever the law binds and has no website gives a copy to everybody who asks in writing, within 30 days; the day it comes in is day 1 (section 54(8))."
        breadcrumbs={[
          { label: 'Statements', href: `/${segment}/statements` },
          { label: 'Requests for a copy' },
        ]}
      />
      <Stack gap="large">
        {website === null ? null : (
          <Notice title="You have a website.">
            While the statement stands there for everybody, with its link on the homepage, section 54(7) is
            what applies and not the 30 days. You can log requests all the same.
          </Notice>
        )}
        <DataTable
          caption="Requests, the newest first"
          captionHidden
          rows={requests}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Nobody has asked yet">
              Log each request on the day it comes in. Daylight counts the days and tells you before they are
              over.
            </EmptyState>
          }
          columns={[
            {
              key: 'received',
              header: 'Received',
              rowHeader: true,
              cell: ({ id, receivedOn }) => (
                <LinkText href={`${base}/${id}`}>{formatDate(isoDate(receivedOn))}</LinkText>
              ),
            },
            { key: 'who', header: 'Who asked', cell: tellAsker },
            { key: 'how', header: 'How', cell: ({ channel }) => CHANNEL_WORDS[channel] },
            {
              key: 'state',
              header: 'Status',
              cell: (request) => {
                const { tone, label } = tellRequestState(request)
                return <StatusTag tone={tone}>{label}</StatusTag>
              },
            },
          ]}
        />
        {roleMay(actor.role, 'statement:write') ? (
          <Panel title="Log a request">
            <CopyRequestForm action={logCopyRequestAction.bind(null, segment)} />
          </Panel>
        ) : null}
      </Stack>
    </>
  )
}
