'use client'

import { Icon } from '@daylight/ui'
import type { AutosaveState } from './create-autosave.ts'

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' })

/** The time of today, or the day and the time, in London. */
export function sayWhen(instant: string): string {
  const at = new Date(instant)
  const today = day.format(new Date()) === day.format(at)
  return today ? `at ${time.format(at)}` : `on ${day.format(at)} at ${time.format(at)}`
}

/** Where the text stands. "Saved" is said only of what the server has confirmed. */
export function SaveState({ state }: { readonly state: AutosaveState }) {
  const wrong = !['saved', 'unsaved', 'saving'].includes(state.kind)
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
      return 'Not saved: somebody else changed the same passage. Choose above which one stays.'
    case 'refused':
      return `Not saved. ${state.message}`
    case 'signed_out':
      return 'Not saved: you are signed out. Sign in again in another tab; it is saved then. What you typed is kept in this browser.'
    case 'unreachable':
      return 'Not saved: the connection is away. It is tried again every few seconds; what you typed is kept in this browser.'
  }
}
