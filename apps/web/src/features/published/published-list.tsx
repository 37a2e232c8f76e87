import { formatDate, formatDateRange, type IsoDate } from '@daylight/domain/dates'
import { LinkText } from '@daylight/ui'

export interface PublishedEntry {
  readonly id: string
  readonly segment: string
  readonly correctsId: string | null
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  readonly publishedOn: IsoDate
}

/** Every statement of an organisation, corrected ones too: none is ever taken away. */
export function PublishedList({
  entries,
  current,
}: {
  readonly entries: readonly PublishedEntry[]
  /** The one on whose page this stands. */
  readonly current?: string
}) {
  const corrected = new Set(entries.map(({ correctsId }) => correctsId))
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => {
        const title = formatDateRange(entry.periodStart, entry.periodEnd)
        return (
          <li key={entry.id} className="py-3">
            {entry.id === current ? (
              <strong>{title}, this one</strong>
            ) : (
              <LinkText href={`/published/${entry.segment}/${entry.id}`}>{title}</LinkText>
            )}
            <p className="text-muted">
              Published on {formatDate(entry.publishedOn)}
              {entry.correctsId === null ? '' : ', corrects an earlier version'}
              {corrected.has(entry.id) ? '; corrected since' : ''}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
