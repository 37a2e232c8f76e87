import type { PayClaimList, PayClaimView } from '@daylight/contracts'
import { formatDate, parseIsoDate } from '@daylight/domain/dates'
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
import { countWords, gradeWords, periodWords, pounds } from '@/features/pay/pay-words.ts'
import { AskForSampleForm, ReceiveClaimForm, RecordSampleForm } from '@/features/pay-claims/claim-forms.tsx'
import { getOrganisation } from '@/server/api.ts'
import { formatDay } from '@/server/format-instant.ts'
import { orNotFound } from '@/server/or-not-found.ts'
import { askForSampleAction, receiveClaimAction, recordSampleAction } from './actions.ts'

interface PageProps {
  readonly params: Promise<{ org: string; id: string }>
}

export const metadata = { title: 'Pay summaries' }

/** What a supplier claims of its own pay, kept apart from what has been checked. */
export default async function PaySummariesPage({ params }: PageProps) {
  const { api, segment } = await getOrganisation(params)
  const { id } = await params
  const list = await orNotFound(api.payClaims.list({ supplierId: id }))
  const page = `/${segment}/suppliers/${id}`
  return (
    <>
      <PageHeader
        title="Pay summaries"
        subtitle={list.supplier.name}
        breadcrumbs={[
          { label: 'Suppliers', href: `/${segment}/suppliers` },
          { label: list.supplier.name, href: page },
          { label: 'Pay summaries' },
        ]}
      />
      <Stack>
        <Notice title="These are claims.">
          The supplier checked its own payroll in the <LinkText href="/check">private check</LinkText> and
          signed the result. The signature shows that nothing was altered since and whose name was given, not
          that it is true. Claims raise and close no finding and count in no figure.
        </Notice>
        {list.claims.length === 0 ? (
          <EmptyState title="No summary yet">
            Ask the supplier to check its payroll at /check, to sign the summary and to send you the file.
          </EmptyState>
        ) : (
          list.claims.map((claim) => (
            <Claim key={claim.id} claim={claim} list={list} org={segment} supplierId={id} />
          ))
        )}
        {list.mayWrite ? (
          <Panel title="Add a summary">
            <ReceiveClaimForm action={receiveClaimAction.bind(null, { org: segment, supplierId: id })} />
          </Panel>
        ) : null}
      </Stack>
    </>
  )
}

const day = (text: string): string => {
  const date = parseIsoDate(text)
  return date ? formatDate(date) : text
}

interface ClaimProps {
  readonly claim: PayClaimView
  readonly list: PayClaimList
  readonly org: string
  readonly supplierId: string
}

function Claim({ claim, list, org, supplierId }: ClaimProps) {
  const { livingWage, minimumWage } = claim
  const money = (wire: string | null) => (wire === null ? 'Not shown' : pounds(wire))
  return (
    <Panel
      title={
        <>
          {periodWords(claim) ?? 'Period not known'}{' '}
          <StatusTag tone={claim.grade === 'sampled' ? 'good' : 'caution'}>
            {gradeWords[claim.grade]}
          </StatusTag>
        </>
      }
    >
      <Stack>
        <StatList>
          <Stat label="People" value={countWords(claim.people)} />
          <Stat label="Below the Living Wage" value={countWords(livingWage.fail)} />
          <Stat label="Below the legal minimum" value={countWords(minimumWage.fail)} />
          <Stat label="Could not be said" value={countWords(livingWage.cannotSay)} />
          <Stat label="Short of the Living Wage" value={money(livingWage.shortfall)} />
          <Stat label="Owed in law" value={money(minimumWage.arrears)} />
        </StatList>
        <p className="max-w-prose text-muted [overflow-wrap:anywhere]">
          {claim.firm}. Signed by {claim.signedBy} on {day(claim.madeOn)}; added {formatDay(claim.receivedAt)}
          . Engine {claim.engineVersion}, rates of version {claim.ratesVersion}. SHA-256 of the payroll file:{' '}
          {claim.fileDigest || 'not given'}.
        </p>
        <Sample claim={claim} list={list} org={org} supplierId={supplierId} />
      </Stack>
    </Panel>
  )
}

function Sample({ claim, list, org, supplierId }: ClaimProps) {
  const form = { org, supplierId, id: claim.id, version: claim.version }
  const { sample } = claim
  if (sample?.payCheckId) {
    return (
      <p>
        A sample was checked: <LinkText href={`/${org}/pay/${sample.payCheckId}`}>{sample.which}</LinkText>.
      </p>
    )
  }
  const checks = list.payChecks.map((check) => ({
    value: check.id,
    label: `${periodWords(check) ?? 'Period not known'}, uploaded ${formatDay(check.createdAt)}`,
  }))
  return (
    <>
      {sample ? (
        <p>
          Asked for on {formatDay(sample.askedAt)}, by {day(sample.due)}: {sample.which}
        </p>
      ) : null}
      {list.mayWrite && sample && checks.length > 0 ? (
        <RecordSampleForm action={recordSampleAction.bind(null, form)} id={claim.id} checks={checks} />
      ) : null}
      {list.mayWrite ? (
        <details>
          <summary className="inline-flex min-h-11 items-center text-action underline underline-offset-4">
            {sample ? 'Ask for something else' : 'Ask for a sample'}
            <span className="sr-only"> of {periodWords(claim) ?? 'this summary'}</span>
          </summary>
          <div className="mt-3">
            <AskForSampleForm action={askForSampleAction.bind(null, form)} id={claim.id} />
          </div>
        </details>
      ) : null}
    </>
  )
}
