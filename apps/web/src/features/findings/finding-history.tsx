import { Timeline } from '@daylight/ui'
import { formatInstant } from '@/server/format-instant.ts'

interface HistoryEntry {
  readonly id: string
  readonly at: string
  readonly actorName: string
  readonly what: string
  readonly about: string | null
  readonly note: string
}

/** What happened, newest first: who, what, about which action, and why. */
export function FindingHistory({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <Timeline
      entries={entries.map((entry, index) => ({
        id: entry.id,
        title: `${entry.actorName} ${entry.what}${entry.about ? `: ${entry.about}` : ''}`,
        when: formatInstant(entry.at),
        dateTime: entry.at,
        current: index === 0,
        ...(entry.note
          ? { body: <p className="whitespace-pre-line [overflow-wrap:anywhere]">{entry.note}</p> }
          : {}),
      }))}
    />
  )
}
