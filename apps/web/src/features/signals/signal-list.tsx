import type { PaySignalsView, SignalView } from '@daylight/contracts'
import { DataTable, Panel, Stack } from '@daylight/ui'

type Screening = NonNullable<PaySignalsView['screening']>
type Worker = SignalView['workers'][number]

const name = ({ workerRef, under18 }: Worker) => (under18 ? `${workerRef} (under 18)` : workerRef)

/** Workers on whom signals of different kinds meet, in words and never as a number. */
export function MeetingSignals({
  screening,
  notice,
}: {
  readonly screening: Screening
  readonly notice: string
}) {
  const { meeting, meetingCount } = screening
  if (meeting.length === 0) return null
  return (
    <Stack gap="small">
      <DataTable
        caption="Where several meet"
        columns={[
          { key: 'worker', header: 'Worker', rowHeader: true, nowrap: true, cell: name },
          { key: 'kinds', header: 'Signals', cell: (worker) => worker.kinds.join('; ') },
        ]}
        rows={meeting}
        rowKey={(worker) => worker.workerRef}
      />
      <p className="text-muted">
        {notice}
        {meetingCount > meeting.length ? ` The first ${meeting.length} of ${meetingCount} are listed.` : ''}
      </p>
    </Stack>
  )
}

export function SignalPanel({ signal }: { readonly signal: SignalView }) {
  const { workers, workerCount } = signal
  return (
    <Panel title={signal.name}>
      <div className="grid max-w-prose gap-2">
        <p>{signal.why}</p>
        {workers.length > 0 ? (
          <p className="[overflow-wrap:anywhere]">
            <strong>
              {workerCount} {workerCount === 1 ? 'worker' : 'workers'}:
            </strong>{' '}
            {workers.map(name).join(', ')}
            {workerCount > workers.length ? ` and ${workerCount - workers.length} more` : ''}
          </p>
        ) : null}
        <p className="text-sm text-muted">
          Rule: {signal.rule} Source: {signal.source}.
        </p>
      </div>
    </Panel>
  )
}
