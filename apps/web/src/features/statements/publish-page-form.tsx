'use client'

import { Checkbox, FormStack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState } from '../forms/form-state.ts'

interface PublishPageFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly preview: string
}

/** What is published cannot be taken back, so it is asked for in so many words. */
export function PublishPageForm({ action, preview }: PublishPageFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <p>
          Everybody can read it at an address that stays, with its PDF and other files, and check that it is
          genuine.
        </p>
        <Checkbox
          name="confirmed"
          label={
            <>
              The statement <a href={preview}>as it was signed</a> may be published. It cannot be changed or
              taken away afterwards.
            </>
          }
          error={state.fieldErrors['confirmed']}
        />
        <details>
          <summary>Has your key come into wrong hands?</summary>
          <Checkbox
            name="newKey"
            label="Seal this statement, and those after it, with a new key"
            hint="Statements published before stay sealed with the key of their day."
          />
        </details>
        <div>
          <SubmitButton pendingLabel="Publishing…">Publish it</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
