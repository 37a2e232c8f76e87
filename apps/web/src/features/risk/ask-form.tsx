'use client'

import { CheckboxGroup, DateField, FormStack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate } from '../forms/form-state.ts'

interface AskManyFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly suppliers: readonly { readonly value: string; readonly label: string; readonly hint: string }[]
}

/** Whom to ask, all chosen at first, and by when. */
export function AskManyForm({ action, suppliers }: AskManyFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const chosen =
    state.attempt === undefined ? suppliers.map(({ value }) => value) : (state.values['supplierIds'] ?? [])
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <DateField
          name="dueOn"
          label="Answers by"
          defaultValue={typedDate(state, 'dueOn')}
          error={state.fieldErrors['dueOn']}
        />
        <CheckboxGroup
          name="supplierIds"
          legend="Whom to ask"
          hint="Each gets one link, without an account. Untick those to leave out."
          variant="plain"
          options={suppliers}
          defaultValues={chosen}
          error={state.fieldErrors['supplierIds']}
        />
        <div>
          <SubmitButton>Send the questions</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
