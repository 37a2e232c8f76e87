import { formatDate, isoDate } from '@daylight/domain/dates'
import { DISPUTE_DECISIONS } from '@daylight/domain/remediation'
import { LinkText, Notice, PageHeader, Panel, Stack, SummaryList } from '@daylight/ui'
import { notFound } from 'next/navigation'
import { DecideDisputeForm } from '@/features/findings/dispute-forms.tsx'
import { channelWords, DisputeStateTag, outcomeWords } from '@/features/findings/dispute-words.tsx'
import { EvidenceFileForm } from '@/features/findings/evidence-file-form.tsx'
import { ReasonForm } from '@/features/findings/reason-form.tsx'
import { tellBytes } from '@/features/findings/words.tsx'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { readListQuery, type SearchParams } from '@/server/read-list-query.ts'
import { decideDisputeAction, withdrawDisputeAction } from '../../../dispute-actions.ts'

export const metadata = { title: 'Dispute of a finding' }

interface PageProps {
  readonly params: Promise<{ org: string; findingId: string; disputeId: string }>
  readonly searchParams: SearchParams
}

type Dispute = Awaited<ReturnType<OrganisationPage['api']['disputes']['get']>>

export default async function DisputePage({ params, searchParams }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { findingId, disputeId } = await params
  const query = await readListQuery(searchParams)
  const dispute = await orNotFound(api.disputes.get({ id: disputeId }))
  if (dispute.findingId !== findingId) notFound()
  const { finding, events } = dispute
  const findingHref = `/${segment}/findings/${finding.id}`
  const href = `${findingHref}/disputes/${dispute.id}`
  const place = { org: segment, findingId, disputeId }
  const mayDecide = DISPUTE_DECISIONS.some((decision) => events.includes(decision))
  const { severities } = await api.findings.choices({})
  const told = query.get('told')
  return (
    <>
      <PageHeader
        title="Dispute of a finding"
        tag={<DisputeStateTag state={dispute.state} />}
        subtitle={`F-${finding.number}: ${finding.title}`}
        breadcrumbs={[
          { label: 'Findings', href: `/${segment}/findings` },
          { label: `F-${finding.number}`, href: findingHref },
          { label: 'Dispute' },
        ]}
      />
      <Stack gap="large">
        {told === undefined ? null : <Told count={Number(told)} segment={segment} finding={finding} />}
        {query.get('added') ? <Notice tone="success" title="The file was added." announce="status" /> : null}
        <Decision dispute={dispute} />
        <Panel title="Both sides">
          <SummaryList
            rows={[
              {
                key: 'The finding',
                value: (
                  <>
                    <LinkText href={findingHref}>
                      F-{finding.number} {finding.title}
                    </LinkText>
                    <span className="mt-1 block whitespace-pre-line">{finding.detail}</span>
                  </>
                ),
              },
              {
                key: 'The supplier says',
                value: <span className="whitespace-pre-line">{dispute.grounds}</span>,
              },
              {
                key: 'How it came',
                value: `${capital(channelWords[dispute.channel])}, ${formatDate(isoDate(dispute.receivedOn))}. ${dispute.channel === 'link' ? 'Written' : 'Written down'} by ${dispute.raisedByName}.`,
              },
            ]}
          />
        </Panel>
        <Panel title="Files" id="files">
          <Stack>
            <Files dispute={dispute} href={`${href}/files`} />
            {events.includes('add_file') ? (
              <EvidenceFileForm
                action={`${href}/files`}
                label="Add a file that the supplier gave you"
                hint="PDF, PNG, JPEG, CSV, Excel (.xlsx) or Word (.docx), up to 20 MB. Black out names and numbers of people first."
                submitLabel="Add the file"
                refused={query.get('refused')}
              />
            ) : null}
          </Stack>
        </Panel>
        {dispute.whyNot ? <Notice title="You cannot decide this.">{dispute.whyNot}</Notice> : null}
        {mayDecide ? (
          <Panel title="Decide" id="decide">
            <DecideDisputeForm
              action={decideDisputeAction.bind(null, place)}
              finding={finding}
              severities={severities}
            />
            <p className="mt-4 text-muted">{tellWhoIsTold(dispute.wouldBeTold)}</p>
          </Panel>
        ) : null}
        {events.includes('withdraw') ? (
          <Panel title="Has the supplier taken it back?">
            <ReasonForm
              action={withdrawDisputeAction.bind(null, place)}
              name="reason"
              label="How and when did it say so?"
              hint="The supplier reads it and is told by mail."
              version={finding.version}
              buttons={[{ event: 'withdraw', label: 'It has taken it back', tone: 'secondary' }]}
            />
          </Panel>
        ) : null}
      </Stack>
    </>
  )
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function tellWhoIsTold(count: number): string {
  if (count === 0)
    return 'Nobody at the supplier has an open link to its plan: tell it yourself, or send it a link first.'
  return count === 1
    ? 'One person at the supplier gets a mail and reads the reasons on its page.'
    : `${count} people at the supplier get a mail and read the reasons on its page.`
}

function Told(props: {
  readonly count: number
  readonly segment: string
  readonly finding: Dispute['finding']
}) {
  const { count, segment, finding } = props
  if (count > 0) {
    return (
      <Notice tone="success" title="Decided." announce="status">
        {count === 1 ? 'A mail goes to one person' : `Mails go to ${count} people`} at the supplier.
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title="Decided, and nobody was told." announce="status">
      Nobody at the supplier has an open link.{' '}
      {finding.supplierId ? (
        <LinkText href={`/${segment}/suppliers/${finding.supplierId}/plan`}>Send it one</LinkText>
      ) : null}
    </Notice>
  )
}

function Decision({ dispute }: { readonly dispute: Dispute }) {
  if (dispute.endedAt === null) {
    return (
      <Notice title="While this is open, the days stand still.">
        The actions of this finding are not late, and nobody is reminded of them. When it ends, their days
        move by as many days as it was open.
      </Notice>
    )
  }
  return (
    <Panel title={dispute.state === 'withdrawn' ? 'Taken back' : 'The decision'}>
      <SummaryList
        rows={[
          {
            key: dispute.state === 'withdrawn' ? 'Taken back' : 'Decided',
            value: `${formatInstant(dispute.endedAt)}, ${dispute.endedByName ?? ''}`,
          },
          ...(dispute.outcome ? [{ key: 'What became of it', value: outcomeWords[dispute.outcome] }] : []),
          ...(dispute.correction
            ? [
                {
                  key: 'How it was changed',
                  value: <span className="whitespace-pre-line">{dispute.correction}</span>,
                },
              ]
            : []),
          ...(dispute.reasons
            ? [{ key: 'Reasons', value: <span className="whitespace-pre-line">{dispute.reasons}</span> }]
            : []),
        ]}
      />
    </Panel>
  )
}

function Files({ dispute, href }: { readonly dispute: Dispute; readonly href: string }) {
  if (dispute.files.length === 0) return <p className="text-muted">None came with it.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {dispute.files.map((file) => (
        <li key={file.id} className="py-3 [overflow-wrap:anywhere]">
          <LinkText href={`${href}/${file.id}`}>{file.fileName}</LinkText>{' '}
          <span className="text-muted">
            {tellBytes(file.bytes)}, {file.uploadedByName}, {formatInstant(file.uploadedAt)}, SHA-256{' '}
            <code title={file.sha256}>{file.sha256.slice(0, 12)}…</code>
          </span>
        </li>
      ))}
    </ul>
  )
}
