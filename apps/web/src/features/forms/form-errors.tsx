'use client'

import { ErrorSummary } from '@daylight/ui'
import type { FormState } from './form-state.ts'

/** The summary above a form whose last submission was refused; takes the focus each time. */
export function FormErrors({ state }: { readonly state: FormState }) {
  if (!state.message) return null
  const fields = Object.entries(state.fieldErrors).map(([fieldId, message]) => ({ fieldId, message }))
  return (
    <ErrorSummary key={state.attempt} errors={fields.length > 0 ? fields : [{ message: state.message }]} />
  )
}
