'use client'

import { useEffect, useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'

export type PaletteItem = {
  readonly id: string
  readonly label: string
  /** What kind of thing it is: "Supplier", "Page". */
  readonly kind?: string | undefined
  readonly href: string
}

export type CommandPaletteProps = {
  readonly isOpen: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Called with what was typed ("" at first); must stop its work when the signal aborts. */
  readonly onSearch: (query: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>
  /** Absent: the browser goes to the item's href. */
  readonly onChoose?: ((item: PaletteItem) => void) | undefined
  readonly labels?:
    | {
        readonly title?: string
        readonly placeholder?: string
        readonly loading?: string
        readonly empty?: string
        readonly failed?: string
      }
    | undefined
}

type Found = { readonly state: 'loading' | 'ready' | 'failed'; readonly items: readonly PaletteItem[] }
const waitMilliseconds = 120

/** Search and go, from anywhere. Opened by CommandPaletteLauncher, which loads this file when first needed. */
export default function CommandPalette(props: CommandPaletteProps) {
  const { labels } = props
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center bg-backdrop px-4 pt-[12vh]"
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-card border border-line bg-surface shadow-float">
        <Dialog aria-label={labels?.title ?? 'Search and go'} className="outline-none">
          <PaletteBody {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody({ onSearch, onChoose, onOpenChange, labels }: CommandPaletteProps) {
  const [query, setQuery] = useState('')
  const found = useFoundItems(query, onSearch)
  const choose = (id: string) => {
    const item = found.items.find((candidate) => candidate.id === id)
    if (!item) return
    onOpenChange(false)
    if (onChoose) onChoose(item)
    else window.location.assign(item.href)
  }
  const status =
    found.state === 'failed'
      ? (labels?.failed ?? 'The search failed. Try again in a moment.')
      : found.state === 'loading'
        ? (labels?.loading ?? 'Searching…')
        : found.items.length === 0
          ? (labels?.empty ?? 'Nothing found.')
          : ''
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={labels?.title ?? 'Search and go'} autoFocus className="border-b border-line">
        <Input
          placeholder={labels?.placeholder ?? 'Search suppliers, contracts, pages…'}
          className="block min-h-14 w-full bg-transparent px-5 text-lead text-ink outline-none placeholder:text-muted focus-visible:shadow-[inset_0_-3px_0_var(--color-sun)] focus-visible:outline-none"
        />
      </SearchField>
      <Menu
        aria-label={labels?.title ?? 'Search and go'}
        items={found.items}
        onAction={(key) => choose(String(key))}
        className="max-h-[50vh] overflow-y-auto p-1.5 outline-none empty:hidden"
      >
        {(item) => (
          <MenuItem
            id={item.id}
            textValue={item.label}
            className="flex min-h-11 cursor-pointer items-center justify-between gap-4 rounded-tag px-3.5 py-2 text-ink data-focused:bg-sunk data-focused:outline-2 data-focused:-outline-offset-2 data-focused:outline-ink"
          >
            <span className="min-w-0 truncate">{item.label}</span>
            {item.kind ? <span className="shrink-0 text-sm text-muted">{item.kind}</span> : null}
          </MenuItem>
        )}
      </Menu>
      <p role="status" className="px-5 text-muted not-empty:py-3.5">
        {status}
      </p>
    </Autocomplete>
  )
}

/** Asks after a short pause in typing, and forgets answers to what is no longer asked. */
function useFoundItems(query: string, onSearch: CommandPaletteProps['onSearch']): Found {
  const [found, setFound] = useState<Found>({ state: 'loading', items: [] })
  const search = useRef(onSearch)
  useEffect(() => {
    search.current = onSearch
  })
  useEffect(() => {
    const controller = new AbortController()
    setFound((before) => ({ state: 'loading', items: before.items }))
    const timer = setTimeout(() => {
      search.current(query, controller.signal).then(
        (items) => {
          if (!controller.signal.aborted) setFound({ state: 'ready', items })
        },
        () => {
          if (!controller.signal.aborted) setFound({ state: 'failed', items: [] })
        },
      )
    }, waitMilliseconds)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [query])
  return found
}
