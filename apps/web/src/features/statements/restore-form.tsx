'use client'

import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState } from '../forms/form-state.ts'

interface RestoreFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** Of the section as it stands. */
  readonly version: number
  readonly restore: number
}

/** Makes an older text the newest; nothing is lost by it, so nothing is asked first. */
export function RestoreForm({ action, version, restore }: RestoreFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} className="grid gap-3">
      <FormErrors state={state} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="restore" value={restore} />
      <p className="text-muted">
        What stands now is kept beside it, and can be brought back in the same way.
      </p>
      <div>
        <SubmitButton tone="secondary" pendingLabel="Bringing it back…">
          Bring version {restore} back
        </SubmitButton>
      </div>
    </form>
  )
}
