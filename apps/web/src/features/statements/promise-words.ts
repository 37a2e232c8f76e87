import type { StatementPromise } from '@daylight/contracts'
import type { Tone } from '@daylight/ui'

/** What became of a promise, in a word or two. */
export function tellOutcome({ outcome, setAside }: Pick<StatementPromise, 'outcome' | 'setAside'>): {
  readonly label: string
  readonly tone: Tone
} {
  if (setAside) return { label: 'No promise', tone: 'neutral' }
  switch (outcome) {
    case null:
      return { label: 'Not answered yet', tone: 'caution' }
    case 'done':
      return { label: 'Done', tone: 'good' }
    case 'partly':
      return { label: 'Partly done', tone: 'caution' }
    case 'missed':
      return { label: 'Not done', tone: 'bad' }
    case 'dropped':
      return { label: 'No longer planned', tone: 'neutral' }
  }
}
