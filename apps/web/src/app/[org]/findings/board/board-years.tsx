import { formatDateRange, isoDate } from '@daylight/domain/dates'
import { type BoardFigure, FEWEST_TO_COMPARE } from '@daylight/domain/remediation'
import { DataTable, LinkText, Panel } from '@daylight/ui'
import type { OrganisationPage } from '@/server/api.ts'
import type { boardHref } from './board-href.ts'
import { tellDays } from './words.ts'

type Board = Awaited<ReturnType<OrganisationPage['api']['board']['get']>>
type Period = Board['beside']['now']
type Href = ReturnType<typeof boardHref>

/** The last twelve months beside the twelve before, with the plain difference where there is enough to compare. */
export function YearBesideLast({ beside, href }: { readonly beside: Board['beside']; readonly href: Href }) {
  const { now, before, daysMore, pointsMore } = beside
  const rows = [
    {
      key: 'asked',
      name: 'Asked for',
      cell: (period: Period) => <Count period={period} figure="asked" count={period.asked} href={href} />,
      difference: tellDifference(now.asked - before.asked, 'more', 'fewer'),
    },
    {
      key: 'verified',
      name: 'Verified',
      cell: (period: Period) => (
        <Count period={period} figure="verified" count={period.verified} href={href} />
      ),
      difference: tellDifference(now.verified - before.verified, 'more', 'fewer'),
    },
    {
      key: 'days',
      name: 'Days to verify, the middle one',
      cell: (period: Period) => tellDays(period.medianDaysToVerify),
      difference:
        daysMore === null ? tooFew(now.verified, before.verified) : tellDifference(daysMore, 'more', 'fewer'),
    },
    {
      key: 'effect',
      name: 'Shown to have worked, of those whose day came',
      cell: (period: Period) => (
        <>
          {period.effectivePercent === null ? '–' : `${period.effectivePercent}%`}
          <span className="block text-sm">
            <Count period={period} figure="effective" count={period.effective} href={href} /> of{' '}
            <Count period={period} figure="effect_due" count={period.effectDue} href={href} />
          </span>
        </>
      ),
      difference:
        pointsMore === null
          ? tooFew(now.effectDue, before.effectDue)
          : tellDifference(pointsMore, 'points more', 'points fewer'),
    },
  ] as const
  return (
    <Panel title="This year beside last">
      <p className="mb-3 max-w-prose text-muted">
        Twelve months each, so that both are as long. An action that was verified and reopened counts as one
        that had not worked. Of fewer than {FEWEST_TO_COMPARE} on either side no difference is told: it would
        say more of single actions than of the year.
      </p>
      <DataTable
        caption="The last twelve months beside the twelve before"
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', header: 'What', rowHeader: true, cell: ({ name }) => name },
          { key: 'now', header: spanWords(now), align: 'end', cell: (row) => row.cell(now) },
          { key: 'before', header: spanWords(before), align: 'end', cell: (row) => row.cell(before) },
          { key: 'difference', header: 'Difference', align: 'end', cell: ({ difference }) => difference },
        ]}
      />
    </Panel>
  )
}

/** Each calendar year, this one up to today. */
export function BoardYears({ years, href }: { readonly years: Board['years']; readonly href: Href }) {
  return (
    <Panel title="Each calendar year">
      <DataTable
        caption="Actions asked for, verified and shown to have worked, by calendar year"
        captionHidden
        rows={years}
        rowKey={(line) => String(line.year)}
        columns={[
          {
            key: 'year',
            header: 'Year',
            cell: ({ year, to }) => (to.endsWith('-12-31') ? year : `${year}, up to today`),
          },
          {
            key: 'asked',
            header: 'Asked for',
            numeric: true,
            cell: (year) => <Count period={year} figure="asked" count={year.asked} href={href} />,
          },
          {
            key: 'verified',
            header: 'Verified',
            numeric: true,
            cell: (year) => <Count period={year} figure="verified" count={year.verified} href={href} />,
          },
          {
            key: 'days',
            header: 'Days to verify, the middle one',
            numeric: true,
            cell: (year) => tellDays(year.medianDaysToVerify),
          },
          {
            key: 'effect',
            header: 'Shown to have worked',
            numeric: true,
            cell: (year) => (
              <>
                <Count period={year} figure="effective" count={year.effective} href={href} /> of{' '}
                <Count period={year} figure="effect_due" count={year.effectDue} href={href} />
              </>
            ),
          },
        ]}
        empty={<p className="text-muted">No action has been asked for yet.</p>}
      />
    </Panel>
  )
}

const names: Partial<Readonly<Record<BoardFigure, string>>> = {
  asked: 'asked for',
  verified: 'verified',
  effective: 'shown to have worked',
  effect_due: 'whose day came',
}

function Count(props: {
  readonly period: Pick<Period, 'from' | 'to'>
  readonly figure: BoardFigure
  readonly count: number
  readonly href: Href
}) {
  const { period, figure, count, href } = props
  if (count === 0) return '0'
  return (
    <LinkText href={href.actions(figure, period)}>
      {count}
      <span className="sr-only">
        {' '}
        {names[figure]}, {spanWords(period)}: show them
      </span>
    </LinkText>
  )
}

function spanWords({ from, to }: Pick<Period, 'from' | 'to'>): string {
  return formatDateRange(isoDate(from), isoDate(to), 'short')
}

function tellDifference(difference: number, more: string, fewer: string): string {
  if (difference === 0) return 'The same'
  return `${tellDays(Math.abs(difference))} ${difference > 0 ? more : fewer}`
}

function tooFew(now: number, before: number): string {
  return `Too few to compare: ${now} and ${before}`
}
