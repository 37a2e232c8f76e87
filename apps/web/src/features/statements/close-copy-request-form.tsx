'use client'

import { DateField, FormStack, RadioGroup, Select } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface CloseCopyRequestFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly version: number
  readonly statements: readonly { readonly value: string; readonly label: string }[]
}

export function CloseCopyRequestForm({ action, version, statements }: CloseCopyRequestFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const error = (name: string) => state.fieldErrors[name]
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          name="outcome"
          legend="What became of it?"
          variant="plain"
          options={[
            { value: 'sent', label: 'A copy was sent' },
            { value: 'withdrawn', label: 'None is wanted any more, or it was logged by mistake' },
          ]}
          defaultValue={typedValue(state, 'outcome', 'sent')}
          error={error('outcome')}
        />
        <DateField
          name="sentOn"
          label="Sent on"
          hint="Only when a copy was sent."
          defaultValue={typedDate(state, 'sentOn', undefined)}
          error={error('sentOn')}
        />
        <Select
          name="statementId"
          label="Which statement was sent"
          options={statements}
          defaultValue={typedValue(state, 'statementId', statements[0]?.value ?? '')}
          error={error('statementId')}
        />
        <div>
          <SubmitButton pendingLabel="Recording…">Record it</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
