import { roleMay } from '@daylight/domain/access'
import { formatDate, formatDateRange, isoDate } from '@daylight/domain/dates'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  LinkText,
  PageHeader,
  Panel,
  Stack,
  StatusTag,
} from '@daylight/ui'
import { STATE_WORDS } from '@/features/statements/statement-words.ts'
import { WhatAppliesText } from '@/features/statements/what-applies.tsx'
import { getOrganisation } from '@/server/api.ts'

export const metadata = { title: 'Statements' }

export default async function StatementsPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, actor, segment } = await getOrganisation(params)
  const { statements } = await api.statements.list()
  const outlook = await api.statements.outlook()
  const start = roleMay(actor.role, 'statement:write') ? (
    <ButtonLink href={`/${segment}/statements/new`}>Start a statement</ButtonLink>
  ) : null
  return (
    <>
      <PageHeader
        title="Modern slavery statements"
        subtitle="One for each financial year: what you did to find and end exploitation in your work and your supply chains."
        actions={statements.length > 0 ? start : null}
      />
      <Stack gap="large">
        <DataTable
          caption="Statements, the newest year first"
          captionHidden
          rows={statements}
          rowKey={(statement) => statement.id}
          columns={[
            {
              key: 'period',
              header: 'Year',
              cell: (statement) => (
                <LinkText href={`/${segment}/statements/${statement.id}`}>
                  {formatDateRange(isoDate(statement.periodStart), isoDate(statement.periodEnd))}
                </LinkText>
              ),
            },
            {
              key: 'state',
              header: 'Status',
              cell: ({ state, predecessorId }) => (
                <>
                  <StatusTag tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].label}</StatusTag>
                  {predecessorId === null ? null : (
                    <span className="ms-2 text-sm text-muted">new version of a signed one</span>
                  )}
                </>
              ),
            },
            {
              key: 'approved',
              header: 'Approved',
              cell: ({ approvedOn }) => (approvedOn ? formatDate(isoDate(approvedOn), 'short') : '–'),
            },
            {
              key: 'signed',
              header: 'Signed',
              cell: ({ signedOn }) => (signedOn ? formatDate(isoDate(signedOn), 'short') : '–'),
            },
            {
              key: 'publishBy',
              header: 'Guidance: publish by',
              cell: ({ publishBy }) => formatDate(isoDate(publishBy), 'short'),
            },
          ]}
          empty={
            <EmptyState title="No statement yet" actions={start}>
              Start with the last financial year. Your register and your pay checks already hold its figures.
            </EmptyState>
          }
        />
        <p>
          <LinkText href={`/${segment}/statements/promises`}>
            What your statements promised, and what became of it
          </LinkText>
        </p>
        <p>
          <LinkText href={`/${segment}/statements/requests`}>Requests for a copy of the statement</LinkText>
        </p>
        <Panel title="What applies to you">
          {outlook.applies ? (
            <WhatAppliesText applies={outlook.applies} />
          ) : (
            <p>
              Enter the legal form and the turnover in the{' '}
              <LinkText href={`/${segment}/settings`}>organisation’s settings</LinkText>, and this says what
              the law asks of you and what it does not.
            </p>
          )}
        </Panel>
      </Stack>
    </>
  )
}
