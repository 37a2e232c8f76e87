import { formatDate, isoDate } from '@daylight/domain/dates'
import { bandWords } from '@daylight/domain/risk'
import { DataTable, Panel } from '@daylight/ui'
import { BandTag, knownByLabels } from '@/features/risk/risk-words.tsx'
import type { Api } from '@/server/api.ts'
import { formatInstant } from '@/server/format-instant.ts'

type Risk = Awaited<ReturnType<Api['risk']['get']>>
export type Current = NonNullable<Risk['current']>

const confidences = {
  sourced: 'read in the source',
  memory: 'from memory, not checked',
  our_own: 'our own judgement',
} as const

/** Every factor with its points, and each line's source. */
export function PointsTable(props: { readonly current: Current; readonly whatTheyDo: string }) {
  const { current, whatTheyDo } = props
  const { factors } = current.used
  const rows = current.factors.flatMap((scored) => {
    const factor = factors.find(({ id }) => id === scored.id)
    return factor ? [{ scored, factor }] : []
  })
  const chosen = ({ scored, factor }: (typeof rows)[number]) =>
    factor.options.filter(({ id }) => scored.options.includes(id))
  return (
    <DataTable
      caption="The points"
      rows={rows}
      rowKey={({ factor }) => factor.id}
      columns={[
        { key: 'factor', header: 'Factor', cell: ({ factor }) => factor.label },
        {
          key: 'what',
          header: 'What is known',
          cell: (row) =>
            row.scored.knownBy === 'not_known' ? (
              <strong>Not known</strong>
            ) : (
              chosen(row)
                .map(({ label }) => label)
                .join('; ')
            ),
        },
        {
          key: 'how',
          header: 'How',
          cell: ({ scored }) =>
            scored.knownBy === 'words'
              ? `${knownByLabels.words}: “${whatTheyDo}”`
              : knownByLabels[scored.knownBy],
        },
        {
          key: 'points',
          header: 'Points',
          align: 'end',
          cell: ({ scored, factor }) =>
            scored.knownBy === 'not_known'
              ? `${scored.points} of ${factor.most} until it is known`
              : `${scored.points} of ${factor.most}`,
        },
      ]}
      details={(row) =>
        chosen(row).length === 0 ? null : (
          <ul className="list-disc ps-5">
            {chosen(row).map(({ id, label, points, source, confidence }) => (
              <li key={id}>
                {label}: {points}. {source} ({confidences[confidence]}; the number is ours).
              </li>
            ))}
          </ul>
        )
      }
      detailsNote="Sources"
    />
  )
}

const causes = {
  first: 'Scored for the first time',
  register: 'The register changed',
  rules: 'The points changed',
  answers: 'Answered',
  decided: 'Decided otherwise',
  decision_ended: 'The decision ended',
} as const

/** Every scoring, by the points then in force. */
export function RiskHistory({ history }: { readonly history: Risk['history'] }) {
  if (history.length === 0) return null
  return (
    <Panel title="Every scoring">
      <ul className="divide-y divide-line border-y border-line">
        {history.map((past) => (
          <li key={past.id} className="py-3">
            <span className="flex flex-wrap items-center gap-x-3">
              <BandTag band={past.standing} />
              <span>
                {causes[past.cause]}
                {past.band === 'not_known' ? '' : `: ${past.points} points`}
                {past.band !== past.standing ? `, ${bandWords[past.band].toLowerCase()} by the points` : ''}
              </span>
            </span>
            {past.override ? (
              <span className="block">
                Until {formatDate(isoDate(past.override.until))}: {past.override.reason}
              </span>
            ) : null}
            <span className="block text-muted">
              {past.byName}, {formatInstant(past.at)}. Points of {formatDate(isoDate(past.rulesVersion))}.
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Desk checks and visits, as they were recorded. */
export function ChecksDone({ checks }: { readonly checks: Risk['checks'] }) {
  if (checks.length === 0) return null
  return (
    <ul className="mt-3 divide-y divide-line border-y border-line">
      {checks.map((check) => (
        <li key={check.id} className="py-3">
          <strong>
            {check.kind === 'visit' ? 'Visit' : 'Desk check'} on {formatDate(isoDate(check.doneOn))}
          </strong>
          <span className="block whitespace-pre-line [overflow-wrap:anywhere]">{check.note}</span>
          <span className="block text-muted">
            {check.byName}, {formatInstant(check.recordedAt)}
          </span>
        </li>
      ))}
    </ul>
  )
}
