import { formatDate, isoDate } from '@daylight/domain/dates'
import { workStanding } from '@daylight/domain/suppliers'
import { LinkText, Panel, StatusTag } from '@daylight/ui'
import { pounds } from '@/features/pay/pay-words.ts'
import type { OrganisationPage } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'

interface Money {
  readonly findingId: string
  readonly number: number
  readonly left: string | null
  readonly reckoned: boolean
}

/** What is still owed to workers there, each leading to its working. */
export function MoneyOpen(props: { readonly money: readonly Money[]; readonly segment: string }) {
  if (props.money.length === 0)
    return <p>No record shows money that is owed to workers there. That is no proof that none is.</p>
  const reckoned = props.money.filter((item) => item.reckoned)
  const others = props.money.filter((item) => !item.reckoned)
  const link = ({ findingId, number }: Money) => (
    <LinkText href={`/${props.segment}/findings/${findingId}/remedy`}>F-{number}</LinkText>
  )
  return (
    <ul className="list-disc ps-5">
      {reckoned.map((item) => (
        <li key={item.findingId}>
          {link(item)}:{' '}
          {item.left === null
            ? 'wages are still owed; the sum is of too few people to be told'
            : `${pounds(item.left)} of wages still owed`}
        </li>
      ))}
      {others.length > 0 ? (
        <li>
          Pay was found too low, and nobody has reckoned yet what is owed:{' '}
          {others.map((item, index) => (
            <span key={item.findingId}>
              {index > 0 ? ', ' : ''}
              {link(item)}
            </span>
          ))}
        </li>
      ) : null}
    </ul>
  )
}

/** That the work ends or has ended, beside a supplier's name; nothing where it goes on. */
export function WorkTag({ endsOn, today }: { readonly endsOn: string | null; readonly today: string }) {
  if (endsOn === null) return null
  const day = formatDate(isoDate(endsOn), 'short')
  return workStanding(endsOn, isoDate(today)) === 'left' ? (
    <StatusTag>Left {day}</StatusTag>
  ) : (
    <StatusTag tone="caution">Ends {day}</StatusTag>
  )
}

type Leavings = Awaited<ReturnType<OrganisationPage['api']['suppliers']['leavings']['list']>>

/** How the work ends, by the newest version, on the supplier's own page. */
export function LeavingPanel(props: { readonly leavings: Leavings; readonly page: string }) {
  const [newest] = props.leavings
  if (!newest) return null
  const { kind, endsOn, reason, recordedByName, recordedAt, content } = newest
  const warnings = content.warnings.length
  return (
    <Panel title={kind === 'stays' ? 'The work goes on after all' : 'The work ends'}>
      <p>
        {kind === 'stays' ? null : <strong>Last day {formatDate(isoDate(endsOn))}. </strong>}
        <span className="whitespace-pre-line">{reason}</span>
      </p>
      <p className="mt-2 text-muted">
        Signed by {recordedByName}, {formatInstant(recordedAt)}.{' '}
        {warnings === 0
          ? ''
          : warnings === 1
            ? 'One thing to think of before the last day.'
            : `${warnings} things to think of before the last day.`}
      </p>
      <p className="mt-2">
        <LinkText href={`${props.page}/leaving`}>Read all answers and versions</LinkText>
      </p>
    </Panel>
  )
}
