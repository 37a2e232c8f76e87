'use client'

import { useEffect, useState } from 'react'
import { createExitPressCounter, EXIT_PRESSES } from './count-exit-presses.ts'

export interface ExitPageKeysProps {
  /** Read out after the first and the second press of Shift, in the page's language. */
  readonly pressTwoMore?: string | undefined
  readonly pressOneMore?: string | undefined
}

/** What the browser might offer again to the next person at this machine. */
function clearWhatWasTyped(): void {
  for (const form of document.forms) form.reset()
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  )) {
    if (field instanceof HTMLSelectElement) field.selectedIndex = -1
    else if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
      field.checked = false
    else if (field.type !== 'hidden') field.value = ''
  }
  window.sessionStorage.clear()
}

function leave(link: HTMLAnchorElement): void {
  document.body.hidden = true
  document.title = ''
  // A form that asks "leave this page?" must not keep anybody here.
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  try {
    clearWhatWasTyped()
  } finally {
    window.location.replace(link.href)
  }
}

/**
 * Makes every ExitPage link on the page leave at once: hides the page, clears what was typed, takes the page's place
 * in the history, and does the same when Shift is pressed three times within five seconds. Once per page.
 */
export function ExitPageKeys({
  pressTwoMore = 'Shift, press 2 more times to exit.',
  pressOneMore = 'Shift, press 1 more time to exit.',
}: ExitPageKeysProps) {
  const [presses, setPresses] = useState(0)
  useEffect(() => {
    const counter = createExitPressCounter()
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat) return
      const count = counter.press(event.key, event.timeStamp)
      setPresses(count)
      const link = document.querySelector<HTMLAnchorElement>('a[data-exit-page]')
      if (count >= EXIT_PRESSES && link) leave(link)
    }
    const onClick = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-exit-page]') : null
      if (!link) return
      event.preventDefault()
      leave(link)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [])
  return (
    <span role="status" className="sr-only">
      {presses === 1 ? pressTwoMore : presses === 2 ? pressOneMore : ''}
    </span>
  )
}
