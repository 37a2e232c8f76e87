import { fromWire, isPositive, ZERO } from '@daylight/domain/exact'
import type { ActionState, DisputeOutcome, DisputeState, SupplierStep } from '@daylight/domain/remediation'
import { pounds } from '../pay/pay-words.ts'

/** Where an action stands, as its supplier reads it. */
export const planStateWords: Readonly<Record<ActionState, string>> = {
  open: 'To be agreed',
  agreed: 'Agreed',
  disputed: 'You disagree with what is asked: somebody else will decide',
  in_progress: 'Being done',
  submitted_for_verification: 'You said it is done: they are checking',
  sent_back: 'Sent back to you',
  verified: 'Checked and accepted',
  effective: 'It has worked',
  reopened: 'Opened again',
  risk_accepted: 'Closed by them for now',
  cancelled: 'No longer asked for',
}

export const planSteps: Readonly<
  Record<SupplierStep, { readonly label: string; readonly tone: 'primary' | 'secondary' }>
> = {
  agree: { label: 'Agree to do this', tone: 'primary' },
  done: { label: 'It is done: ask them to check', tone: 'primary' },
  dispute: { label: 'I do not agree with what is asked', tone: 'secondary' },
}

const entryWords: Readonly<Record<string, string>> = {
  message: 'wrote',
  evidence_added: 'sent a file',
  action_agreed: 'agreed',
  action_disputed: 'did not agree',
  action_dispute_upheld: 'withdrew this: you were right',
  action_dispute_rejected: 'decided that it stands',
  action_started: 'began the work',
  action_submitted: 'said that it is done',
  action_verified: 'checked it and accepted it',
  action_sent_back: 'sent it back',
  action_proved_effective: 'found that it has worked',
  action_reopened: 'opened it again',
  action_risk_accepted: 'closed it for now',
  action_acceptance_ended: 'opened it again',
  action_ended_with_finding: 'withdrew what was found, and this with it',
  due_day_moved: 'moved the day',
}

/** Where a dispute stands, as the supplier reads it. */
export function tellPlanDispute(dispute: {
  readonly state: DisputeState
  readonly outcome: DisputeOutcome | null
}): string {
  switch (dispute.state) {
    case 'none':
    case 'open':
      return 'Waiting for an answer'
    case 'withdrawn':
      return 'You took it back'
    case 'rejected':
      return 'Answered: it stays as it was'
    case 'partly_upheld':
      return 'Answered: you were right in part, and it was changed'
    case 'upheld':
      return dispute.outcome === 'withdrawn'
        ? 'Answered: you were right, and it was withdrawn'
        : 'Answered: you were right, and it was changed'
  }
}

export function tellPlanEntry(event: string): string {
  return entryWords[event] ?? 'changed something'
}

/** What is left to be paid to the workers of one payroll. */
export function tellLeft(owed: {
  readonly status: 'open' | 'settled'
  readonly people: number
  readonly peopleLeft: number
  readonly wagesLeft: string
  readonly feesLeft: string
}): string {
  if (owed.status === 'settled') return 'Everything was paid, and payments showed it.'
  if (owed.peopleLeft === 0) return 'Nothing is left to pay. They will look at it and close it.'
  const some = (wire: string) => isPositive(fromWire(wire) ?? ZERO)
  const parts = [
    ...(some(owed.wagesLeft) ? [`${pounds(owed.wagesLeft)} of wages`] : []),
    ...(some(owed.feesLeft) ? [`${pounds(owed.feesLeft)} of fees`] : []),
  ]
  const people = `${owed.peopleLeft} of ${owed.people} ${owed.people === 1 ? 'person' : 'people'}`
  return `Still to pay: ${parts.join(' and ')}, to ${people}.`
}
