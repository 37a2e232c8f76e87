'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import type { CommandPaletteProps } from './command-palette.tsx'

const CommandPalette = lazy(() => import('./command-palette.tsx'))

export type CommandPaletteLauncherProps = Omit<CommandPaletteProps, 'isOpen' | 'onOpenChange'> & {
  readonly buttonLabel?: string | undefined
}

/** The search button of the shell; also Ctrl+K and ⌘K. The palette itself is fetched when first opened. */
export function CommandPaletteLauncher({ buttonLabel = 'Search', ...palette }: CommandPaletteLauncherProps) {
  const [isOpen, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const open = (next: boolean) => {
    if (next) setWanted(true)
    setOpen(next)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return
      event.preventDefault()
      setWanted(true)
      setOpen((was) => !was)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => open(true)}
        className="flex min-h-10 w-full cursor-pointer items-center justify-between rounded-control border border-control/60 bg-surface px-3 text-muted hover:border-control pointer-coarse:min-h-11"
      >
        {buttonLabel}
        <span className="text-sm pointer-coarse:hidden">Ctrl K</span>
      </button>
      {wanted ? (
        <Suspense fallback={null}>
          <CommandPalette {...palette} isOpen={isOpen} onOpenChange={open} />
        </Suspense>
      ) : null}
    </>
  )
}
