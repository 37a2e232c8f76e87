import type { EvidenceGrade } from '@daylight/contracts'
import { daysBetween, formatDate, isoDate } from '@daylight/domain/dates'
import { describeWorkers, type FindingSeverity, type WorkerBand } from '@daylight/domain/findings'
import type { ActionEvent, ActionState, FindingStatus } from '@daylight/domain/remediation'
import { type Grade, GradeTag, type Severity, SeverityTag, StatusTag, type Tone } from '@daylight/ui'

const severities: Readonly<Record<FindingSeverity, Severity>> = {
  business_critical: 'critical',
  major: 'major',
  minor: 'minor',
  observation: 'observation',
  good_example: 'good-example',
}

export function FindingSeverityTag(props: { readonly severity: FindingSeverity; readonly label: string }) {
  return <SeverityTag severity={severities[props.severity]}>{props.label}</SeverityTag>
}

const findingStatuses: Readonly<Record<FindingStatus, readonly [string, Tone]>> = {
  noted: ['Noted', 'neutral'],
  open: ['Open', 'new'],
  in_progress: ['Being put right', 'action'],
  disputed: ['Disputed', 'caution'],
  awaiting_verification: ['Waiting to be verified', 'caution'],
  closed: ['Closed', 'good'],
  effective: ['It has worked', 'good'],
  merged: ['Merged', 'neutral'],
  withdrawn: ['Withdrawn', 'neutral'],
}

export function FindingStatusTag({ status }: { readonly status: FindingStatus }) {
  const [label, tone] = findingStatuses[status]
  return <StatusTag tone={tone}>{label}</StatusTag>
}

const actionStates: Readonly<Record<ActionState, readonly [string, Tone]>> = {
  open: ['Not agreed yet', 'new'],
  agreed: ['Agreed', 'new'],
  disputed: ['Disputed', 'caution'],
  in_progress: ['In progress', 'action'],
  submitted_for_verification: ['Waiting to be verified', 'caution'],
  sent_back: ['Sent back', 'bad'],
  verified: ['Verified', 'good'],
  effective: ['It has worked', 'good'],
  reopened: ['Reopened', 'bad'],
  risk_accepted: ['Closed, risk accepted', 'caution'],
  cancelled: ['Cancelled', 'neutral'],
}

export function ActionStateTag({ state }: { readonly state: ActionState }) {
  const [label, tone] = actionStates[state]
  return <StatusTag tone={tone}>{label}</StatusTag>
}

/**
 * What the button for an event says. Daylight ends an acceptance by the date, and an action with its finding, so nobody
 * is offered that.
 */
export const eventButtons: Readonly<
  Record<
    Exclude<ActionEvent, 'accept_risk' | 'end_acceptance' | 'end_with_finding'>,
    { readonly label: string; readonly tone: 'primary' | 'secondary' }
  >
> = {
  agree: { label: 'Agree to it', tone: 'secondary' },
  dispute: { label: 'Dispute it', tone: 'secondary' },
  uphold_dispute: { label: 'The dispute is right: withdraw the action', tone: 'secondary' },
  reject_dispute: { label: 'The action stands', tone: 'secondary' },
  start: { label: 'Start work', tone: 'primary' },
  submit: { label: 'Submit for verification', tone: 'primary' },
  verify: { label: 'Verify', tone: 'primary' },
  send_back: { label: 'Send back', tone: 'secondary' },
  confirm_effective: { label: 'It has worked', tone: 'primary' },
  reopen: { label: 'Reopen', tone: 'secondary' },
  cancel: { label: 'Cancel the action', tone: 'secondary' },
}

export function hasButton(event: ActionEvent): event is keyof typeof eventButtons {
  return Object.hasOwn(eventButtons, event)
}

const grades: Readonly<Record<EvidenceGrade, readonly [Grade, string]>> = {
  claimed: ['claimed', 'Claimed'],
  documented: ['documented', 'Documented'],
  sampled: ['sampled', 'Sampled'],
  tested: ['independently-tested', 'Independently tested'],
  confirmed: ['confirmed-by-workers', 'Confirmed by workers'],
}

export function EvidenceGradeTag({ grade }: { readonly grade: EvidenceGrade }) {
  return <GradeTag grade={grades[grade][0]}>{grades[grade][1]}</GradeTag>
}

export const gradeOptions = [
  { value: 'claimed', label: 'Claimed: somebody says so in writing' },
  { value: 'documented', label: 'Documented: a record shows it' },
  { value: 'sampled', label: 'Sampled: we checked some cases ourselves' },
  { value: 'tested', label: 'Independently tested: somebody from outside checked it' },
  { value: 'confirmed', label: 'Confirmed by workers' },
] as const satisfies readonly { readonly value: EvidenceGrade; readonly label: string }[]

/** "23 people", "fewer than 5 people", or that it is not known. */
export function tellWorkers(workers: WorkerBand | null): string {
  if (workers === null) return 'Not stated'
  const words = describeWorkers(workers)
  return words === '1 people' ? '1 person' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const londonDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

/** How long ago: "Today", "Yesterday", "12 days ago". */
export function tellAge(instant: string, today: string): string {
  const days = daysBetween(isoDate(londonDate.format(new Date(instant))), isoDate(today))
  if (days <= 0) return 'Today'
  return days === 1 ? 'Yesterday' : `${days.toLocaleString('en-GB')} days ago`
}

/** A day as a reader writes it, with "late" in words when it has passed. */
export function DueDay({ on, late }: { readonly on: string; readonly late: boolean }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <time dateTime={on}>{formatDate(isoDate(on), 'short')}</time>
      {late ? <StatusTag tone="bad">Late</StatusTag> : null}
    </span>
  )
}

/** "812 bytes", "34 kB", "2.1 MB". */
export function tellBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
