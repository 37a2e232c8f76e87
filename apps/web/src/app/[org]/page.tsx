import { formatDate, isoDate } from '@daylight/domain/dates'
import {
  EmptyState,
  LinkText,
  Notice,
  PageHeader,
  Panel,
  Stack,
  Stat,
  StatList,
  StatusTag,
} from '@daylight/ui'
import type { ReactNode } from 'react'
import { registerWords } from '@/features/records/record-words.ts'
import { getOrganisation } from '@/server/api.ts'

export const metadata = { title: 'Today' }

export default async function TodayPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, person, segment } = await getOrganisation(params)
  const today = await api.today.show()
  const waiting =
    today.overdue.length +
    today.dueSoon.length +
    today.toVerify.length +
    today.disputes.length +
    today.recordsOverdue.length +
    today.checksWaiting.length +
    today.copiesDue.length
  if (today.counts.suppliers === 0 && waiting === 0 && !today.statement)
    return <FirstSteps name={person.name} segment={segment} />
  const actionLink = (action: { readonly findingId: string; readonly id: string }) =>
    `/${segment}/findings/${action.findingId}/actions/${action.id}`
  const actionItem = (action: (typeof today.overdue)[number], tag: ReactNode) => (
    <Item
      key={action.id}
      href={actionLink(action)}
      title={action.title}
      detail={action.supplierName}
      tag={tag}
    />
  )
  return (
    <>
      <PageHeader
        title={
          waiting === 0
            ? 'Nothing waits for you today'
            : `${waiting} ${waiting === 1 ? 'thing waits' : 'things wait'} for somebody`
        }
      />
      <Stack gap="large">
        {today.newerLivingWageDue ? (
          <Notice tone="warning" title="A newer rate is due.">
            The Living Wage announced in October has not been entered yet. Pay is checked against the rate in
            force.
          </Notice>
        ) : null}
        <Section title="Overdue" show={today.overdue.length > 0}>
          {today.overdue.map((action) =>
            actionItem(action, <StatusTag tone="bad">Due {formatDate(isoDate(action.dueOn))}</StatusTag>),
          )}
        </Section>
        <Section title="Due in the next seven days" show={today.dueSoon.length > 0}>
          {today.dueSoon.map((action) =>
            actionItem(action, <StatusTag tone="caution">Due {formatDate(isoDate(action.dueOn))}</StatusTag>),
          )}
        </Section>
        <Section title="Put right, waiting to be verified" show={today.toVerify.length > 0}>
          {today.toVerify.map((action) => actionItem(action, <StatusTag tone="action">Verify</StatusTag>))}
        </Section>
        <Section title="Disputes to decide" show={today.disputes.length > 0}>
          {today.disputes.map((dispute) => (
            <Item
              key={dispute.id}
              href={`/${segment}/findings/${dispute.findingId}/disputes/${dispute.id}`}
              title={dispute.title}
              detail={dispute.supplierName}
              tag={<StatusTag tone="caution">Since {formatDate(isoDate(dispute.receivedOn))}</StatusTag>}
            />
          ))}
        </Section>
        <Section title="Copies of the statement to send" show={today.copiesDue.length > 0}>
          {today.copiesDue.map(({ id, dueOn, overdue }) => (
            <Item
              key={id}
              href={`/${segment}/statements/requests/${id}`}
              title="Somebody asked in writing for a copy"
              detail={null}
              tag={
                <StatusTag tone={overdue ? 'bad' : 'caution'}>
                  {overdue ? 'Was due' : 'Due'} {formatDate(isoDate(dueOn))}
                </StatusTag>
              }
            />
          ))}
        </Section>
        <Section title="Our own records, overdue for a look" show={today.recordsOverdue.length > 0}>
          {today.recordsOverdue.map((record) => (
            <Item
              key={record.id}
              href={`/${segment}/records/${record.register}/${record.id}`}
              title={record.title}
              detail={registerWords[record.register].nextOn}
              tag={<StatusTag tone="caution">Since {formatDate(isoDate(record.nextOn))}</StatusTag>}
            />
          ))}
        </Section>
        <Section title="Payroll files that wait for you" show={today.checksWaiting.length > 0}>
          {today.checksWaiting.map((check) => (
            <Item
              key={check.id}
              href={`/${segment}/pay/${check.id}`}
              title={check.supplierName ?? 'Our own payroll'}
              detail={`Uploaded ${formatDate(isoDate(check.createdAt.slice(0, 10)))}`}
              tag={
                check.status === 'refused' ? (
                  <StatusTag tone="bad">Could not be read</StatusTag>
                ) : (
                  <StatusTag tone="caution">Columns to confirm</StatusTag>
                )
              }
            />
          ))}
        </Section>
        <Panel>
          <StatList>
            <Stat
              label="Suppliers"
              value={<LinkText href={`/${segment}/suppliers`}>{today.counts.suppliers}</LinkText>}
            />
            <Stat label="Pay never checked" value={today.counts.suppliersNeverChecked} />
            <Stat
              label="Open findings"
              value={<LinkText href={`/${segment}/findings`}>{today.counts.openFindings}</LinkText>}
            />
            <Stat
              label="Statement"
              value={
                today.statement ? (
                  <LinkText href={`/${segment}/statements/${today.statement.id}`}>
                    {today.statement.status === 'signed'
                      ? 'Signed'
                      : today.statement.status === 'approved'
                        ? 'Approved'
                        : 'Draft'}
                  </LinkText>
                ) : (
                  <LinkText href={`/${segment}/statements`}>Not started</LinkText>
                )
              }
              hint={
                today.statement && today.statement.status !== 'signed'
                  ? `Guidance advises publishing by ${today.statement.publishBy}${today.statement.late ? ', which has passed' : ''}`
                  : undefined
              }
            />
          </StatList>
        </Panel>
      </Stack>
    </>
  )
}

function Section({
  title,
  show,
  children,
}: {
  readonly title: string
  readonly show: boolean
  readonly children: ReactNode
}) {
  if (!show) return null
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-xl">{title}</h2>
      <ul className="rounded-card border border-line bg-surface">{children}</ul>
    </section>
  )
}

interface ItemProps {
  readonly href: string
  readonly title: string
  readonly detail: string | null
  readonly tag: ReactNode
}

function Item({ href, title, detail, tag }: ItemProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-3 last:border-b-0">
      <span className="min-w-0">
        <LinkText href={href}>{title}</LinkText>
        {detail ? <span className="block text-sm text-muted">{detail}</span> : null}
      </span>
      {tag}
    </li>
  )
}

function FirstSteps({ name, segment }: { readonly name: string; readonly segment: string }) {
  return (
    <>
      <PageHeader title={`Welcome, ${name}`} />
      <EmptyState
        title="Start with the firms you buy from"
        actions={
          <>
            <LinkText href={`/${segment}/suppliers/new`}>Add a supplier</LinkText>
            <LinkText href={`/${segment}/suppliers/import`}>Bring in a spreadsheet</LinkText>
            <LinkText href={`/${segment}/pay/new`}>Check a payroll file</LinkText>
          </>
        }
      >
        Add suppliers one by one or all at once. Then check the pay of those who clean, guard, cater and build
        for you.
      </EmptyState>
    </>
  )
}
