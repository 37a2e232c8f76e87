import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { LinkText, Notice, PageHeader, Panel, Stack, StatusTag, SummaryList } from '@daylight/ui'
import { CloseCopyRequestForm } from '@/features/statements/close-copy-request-form.tsx'
import { CHANNEL_WORDS, tellAsker, tellRequestState } from '@/features/statements/copy-request-words.ts'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { closeCopyRequestAction } from '../../publication-actions.ts'

export const metadata = { title: 'A request for a copy' }

interface Props {
  readonly params: Promise<{ readonly org: string; readonly request: string }>
}

export default async function CopyRequestPage({ params }: Props) {
  const { request: id } = await params
  const { api, actor, segment } = await getOrganisation(params)
  const request = await orNotFound(api.publications.copyRequest({ id }))
  const { statements } = await api.publications.copyRequests()
  const day = (date: string) => formatDate(isoDate(date))
  const { tone, label } = tellRequestState(request)
  const named = statements.map(({ id: value, periodEnd }) => ({
    value,
    label: `Year to ${day(periodEnd)}`,
  }))
  const sent = named.find(({ value }) => value === request.statementId)
  return (
    <>
      <PageHeader
        title={`Request of ${day(request.receivedOn)}`}
        breadcrumbs={[
          { label: 'Statements', href: `/${segment}/statements` },
          { label: 'Requests for a copy', href: `/${segment}/statements/requests` },
          { label: day(request.receivedOn) },
        ]}
      />
      <Stack gap="large">
        <SummaryList
          rows={[
            { key: 'Status', value: <StatusTag tone={tone}>{label}</StatusTag> },
            { key: 'Who asked', value: tellAsker(request) },
            { key: 'How it came in', value: CHANNEL_WORDS[request.channel] },
            { key: 'Last day to send it', value: day(request.dueOn) },
            ...(sent
              ? [
                  {
                    key: 'What was sent',
                    value: (
                      <LinkText
                        href={`/${segment}/statements/${sent.value}`}
                      >{`Statement, ${sent.label}`}</LinkText>
                    ),
                  },
                ]
              : []),
            ...(request.closedBy === null ? [] : [{ key: 'Recorded by', value: request.closedBy }]),
            { key: 'Logged', value: `By ${request.loggedBy} on ${formatInstant(request.loggedAt)}` },
            ...(request.askedBy === null
              ? []
              : [{ key: 'Who asked is forgotten', value: `Once it is closed, on ${day(request.forgetOn)}` }]),
          ]}
        />
        {request.status === 'open' && roleMay(actor.role, 'statement:write') ? (
          named.length === 0 ? (
            <Notice title="No statement is signed yet.">
              There is nothing to send. Whoever asked can be told when there will be.
            </Notice>
          ) : (
            <Panel title="Close it">
              <CloseCopyRequestForm
                action={closeCopyRequestAction.bind(null, { org: segment, id: request.id })}
                version={request.version}
                statements={named}
              />
            </Panel>
          )
        ) : null}
      </Stack>
    </>
  )
}
