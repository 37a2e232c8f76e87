import { Timeline } from '@daylight/ui'
import type { Api } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'

type History = Awaited<ReturnType<Api['suppliers']['history']>>

/** Who did what, with each field before and after. */
export function HistoryTimeline({ history }: { readonly history: History }) {
  return (
    <Timeline
      entries={history.entries.map((entry, index) => ({
        id: entry.id,
        title: `${entry.actorName} ${entry.action}`,
        when: formatInstant(entry.at),
        dateTime: entry.at,
        current: index === 0,
        body:
          entry.changes.length === 0 ? undefined : (
            <ul className="grid gap-1">
              {entry.changes.map((change) => (
                <li key={change.label} className="break-words">
                  <span className="font-bold">{change.label}:</span> {change.from || 'nothing'}{' '}
                  <span aria-hidden="true">→</span>
                  <span className="sr-only">changed to</span> {change.to || 'nothing'}
                </li>
              ))}
            </ul>
          ),
      }))}
    />
  )
}
