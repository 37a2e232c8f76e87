import {
  PAY_LINE_FILTERS,
  type PayCheckView,
  type PayComparisonView,
  type PayLineFilter,
  type PayLineView,
  type PeopleCount,
  type ShownPaySummary,
} from '@daylight/contracts'
import {
  ButtonLink,
  FilterChips,
  Lead,
  LinkText,
  Notice,
  PageHeader,
  Pagination,
  Panel,
  Split,
  Stack,
  Stat,
  StatList,
} from '@daylight/ui'
import { formatDay } from '@/server/format-instant.ts'
import { BesideResults } from './beside-results.tsx'
import { LinesTable } from './lines-table.tsx'
import { BeyondTheRates } from './other-checks.tsx'
import { PayChart } from './pay-chart.tsx'
import {
  countWords,
  filterWords,
  gradeWords,
  payWords,
  periodWords,
  pounds,
  standardName,
  whosePayroll,
} from './pay-words.ts'
import { SinceLastCheck } from './since-last-check.tsx'

interface CompleteCheckProps {
  readonly check: PayCheckView
  readonly summary: ShownPaySummary
  readonly comparison: PayComparisonView
  readonly segment: string
  readonly filter: PayLineFilter
  /** Leads to the signals; nobody else is told that there is such a page. */
  readonly maySeeSignals: boolean
  /** Null for somebody who may not see lines. */
  readonly lines: { readonly lines: readonly PayLineView[]; readonly next: string | null } | null
}

/** The answer in a sentence, then in figures and a chart, then line by line. */
export function CompleteCheck(props: CompleteCheckProps) {
  const { check, summary, comparison, segment, filter, maySeeSignals, lines } = props
  const words = payWords(summary)
  const base = `/${segment}/pay/${check.id}`
  const period = periodWords(check)
  const subtitle = [
    whosePayroll(check),
    check.siteName,
    period,
    check.completedAt ? `checked ${formatDay(check.completedAt)}` : null,
  ]
  return (
    <>
      <PageHeader
        title={words.headline}
        subtitle={subtitle.filter(Boolean).join(' · ')}
        breadcrumbs={[
          { label: 'Pay', href: `/${segment}/pay` },
          {
            label: whosePayroll(check),
            href: check.supplierId ? `/${segment}/pay?supplier=${check.supplierId}` : undefined,
          },
          { label: period ?? 'Result' },
        ]}
        actions={
          <>
            {maySeeSignals ? (
              <ButtonLink href={`${base}/signals`} tone="secondary">
                Signals
              </ButtonLink>
            ) : null}
            {lines ? (
              <ButtonLink href={`${base}/lines.csv?show=${filter}`} tone="secondary">
                Download
              </ButtonLink>
            ) : null}
            {check.findings.length > 0 ? (
              <ButtonLink href="#findings">
                {check.findings.length === 1
                  ? '1 finding raised'
                  : `${check.findings.length} findings raised`}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Stack>
        {check.newerRateDue ? <NewerRate summary={summary} /> : null}
        <Panel>
          <Split>
            <Stack>
              {words.lead.map((sentence) => (
                <Lead key={sentence}>{sentence}</Lead>
              ))}
              <Figures check={check} summary={summary} />
            </Stack>
            <PayChart summary={summary} />
          </Split>
        </Panel>
        {lines ? (
          <Stack gap="small">
            <FilterChips label="Which lines" items={chips(summary, base, filter)} />
            <LinesTable
              lines={lines.lines}
              filter={filter}
              standard={standardName(summary)}
              showPeriod={summary.lines !== summary.people}
            />
            <Pagination nextHref={lines.next ? `${base}?show=${filter}&after=${lines.next}` : undefined} />
          </Stack>
        ) : (
          <Notice title="The summary is all your role shows.">
            Lines are about single workers, so owners, managers, contributors and reviewers see them. Numbers
            below five are not told.
          </Notice>
        )}
        <SinceLastCheck
          comparison={comparison}
          standard={standardName(summary)}
          base={base}
          checks={`/${segment}/pay`}
          mayReadLines={lines !== null}
        />
        <BesideResults beside={summary.beside} />
        <BeyondTheRates beyond={summary.beyond} />
        <Findings check={check} segment={segment} />
        <HowItWasMade check={check} summary={summary} />
      </Stack>
    </>
  )
}

function NewerRate({ summary }: { readonly summary: ShownPaySummary }) {
  const [rate] = summary.rates
  return (
    <Notice title="A newer rate is due.">
      The Living Wage announced this autumn has not been entered yet.
      {rate ? ` Pay is checked against ${pounds(rate.livingWage)}, the rate in force in this period.` : ''} It
      does not change this result: a new rate has to be paid from the following May.
    </Notice>
  )
}

function Figures({ check, summary }: { readonly check: PayCheckView; readonly summary: ShownPaySummary }) {
  const { livingWage, minimumWage } = summary
  const amount = (wire: string | null) => (wire === null ? 'Not shown' : pounds(wire))
  const people = (count: PeopleCount) => `${countWords(count)} ${count === 1 ? 'person' : 'people'}`
  return (
    <StatList>
      <Stat label="Short of the Living Wage" value={amount(livingWage.shortfall)} />
      <Stat label="Owed in law, at today’s rate" value={amount(minimumWage.arrears)} />
      <Stat label="Could not be said" value={people(livingWage.cannotSay)} />
      <Stat label="Grade of this evidence" value={gradeWords[check.grade]} />
    </StatList>
  )
}

function chips(summary: ShownPaySummary, base: string, current: PayLineFilter) {
  const counts: Readonly<Record<PayLineFilter, PeopleCount>> = {
    below: summary.livingWage.fail,
    below_minimum: summary.minimumWage.fail,
    cannot_say: summary.livingWage.cannotSay,
    met: summary.livingWage.pass,
    out_of_scope: summary.livingWage.outOfScope,
    all: summary.people,
  }
  return PAY_LINE_FILTERS.filter(
    (filter) => filter === 'all' || filter === current || counts[filter] !== 0,
  ).map((filter) => ({
    href: `${base}?show=${filter}`,
    label: filterWords[filter],
    count: countWords(counts[filter]),
    current: filter === current,
  }))
}

function Findings({ check, segment }: { readonly check: PayCheckView; readonly segment: string }) {
  if (check.findings.length === 0) return null
  return (
    <Panel id="findings" title="Findings raised by this check">
      <ul className="grid gap-2">
        {check.findings.map((finding) => (
          <li key={finding.id}>
            <LinkText href={`/${segment}/findings/${finding.id}`}>
              F-{finding.number} {finding.title}
            </LinkText>{' '}
            <span className="text-muted">({finding.severity.replaceAll('_', ' ')})</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function HowItWasMade({
  check,
  summary,
}: {
  readonly check: PayCheckView
  readonly summary: ShownPaySummary
}) {
  return (
    <div className="max-w-prose text-sm text-muted">
      <p>
        {summary.lines.toLocaleString('en-GB')} lines, checked with the rates of version {check.ratesVersion}.
        The uploaded file was deleted when it had been read; its SHA-256 was{' '}
        <span className="break-all">{check.fileDigest}</span>.
      </p>
      {summary.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
