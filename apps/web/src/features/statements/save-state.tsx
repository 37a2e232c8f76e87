'use client'

import { Icon } from '@daylight/ui'
import type { AutosaveState } from './create-autosave.ts'

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' })

function sayWhen(instant: string): string {
  const at = new Date(instant)
  const today = day.format(new Date()) === day.format(at)
  return today ? `at ${time.format(at)}` : `on ${day.format(at)} at ${time.format(at)}`
}

/** Where the text stands. "Saved" is said only of what the server has confirmed. */
export function SaveState({ state }: { readonly state: AutosaveState }) {
  const wrong = state.kind === 'refused' || state.kind === 'conflict' || state.kind === 'unreachable'
  return (
    <p
      role="status"
      suppressHydrationWarning
      className={`flex items-center gap-2 ${wrong ? 'font-bold text-below' : 'text-muted'}`}
    >
      {state.kind === 'saved' ? <Icon name="check" /> : null}
      {words(state)}
    </p>
  )
}

function words(state: AutosaveState): string {
  switch (state.kind) {
    case 'saved':
      return `Saved ${sayWhen(state.at)}.`
    case 'unsaved':
      return 'Not saved yet…'
    case 'saving':
      return 'Saving…'
    case 'conflict':
      return 'Not saved: somebody else saved another version. Decide above which one stays.'
    case 'refused':
      return `Not saved. ${state.message}`
    case 'unreachable':
      return 'Not saved: the connection is away. Keep this page open; it is tried again every few seconds.'
  }
}
