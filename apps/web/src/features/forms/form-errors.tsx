'use client'

import { ErrorSummary } from '@daylight/ui'
import type { FormState } from './form-state.ts'

/** The id of a field in a form that stands on its page more than once: `about` is what the form is about. */
export const fieldIdOf = (name: string, about?: string): string =>
  about === undefined ? name : `${name}-${about}`

/** The summary above a form whose last submission was refused; takes the focus each time. */
export function FormErrors({
  state,
  about,
  title,
}: {
  readonly state: FormState
  readonly about?: string
  /** In another language than English. */
  readonly title?: string
}) {
  if (!state.message) return null
  const fields = Object.entries(state.fieldErrors).map(([name, message]) => ({
    fieldId: fieldIdOf(name, about),
    message,
  }))
  return (
    <ErrorSummary
      key={state.attempt}
      title={title}
      errors={fields.length > 0 ? fields : [{ message: state.message }]}
    />
  )
}
