'use client'

import { FileField, FormStack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState } from '../forms/form-state.ts'

/** Takes in a signed passport. */
export function PassportForm(props: {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <FileField
          name="passport"
          label="Passport (JSON)"
          hint="Its signature is checked first. A changed file is refused."
          accept=".json,application/json"
          error={state.fieldErrors['passport']}
        />
        <div>
          <SubmitButton pendingLabel="Checking…">Check it and take it in</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
