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
