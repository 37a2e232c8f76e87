import type { AssessmentView } from '@daylight/contracts'
import { StatusTag } from '@daylight/ui'

type State = AssessmentView['status']

const states: Readonly<
  Record<State, { readonly label: string; readonly tone: 'neutral' | 'good' | 'caution' }>
> = {
  sent: { label: 'With the supplier', tone: 'neutral' },
  submitted: { label: 'To review', tone: 'caution' },
  returned: { label: 'Asked again', tone: 'caution' },
  reviewed: { label: 'Reviewed', tone: 'good' },
  declined: { label: 'Declined', tone: 'caution' },
  withdrawn: { label: 'Stopped', tone: 'neutral' },
}

export const stateLabel = (state: State) => states[state].label

export function AssessmentStateTag(props: { readonly status: State; readonly overdue: boolean }) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <StatusTag tone={states[props.status].tone}>{states[props.status].label}</StatusTag>
      {props.overdue ? <StatusTag tone="bad">Overdue</StatusTag> : null}
    </span>
  )
}
