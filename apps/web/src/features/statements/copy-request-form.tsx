'use client'

import { DateField, FormStack, RadioGroup, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'
import { CHANNEL_WORDS } from './copy-request-words.ts'

interface CopyRequestFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Who asked is kept as little as can be: which organisation, or in what role. */
export function CopyRequestForm({ action }: CopyRequestFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const error = (name: string) => state.fieldErrors[name]
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <TextField
          name="askedBy"
          label="Who asked"
          hint="An organisation, or a role such as “a customer” or “a journalist”. Leave names and addresses of people out; it is forgotten after a year."
          defaultValue={typedValue(state, 'askedBy', '')}
          error={error('askedBy')}
        />
        <RadioGroup
          name="channel"
          legend="How it came in"
          variant="plain"
          options={Object.entries(CHANNEL_WORDS).map(([value, label]) => ({ value, label }))}
          defaultValue={typedValue(state, 'channel', '')}
          error={error('channel')}
        />
        <DateField
          name="receivedOn"
          label="Received on"
          hint="The day it reached you, which is the first of the 30."
          defaultValue={typedDate(state, 'receivedOn', undefined)}
          error={error('receivedOn')}
        />
        <div>
          <SubmitButton pendingLabel="Logging…">Log the request</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
