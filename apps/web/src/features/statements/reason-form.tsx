'use client'

import { FormStack, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

interface ReasonFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly version: number
  readonly label: string
  readonly hint: string
  readonly submitLabel: string
}

/** A sentence that stays in the record, and the step that it is the reason for. */
export function ReasonForm({ action, version, label, hint, submitLabel }: ReasonFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={version} />
      <FormStack key={state.attempt ?? 0}>
        <TextArea
          name="reason"
          label={label}
          hint={hint}
          rows={2}
          defaultValue={typedValue(state, 'reason')}
          error={state.fieldErrors['reason']}
        />
        <div>
          <SubmitButton tone="secondary" pendingLabel="One moment…">
            {submitLabel}
          </SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
