'use client'

import type { StatementOutlook } from '@daylight/contracts'
import { DateField, FormStack, Select } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface StartFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly outlook: StatementOutlook
}

export function StartForm({ action, outlook }: StartFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const error = (name: string) => state.fieldErrors[name]
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <DateField
          name="periodStart"
          label="First day of the year"
          hint="The financial year that the statement is about"
          defaultValue={typedDate(state, 'periodStart', outlook.periodStart)}
          error={error('periodStart')}
        />
        <DateField
          name="periodEnd"
          label="Last day of the year"
          hint={`The government’s registry takes ${outlook.minMonths} to ${outlook.maxMonths} whole months`}
          defaultValue={typedDate(state, 'periodEnd', outlook.periodEnd)}
          error={error('periodEnd')}
        />
        <Select
          name="legalForm"
          label="Legal form"
          hint="It decides who has to approve and who has to sign"
          options={[{ value: '', label: 'Choose one' }, ...outlook.legalForms]}
          defaultValue={typedValue(state, 'legalForm', outlook.legalForm ?? '')}
          error={error('legalForm')}
        />
        <div>
          <SubmitButton pendingLabel="Starting…">Start the statement</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
