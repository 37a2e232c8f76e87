import type { AssessmentView } from '@daylight/contracts'
import type { EvidenceGrade } from '@daylight/domain/questionnaires'
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

export const gradeLabels: Readonly<Record<EvidenceGrade, string>> = {
  claimed: 'Claimed only',
  documented: 'Documented',
  sampled: 'Sampled',
  tested: 'Tested independently',
  confirmed: 'Confirmed by workers',
}

/** A score in words: never a number without what it can reach and what nobody could say. */
export function tellScore(score: AssessmentView['sections'][number]): string {
  const unable = score.unableToVerify > 0 ? ` ${score.unableToVerify}% of it nobody could say.` : ''
  if (score.score === null || score.ceiling === null || score.grade === null) {
    return score.unableToVerify > 0 ? 'Cannot say: nothing scored was answered.' : 'Not scored.'
  }
  return `${score.score} of 100; with evidence of this strength it can reach ${score.ceiling}. Weakest: ${gradeLabels[score.grade].toLowerCase()}.${unable}`
}
