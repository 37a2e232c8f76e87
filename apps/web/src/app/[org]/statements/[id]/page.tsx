import { formatDate, formatDateRange, isoDate } from '@daylight/domain/dates'
import { ButtonLink, LinkText, Notice, PageHeader, Panel, Stack, StatusTag, TaskList } from '@daylight/ui'
import { listTasks } from '@/features/statements/list-tasks.ts'
import { ReasonForm } from '@/features/statements/reason-form.tsx'
import { STATE_WORDS } from '@/features/statements/statement-words.ts'
import { WhatAppliesText } from '@/features/statements/what-applies.tsx'
import { returnToDraftAction, succeedAction } from '../actions.ts'
import { readStatement, type StatementPageProps } from '../read-statement.ts'

export const metadata = { title: 'Statement' }

export default async function StatementPage({ params }: StatementPageProps) {
  const { statement, base, segment, name, yearTo, place, mayWrite, mayApprove } = await readStatement(params)
  const { state, signature, approval } = statement
  const tasks = listTasks(statement, base)
  return (
    <>
      <PageHeader
        title={`Modern slavery statement, ${yearTo}`}
        subtitle={`${statement.facts.organisationName} · ${formatDateRange(isoDate(statement.periodStart), isoDate(statement.periodEnd))} · guidance asks for it by ${formatDate(isoDate(statement.publishBy))}`}
        breadcrumbs={[{ label: 'Statements', href: `/${segment}/statements` }, { label: name }]}
        tag={<StatusTag tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].label}</StatusTag>}
        actions={
          <ButtonLink tone="secondary" href={`${base}/preview`}>
            Read it as it will look
          </ButtonLink>
        }
      />
      <Stack gap="large">
        {state === 'signed' && signature ? (
          <Notice tone="success" title="Signed.">
            By {signature.signerName}, {signature.jobTitle}, on {formatDate(isoDate(signature.signedOn))}. It
            can no longer be changed; its figures stand as they were that day.
            {statement.successorId ? (
              <>
                {' '}
                <LinkText href={`/${segment}/statements/${statement.successorId}`}>
                  A new version of it has been started.
                </LinkText>
              </>
            ) : null}
          </Notice>
        ) : null}
        {state === 'approved' && approval ? (
          <Notice title="Approved.">
            By {approval.body} on {formatDate(isoDate(approval.approvedOn))}. It now waits for the signature.
          </Notice>
        ) : null}
        {tasks.map((group) => (
          <section key={group.title} aria-labelledby={group.id}>
            <h2 id={group.id} className="mb-2 text-xl">
              {group.title}
            </h2>
            <TaskList tasks={group.tasks} />
          </section>
        ))}
        <Panel title="What applies to you">
          <WhatAppliesText applies={statement.applies} />
        </Panel>
        {state === 'approved' && mayApprove ? (
          <Panel title="Change it after all">
            <ReasonForm
              action={returnToDraftAction.bind(null, place)}
              version={statement.version}
              label="Why it goes back to draft"
              hint="It stays in the record. The statement then has to be approved again."
              submitLabel="Return to draft"
            />
          </Panel>
        ) : null}
        {state === 'signed' && mayWrite && !statement.successorId ? (
          <Panel title="Something in it is wrong">
            <ReasonForm
              action={succeedAction.bind(null, place)}
              version={statement.version}
              label="Why a new version is needed"
              hint="The signed one stays as it is. The new one starts as a draft with the same text."
              submitLabel="Start a new version"
            />
          </Panel>
        ) : null}
      </Stack>
    </>
  )
}
