import type { recordPageOutput } from '@daylight/contracts'
import {
  GOVERNANCE_LEVELS,
  MEASURE_UNITS,
  MEETING_RHYTHMS,
  POLICY_SCOPES,
  POLICY_TOPICS,
  TARGET_DIRECTIONS,
} from '@daylight/domain/records'
import { LinkText, type SummaryRow } from '@daylight/ui'
import type { z } from 'zod'
import { registerWords } from './record-words.ts'
import { tellDay } from './records-table.tsx'

type RecordPage = z.output<typeof recordPageOutput>

const orNone = (text: string) => (text === '' ? 'Not written down' : text)
const people = (count: number | null) => (count === null ? 'Not known' : count.toLocaleString('en-GB'))

function tellCodes(labels: readonly string[]) {
  if (labels.length === 0) return 'Nothing ticked'
  return (
    <ul className="list-disc ps-5">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  )
}

function tellDetails({ record, target, figureLabel }: RecordPage): readonly SummaryRow[] {
  const { details, codeLabels } = record
  if (details.register === 'policies') {
    return [
      { key: 'About', value: POLICY_TOPICS[details.topic] },
      { key: 'Applies to', value: POLICY_SCOPES[details.appliesTo] },
      { key: 'What it holds', value: tellCodes(codeLabels) },
      { key: 'Approved by', value: orNone(details.approvedBy) },
      {
        key: 'Public address',
        value:
          details.address === '' ? 'None' : <LinkText href={details.address}>{details.address}</LinkText>,
      },
    ]
  }
  if (details.register === 'training') {
    return [
      { key: 'Audience', value: tellCodes(codeLabels) },
      { key: 'Roles', value: orNone(details.roles) },
      { key: 'Invited', value: people(details.invited) },
      { key: 'Completed it', value: people(details.completed) },
      { key: 'Given by', value: orNone(details.provider) },
      { key: 'What it changed', value: orNone(details.outcome) },
    ]
  }
  if (details.register === 'governance') {
    return [
      { key: 'Level', value: GOVERNANCE_LEVELS[details.level] },
      { key: 'Body', value: orNone(details.body) },
      { key: 'Looks at it', value: MEETING_RHYTHMS[details.meets] },
      { key: 'Answers for', value: orNone(details.duties) },
    ]
  }
  if (details.register === 'charter') {
    return [
      { key: 'Commitment', value: details.commitment },
      { key: 'In place', value: details.inPlace === 'yes' ? 'Yes' : 'Not yet' },
      { key: 'What we do', value: orNone(details.note) },
    ]
  }
  return [
    { key: 'What is measured', value: orNone(details.definition) },
    {
      key: 'Where values come from',
      value: figureLabel === null ? 'Typed, with a note' : `Counted in our records: ${figureLabel}`,
    },
    ...(figureLabel === null ? [{ key: 'Unit', value: MEASURE_UNITS[details.unit] }] : []),
    {
      key: 'Target',
      value: target === null ? 'None' : `${target} (${TARGET_DIRECTIONS[details.direction].toLowerCase()})`,
    },
  ]
}

/** An entry as a list of what is known of it. */
export function tellRecord(page: RecordPage): readonly SummaryRow[] {
  const { record } = page
  const words = registerWords[record.details.register]
  return [
    ...tellDetails(page),
    ...(words.startsOn === null ? [] : [{ key: words.startsOn, value: tellDay(record.startsOn, 'Not yet') }]),
    ...(record.endsOn === null || words.endsOn === null
      ? []
      : [{ key: words.endsOn, value: tellDay(record.endsOn) }]),
    ...(words.nextOn === null ? [] : [{ key: words.nextOn, value: tellDay(record.nextOn, 'Not set') }]),
    { key: 'Responsible', value: record.responsible },
    { key: 'In the calendar of', value: record.ownerName ?? 'Nobody' },
  ].map((row) => ({ ...row, value: <span className="[overflow-wrap:anywhere]">{row.value}</span> }))
}
