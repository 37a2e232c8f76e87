'use client'

import { FormStack, NumberField, RadioGroup } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

/** Hours of the same work by another record, to hold the paid hours against. */
export function RecordedHoursForm(props: {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly hours: string
  readonly source: string
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <NumberField
          name="hours"
          label="Hours by another record"
          hint="Of everybody in this payroll together, such as 1250.5"
          decimals
          suffix="hours"
          defaultValue={typedValue(state, 'hours') || props.hours}
          error={state.fieldErrors['hours']}
        />
        <RadioGroup
          name="source"
          legend="Where do they come from?"
          variant="plain"
          defaultValue={typedValue(state, 'source') || props.source}
          error={state.fieldErrors['source']}
          options={[
            { value: 'invoice', label: 'Hours invoiced' },
            { value: 'sign_in', label: 'Sign-in sheets' },
            { value: 'rota', label: 'The rota' },
          ]}
        />
        <SubmitButton tone="secondary">Compare</SubmitButton>
      </FormStack>
    </form>
  )
}
