'use client'

import { DateField, FormStack, RadioGroup, Select, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface SendFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly suppliers: readonly { readonly value: string; readonly label: string }[]
  readonly sets: readonly { readonly value: string; readonly label: string; readonly hint: string }[]
  readonly supplierId: string
  readonly email: string
}

/** To whom, what and until when. */
export function SendForm({ action, suppliers, sets, supplierId, email }: SendFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <Select
          key={`supplier-${state.attempt}`}
          name="supplierId"
          label="Supplier"
          placeholder="Choose a supplier"
          options={suppliers}
          defaultValue={typedValue(state, 'supplierId', supplierId)}
          error={state.fieldErrors['supplierId']}
        />
        <RadioGroup
          key={`set-${state.attempt}`}
          name="setId"
          legend="Questions"
          options={sets}
          defaultValue={typedValue(state, 'setId', sets[0]?.value)}
          error={state.fieldErrors['setId']}
        />
        <TextField
          key={`email-${state.attempt}`}
          name="email"
          type="email"
          label="Email address"
          hint="Whoever answers gets a link. They need no account and no password."
          defaultValue={typedValue(state, 'email', email)}
          error={state.fieldErrors['email']}
        />
        <DateField
          key={`due-${state.attempt}`}
          name="dueOn"
          label="Answers by"
          defaultValue={typedDate(state, 'dueOn')}
          error={state.fieldErrors['dueOn']}
        />
        <div>
          <SubmitButton>Send the questions</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
