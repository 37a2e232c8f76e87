'use client'

import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { type ButtonSize, type ButtonTone, buttonClass } from '../button.tsx'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly href?: string | undefined
  readonly onAction?: (() => void) | undefined
  readonly destructive?: boolean | undefined
  readonly disabled?: boolean | undefined
}

export type MenuProps = {
  readonly label: ReactNode
  /** Read instead of the label: "Actions for BC-0217". */
  readonly about?: string | undefined
  readonly entries: readonly MenuEntry[]
  readonly tone?: ButtonTone | undefined
  readonly size?: ButtonSize | undefined
}

/** Actions behind a button, with arrow keys and type-ahead. Load it lazily; DisclosureMenu needs no script. */
export function Menu({ label, about, entries, tone = 'secondary', size = 'small' }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={buttonClass(tone, size)} {...(about ? { 'aria-label': about } : {})}>
        {label}
        <Icon name="chevron" />
      </AriaButton>
      <Popover className="min-w-48 rounded-control border border-line bg-surface p-1.5 shadow-float">
        <AriaMenu items={entries} className="outline-none">
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.disabled ?? false}
              {...(entry.href === undefined ? {} : { href: entry.href })}
              {...(entry.onAction ? { onAction: entry.onAction } : {})}
              className={cx(
                'block min-h-10 cursor-pointer rounded-tag px-2.5 py-2 no-underline data-disabled:opacity-60 data-focused:bg-sunk pointer-coarse:min-h-11',
                entry.destructive ? 'text-below' : 'text-ink',
              )}
            >
              {entry.label}
              {entry.hint ? <span className="block text-sm text-muted">{entry.hint}</span> : null}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
