import { formatDate, isoDate } from '@daylight/domain/dates'
import { PLAN_ACTIVITIES } from '@daylight/domain/risk'
import { DataTable, LinkText, PageHeader, Panel, Stack } from '@daylight/ui'
import { getOrganisation } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'

export const metadata = { title: 'The year’s plan' }

export default async function YearPlanPage({ params }: { readonly params: Promise<{ org: string }> }) {
  const { api, segment } = await getOrganisation(params)
  const overview = await api.risk.overview()
  const page = `/${segment}/risk`
  const heaviest = overview.months.toSorted((a, b) => Number(b.days) - Number(a.days))[0]
  return (
    <>
      <PageHeader
        title={`The year takes ${overview.days} working days`}
        subtitle={heaviest ? `Most of it in ${monthOf(heaviest.month)}: ${heaviest.days} days.` : undefined}
        breadcrumbs={[{ label: 'Risk', href: page }, { label: 'The year’s plan' }]}
      />
      <Stack gap="large">
        <DataTable
          caption="What is due by month, and the days it takes"
          rows={overview.months}
          rowKey={({ month }) => month}
          columns={[
            {
              key: 'month',
              header: 'Month',
              nowrap: true,
              cell: ({ month, overdue }) =>
                overdue > 0 ? `${monthOf(month)} (${overdue} late)` : monthOf(month),
            },
            ...PLAN_ACTIVITIES.map((activity) => ({
              key: activity,
              header: overview.activities.find(({ id }) => id === activity)?.label ?? activity,
              numeric: true,
              cell: ({ counts }: (typeof overview.months)[number]) => counts[activity],
            })),
            { key: 'days', header: 'Days', numeric: true, cell: ({ days }) => <strong>{days}</strong> },
          ]}
        />
        <Panel title="Take it with you">
          <p>
            <a className="text-action underline underline-offset-4" href={`${page}/plan/file?as=ods`}>
              Spreadsheet (ODS)
            </a>
            {' · '}
            <a className="text-action underline underline-offset-4" href={`${page}/plan/file?as=docx`}>
              Word
            </a>
            {' · '}
            <a className="text-action underline underline-offset-4" href={`${page}/plan/file?as=pdf`}>
              PDF
            </a>
          </p>
          <p className="mt-2 text-muted">
            With every supplier and what is due there. Excel and other programs open the spreadsheet.
          </p>
        </Panel>
        <Panel title="How the days are counted">
          <ul className="list-disc ps-5">
            {overview.activities.map(({ id, label, hours }) => (
              <li key={id}>
                {label}: {hours} hours each
              </li>
            ))}
            <li>A day has {overview.hoursPerDay} hours</li>
          </ul>
          <p className="mt-3 text-muted">
            {overview.setting
              ? `Set by ${overview.setting.byName}, ${formatInstant(overview.setting.setAt)}.`
              : 'As Daylight proposes; no source gives hours.'}{' '}
            <LinkText href={`${page}/hours`}>Change the hours</LinkText>
          </p>
          <p className="mt-3 text-muted">
            What is late counts this month. What comes round again is counted each time. Rules of{' '}
            {formatDate(isoDate(overview.version))}.
          </p>
        </Panel>
      </Stack>
    </>
  )
}

function monthOf(month: string): string {
  return formatDate(isoDate(`${month}-01`)).replace(/^1 /, '')
}
