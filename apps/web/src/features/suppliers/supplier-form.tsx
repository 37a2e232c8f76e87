'use client'

import { Button, ErrorSummary, FormStack, TextArea, TextField } from '@daylight/ui'
import { useActionState } from 'react'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

interface SupplierFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly submitLabel: string
}

export function SupplierForm({ action, submitLabel }: SupplierFormProps) {
  const [state, submit, pending] = useActionState(action, emptyFormState)
  const errors = Object.entries(state.fieldErrors).map(([fieldId, message]) => ({ fieldId, message }))
  return (
    <form action={submit} noValidate>
      {state.message ? (
        <ErrorSummary
          key={state.attempt}
          errors={errors.length > 0 ? errors : [{ message: state.message }]}
        />
      ) : null}
      <FormStack>
        <TextField
          name="name"
          label="Name"
          defaultValue={typedValue(state, 'name')}
          error={state.fieldErrors['name']}
        />
        <TextField
          name="companyNumber"
          label="Companies House number"
          optional
          hint="8 characters, such as 01234567 or SC123456"
          defaultValue={typedValue(state, 'companyNumber')}
          error={state.fieldErrors['companyNumber']}
        />
        <TextArea
          name="whatTheyDo"
          label="What they do for us"
          defaultValue={typedValue(state, 'whatTheyDo')}
          error={state.fieldErrors['whatTheyDo']}
        />
        <div>
          <Button type="submit" pending={pending}>
            {submitLabel}
          </Button>
        </div>
      </FormStack>
    </form>
  )
}
