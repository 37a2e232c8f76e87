'use client'

import { Button, DateField, FormStack, TextArea, TextField } from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface LivingWageFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
}

export function LivingWageForm({ action }: LivingWageFormProps) {
  const [state, submit, pending] = useActionState(action, emptyFormState)
  const error = (name: string) => state.fieldErrors[name]
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <DateField
          name="announced"
          label="Announced on"
          defaultValue={typedDate(state, 'announced')}
          error={error('announced')}
        />
        <DateField
          name="payBy"
          label="To be paid by"
          hint="Usually 1 May of the next year"
          defaultValue={typedDate(state, 'payBy')}
          error={error('payBy')}
        />
        <TextField
          name="london"
          label="London rate"
          prefix="£"
          width="w4"
          inputMode="decimal"
          defaultValue={typedValue(state, 'london')}
          error={error('london')}
        />
        <TextField
          name="uk"
          label="UK rate"
          prefix="£"
          width="w4"
          inputMode="decimal"
          defaultValue={typedValue(state, 'uk')}
          error={error('uk')}
        />
        <TextArea
          name="source"
          label="Where it was published"
          hint="The address of the page, or the name of the document"
          defaultValue={typedValue(state, 'source')}
          error={error('source')}
        />
        <div>
          <Button type="submit" pending={pending} pendingLabel="Entering…">
            Enter this rate
          </Button>
        </div>
      </FormStack>
    </form>
  )
}
