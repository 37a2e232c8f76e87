import type { StatementPromise } from '@daylight/contracts'
import { PROMISE_OUTCOME_WORDS, type PromiseOutcome } from '@daylight/domain/statements'
import type { Tone } from '@daylight/ui'

const TONES: Readonly<Record<PromiseOutcome, Tone>> = {
  done: 'good',
  partly: 'caution',
  missed: 'bad',
  dropped: 'neutral',
}

/** What became of a promise, in a word or two. */
export function tellOutcome({ outcome, setAside }: Pick<StatementPromise, 'outcome' | 'setAside'>): {
  readonly label: string
  readonly tone: Tone
} {
  if (setAside) return { label: 'No promise', tone: 'neutral' }
  return outcome === null
    ? { label: 'Not answered yet', tone: 'caution' }
    : { label: PROMISE_OUTCOME_WORDS[outcome], tone: TONES[outcome] }
}
