import type { RecordView } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { GOVERNANCE_LEVELS, MEETING_RHYTHMS, POLICY_TOPICS, type Register } from '@daylight/domain/records'
import { type Column, DataTable, LinkText, StatusTag } from '@daylight/ui'
import type { ReactNode } from 'react'
import { registerWords, standingWords } from './record-words.ts'

export const tellDay = (day: string | null, none = '–'): string =>
  day === null ? none : formatDate(isoDate(day), 'short')

export function StandingTag({ record }: { readonly record: Pick<RecordView, 'standing'> }) {
  const { label, tone } = standingWords[record.standing]
  return <StatusTag tone={tone}>{label}</StatusTag>
}

/** A value with the one of the year before and what it says of the target. */
export function NewestValue({ newest }: { readonly newest: RecordView['newest'] }) {
  if (newest === null) return <>No value yet</>
  return (
    <>
      {newest.value}
      <span className="block text-muted">
        {newest.before === null ? 'no earlier value' : `year before: ${newest.before}`}
      </span>
    </>
  )
}

/** In words, whether the newest value reaches the target. */
export function TargetTag({ reached }: { readonly reached: boolean | null }) {
  if (reached === null) return <>–</>
  return reached ? <StatusTag tone="good">Reached</StatusTag> : <StatusTag tone="bad">Not reached</StatusTag>
}

type Cell = Column<RecordView>

/** What a list shows of each register between the name and the days. */
const columnsOf: Readonly<Record<Register, readonly Cell[]>> = {
  policies: [
    {
      key: 'about',
      header: 'About',
      cell: ({ details }) => details.register === 'policies' && POLICY_TOPICS[details.topic],
    },
    {
      key: 'approvedBy',
      header: 'Approved by',
      cell: ({ details }) => (details.register === 'policies' && details.approvedBy) || '–',
    },
    { key: 'startsOn', header: 'Adopted', nowrap: true, cell: ({ startsOn }) => tellDay(startsOn, 'Draft') },
  ],
  training: [
    { key: 'audience', header: 'Audience', cell: ({ codeLabels }) => codeLabels.join(', ') },
    {
      key: 'completed',
      header: 'Completed',
      numeric: true,
      cell: ({ details }) => (details.register === 'training' ? tellCompleted(details) : null),
    },
    {
      key: 'startsOn',
      header: 'When',
      nowrap: true,
      cell: ({ startsOn, endsOn }) => tellDay(endsOn ?? startsOn),
    },
  ],
  governance: [
    {
      key: 'level',
      header: 'Level',
      cell: ({ details }) => details.register === 'governance' && GOVERNANCE_LEVELS[details.level],
    },
    {
      key: 'meets',
      header: 'Looks at it',
      cell: ({ details }) => details.register === 'governance' && MEETING_RHYTHMS[details.meets],
    },
    {
      key: 'last',
      header: 'Last report',
      nowrap: true,
      cell: ({ lastReportedOn }) => tellDay(lastReportedOn, 'None'),
    },
  ],
  measures: [
    { key: 'newest', header: 'Newest value', cell: ({ newest }) => <NewestValue newest={newest} /> },
    { key: 'period', header: 'Period', cell: ({ newest }) => newest?.period ?? '–' },
    {
      key: 'reached',
      header: 'Target',
      cell: ({ newest }) => <TargetTag reached={newest?.reached ?? null} />,
    },
  ],
  charter: [
    {
      key: 'commitment',
      header: 'Commitment',
      cell: ({ details }) => (details.register === 'charter' ? details.commitment : null),
    },
    {
      key: 'inPlace',
      header: 'In place',
      cell: ({ details }) =>
        details.register === 'charter' && details.inPlace === 'yes' ? 'Yes' : 'Not yet',
    },
  ],
}

function tellCompleted({
  completed,
  invited,
}: {
  readonly completed: number | null
  readonly invited: number | null
}) {
  if (completed === null) return 'Not known'
  return invited === null
    ? completed.toLocaleString('en-GB')
    : `${completed.toLocaleString('en-GB')} of ${invited.toLocaleString('en-GB')}`
}

export function RecordsTable(props: {
  readonly register: Register
  readonly records: readonly RecordView[]
  readonly href: string
  readonly empty: ReactNode
}) {
  const words = registerWords[props.register]
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={props.records}
      rowKey={({ id }) => id}
      empty={props.empty}
      columns={[
        {
          key: 'title',
          header: 'Name',
          rowHeader: true,
          cell: ({ id, title }) => <LinkText href={`${props.href}/${id}`}>{title}</LinkText>,
        },
        ...columnsOf[props.register],
        { key: 'responsible', header: 'Responsible', cell: ({ responsible }) => responsible },
        {
          key: 'next',
          header: words.nextOn ?? 'Next day',
          nowrap: true,
          cell: ({ nextOn }) => tellDay(nextOn, 'Not set'),
        },
        { key: 'standing', header: 'State', cell: (record) => <StandingTag record={record} /> },
      ]}
    />
  )
}
