'use client'

import { useEffect } from 'react'

/** Closes menus made of <details data-dismissable> on Escape and on clicks elsewhere. Once per page. */
export function DismissDetails() {
  useEffect(() => {
    const open = () => document.querySelectorAll<HTMLDetailsElement>('details[data-dismissable][open]')
    const onClick = (event: MouseEvent) => {
      for (const details of open()) {
        if (event.target instanceof Node && !details.contains(event.target)) details.open = false
      }
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      for (const details of open()) {
        const hadFocus = details.contains(document.activeElement)
        details.open = false
        if (hadFocus) details.querySelector('summary')?.focus()
      }
    }
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return null
}

const presses = 3
const withinMilliseconds = 5000

/**
 * Makes every ExitPage link on the page leave at once: hides the page, replaces it in the history, and does the
 * same when Shift is pressed three times within five seconds with no other key between.
 */
export function ExitPageKeys() {
  useEffect(() => {
    let pressed: number[] = []
    const leave = (link: HTMLAnchorElement) => {
      document.body.hidden = true
      document.title = ''
      window.location.replace(link.href)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Shift') {
        pressed = []
        return
      }
      if (event.repeat) return
      pressed = [...pressed.filter((at) => event.timeStamp - at < withinMilliseconds), event.timeStamp]
      const link = document.querySelector<HTMLAnchorElement>('a[data-exit-page]')
      if (pressed.length >= presses && link) leave(link)
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
  return null
}
