'use client'

import { FormStack, RadioGroup, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'
import { NEW_ORGANISATION } from './new-organisation.ts'

interface KeepFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly organisations: readonly { readonly segment: string; readonly name: string }[]
  /** As the buyer names the firm. */
  readonly suggestedName: string
  readonly person: string
}

export function KeepForm({ action, organisations, suggestedName, person }: KeepFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const [only] = organisations
  const key = state.attempt ?? 0
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <p>You are signed in as {person}.</p>
        <RadioGroup
          key={`organisation-${key}`}
          name="organisation"
          legend="Where do you want to keep them?"
          options={[
            ...organisations.map(({ segment, name }) => ({ value: segment, label: name })),
            {
              value: NEW_ORGANISATION,
              label: 'In a new account for our firm',
              detail: (
                <TextField
                  name="name"
                  label="Name of your firm"
                  autoComplete="organization"
                  defaultValue={typedValue(state, 'name') || suggestedName}
                  error={state.fieldErrors['name']}
                />
              ),
            },
          ]}
          defaultValue={typedValue(state, 'organisation') || (only ? only.segment : NEW_ORGANISATION)}
          error={state.fieldErrors['organisation']}
        />
        <div>
          <SubmitButton pendingLabel="Copying…">Keep a copy</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
