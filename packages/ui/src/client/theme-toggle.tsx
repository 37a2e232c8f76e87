'use client'

import { useState } from 'react'
import { cx } from '../cx.ts'

export type Theme = 'system' | 'light' | 'dark'
export type ThemeToggleProps = {
  /** What the page was rendered with: the "theme" cookie's value, or "system". */
  readonly initial?: Theme | undefined
  readonly legend?: string | undefined
  readonly labels?: { readonly [theme in Theme]: string } | undefined
}

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]
const english = { system: 'Like my device', light: 'Light', dark: 'Dark' } as const
const oneYear = 60 * 60 * 24 * 365

/** Light or dark, remembered in the "theme" cookie so that the server can set data-theme on <html>. */
export function ThemeToggle({
  initial = 'system',
  legend = 'Appearance',
  labels = english,
}: ThemeToggleProps) {
  const [theme, setTheme] = useState<Theme>(initial)
  const choose = (next: Theme) => {
    setTheme(next)
    if (next === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = next
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every supported browser
    document.cookie = `theme=${next}; path=/; max-age=${next === 'system' ? 0 : oneYear}; samesite=lax`
  }
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-muted">{legend}</legend>
      <div className="flex flex-wrap gap-1">
        {themes.map((option) => (
          <label
            key={option}
            className={cx(
              'inline-flex min-h-8 cursor-pointer items-center rounded-tag border px-2.5 text-sm has-focus-visible:outline-3 has-focus-visible:outline-ink pointer-coarse:min-h-11',
              theme === option ? 'border-ink bg-surface font-bold' : 'border-line text-muted',
            )}
          >
            <input
              type="radio"
              name="theme"
              value={option}
              checked={theme === option}
              onChange={() => choose(option)}
              className="sr-only"
            />
            {labels[option]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
