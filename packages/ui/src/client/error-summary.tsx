'use client'

import { type ReactNode, useEffect, useRef } from 'react'

export type FormError = {
  /** The id of the field (its name, unless the field was given another id). Absent for the form as a whole. */
  readonly fieldId?: string | undefined
  readonly message: ReactNode
}

export type ErrorSummaryProps = {
  readonly errors: readonly FormError[]
  readonly title?: string | undefined
}

/**
 * What is wrong with a form, above it, each with a link to its field. Takes the focus when it appears:
 * by the autofocus attribute on a page load without script, by the effect after navigation within the app.
 */
export function ErrorSummary({ errors, title = 'There is a problem' }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [])
  if (errors.length === 0) return null
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the summary must be read first; without script this is the only way
      autoFocus
      data-focus-ring=""
      className="mb-8 max-w-2xl rounded-control border-2 border-below bg-surface p-5"
    >
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-2 grid gap-1.5">
        {errors.map((error, index) => (
          <li key={index} className="font-bold text-below">
            {error.fieldId === undefined ? (
              error.message
            ) : (
              <a
                href={`#${error.fieldId}`}
                className="text-below underline underline-offset-4 hover:decoration-2"
              >
                {error.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
