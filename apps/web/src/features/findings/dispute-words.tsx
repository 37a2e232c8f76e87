import type { DisputeChannel, DisputeOutcome, DisputeState } from '@daylight/domain/remediation'
import { StatusTag, type Tone } from '@daylight/ui'

const states: Readonly<Record<Exclude<DisputeState, 'none'>, readonly [string, Tone]>> = {
  open: ['To be decided', 'caution'],
  withdrawn: ['Taken back', 'neutral'],
  upheld: ['Upheld', 'good'],
  partly_upheld: ['Partly upheld', 'good'],
  rejected: ['The finding stands', 'neutral'],
}

export function DisputeStateTag({ state }: { readonly state: DisputeState }) {
  const [label, tone] = states[state === 'none' ? 'open' : state]
  return <StatusTag tone={tone}>{label}</StatusTag>
}

export const channelWords: Readonly<Record<DisputeChannel, string>> = {
  link: 'on its own page',
  telephone: 'by telephone',
  letter: 'by letter',
  email: 'by e-mail',
  meeting: 'at a meeting',
}

export const outcomeWords: Readonly<Record<DisputeOutcome, string>> = {
  stands: 'The finding stands as it was.',
  changed: 'The finding was changed.',
  withdrawn: 'The finding was withdrawn, and its unfinished actions with it.',
}
