'use client'

import { DateField, FormStack, Notice, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

interface GrantState extends FormState {
  readonly address?: string
}

/** Gives access and shows the address once; works without script. */
export function GrantForm(props: {
  readonly action: (state: GrantState, form: FormData) => Promise<GrantState>
}) {
  const [state, submit] = useActionState<GrantState, FormData>(props.action, emptyFormState)
  const key = state.attempt ?? 0
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        {state.address ? (
          <>
            <Notice tone="success" title="This is the address." announce="status">
              Copy it now: it is not shown again. Whoever has it can read your answers until the day you gave.
            </Notice>
            <TextField name="address" label="Address to send" defaultValue={state.address} readOnly />
          </>
        ) : null}
        <TextField
          key={`who-${key}`}
          name="forWhom"
          label="Who is it for?"
          hint="The name of the firm, for your list."
          defaultValue={typedValue(state, 'forWhom')}
          error={state.fieldErrors['forWhom']}
        />
        <DateField
          key={`until-${key}`}
          name="until"
          label="Until when?"
          defaultValue={{
            day: typedValue(state, 'until-day'),
            month: typedValue(state, 'until-month'),
            year: typedValue(state, 'until-year'),
          }}
          error={state.fieldErrors['until']}
        />
        <div>
          <SubmitButton>Give access</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
