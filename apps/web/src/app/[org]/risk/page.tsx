import { roleMay } from '@daylight/domain/access'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { ASSURANCE_LEVELS, assuranceWords, bandWords, STANDING_BANDS } from '@daylight/domain/risk'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  LinkText,
  PageHeader,
  Panel,
  Stack,
  Stat,
  StatList,
} from '@daylight/ui'
import { BandTag } from '@/features/risk/risk-words.tsx'
import { getOrganisation, type OrganisationPage } from '@/server/api.ts'
import { DueTable } from './due-table.tsx'

export const metadata = { title: 'Risk' }

type Overview = Awaited<ReturnType<OrganisationPage['api']['risk']['overview']>>

export default async function RiskPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, actor, segment } = await getOrganisation(params)
  const overview = await api.risk.overview()
  const due = await api.risk.due({})
  const page = `/${segment}/risk`
  if (overview.suppliers === 0) {
    return (
      <>
        <PageHeader title="Risk" />
        <EmptyState
          title="No supplier yet"
          actions={<LinkText href={`/${segment}/suppliers/import`}>Bring in a list</LinkText>}
        >
          As soon as suppliers are in the register, each is scored by what is known of it, and the year is
          planned by that.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={sayRisk(overview)}
        subtitle="Ask and visit where exploitation is more likely; leave the others in peace."
        actions={
          <>
            <ButtonLink href={`${page}/plan`}>The year’s plan</ButtonLink>
            {roleMay(actor.role, 'assessment:send') ? (
              <ButtonLink href={`${page}/ask`} tone="secondary">
                Ask those who are due
              </ButtonLink>
            ) : null}
            <ButtonLink href={`${page}/suppliers`} tone="secondary">
              Suppliers by risk
            </ButtonLink>
            {roleMay(actor.role, 'plan:set') ? (
              <ButtonLink href={`${page}/hours`} tone="quiet">
                Hours of the plan
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Stack gap="large">
        <Panel>
          <StatList>
            <Stat
              label="Suppliers"
              value={<LinkText href={`${page}/suppliers`}>{overview.suppliers}</LinkText>}
            />
            <Stat
              label="Planned and late"
              value={<LinkText href={`${page}/due`}>{overview.overdue}</LinkText>}
            />
            <Stat
              label="Work of the year"
              value={<LinkText href={`${page}/plan`}>{overview.days} days</LinkText>}
            />
          </StatList>
        </Panel>
        <Matrix overview={overview} page={page} />
        <section aria-labelledby="due">
          <h2 id="due" className="mb-2 text-xl">
            Due first
          </h2>
          <DueTable segment={segment} rows={due.rows.slice(0, 10)} sets={due.sets} />
          <p className="mt-3">
            <LinkText href={`${page}/due`}>All {due.total} things that are planned</LinkText>
          </p>
        </section>
        <p className="max-w-prose text-sm text-muted">
          Rules of {formatDate(isoDate(overview.version))}. {overview.source}
        </p>
      </Stack>
    </>
  )
}

const countOf = ({ matrix }: Overview, standing: string, assurance?: string) =>
  matrix
    .filter((cell) => cell.standing === standing && (assurance === undefined || cell.assurance === assurance))
    .reduce((sum, { suppliers }) => sum + suppliers, 0)

function sayRisk(overview: Overview): string {
  const high = countOf(overview, 'high')
  const bare = countOf(overview, 'high', 'nothing')
  if (high === 0) return 'No supplier is at high risk'
  const noun = high === 1 ? 'supplier is' : 'suppliers are'
  return `${high} ${noun} at high risk, ${bare} of them with nothing in force`
}

/** Risk downwards, assurance across: a table that says in words what it counts. */
function Matrix({ overview, page }: { readonly overview: Overview; readonly page: string }) {
  return (
    <DataTable
      caption="Suppliers by risk and by what is in force"
      rows={STANDING_BANDS.map((band) => ({ band }))}
      rowKey={({ band }) => band}
      columns={[
        { key: 'band', header: 'Risk', cell: ({ band }) => <BandTag band={band} /> },
        ...ASSURANCE_LEVELS.map((level) => ({
          key: level,
          header: assuranceWords[level],
          numeric: true,
          cell: ({ band }: { readonly band: (typeof STANDING_BANDS)[number] }) => {
            const count = countOf(overview, band, level)
            return count === 0 ? (
              '0'
            ) : (
              <a
                href={`${page}/due?band=${band}&assurance=${level}`}
                className="inline-flex min-h-6 items-center text-action underline underline-offset-4"
              >
                {count}
                <span className="sr-only">
                  {' '}
                  of {bandWords[band]} risk: {assuranceWords[level]}
                </span>
              </a>
            )
          },
        })),
        {
          key: 'all',
          header: 'All',
          numeric: true,
          cell: ({ band }) => <strong>{countOf(overview, band)}</strong>,
        },
      ]}
    />
  )
}
