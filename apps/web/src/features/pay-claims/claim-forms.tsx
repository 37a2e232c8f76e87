'use client'

import { DateField, FileField, FormStack, Select, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

export function ReceiveClaimForm({ action }: { readonly action: Action }) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <FileField
          name="content"
          label="Signed summary"
          hint="The .json file that the supplier saved in the private check. Its signature is verified."
          accept=".json,application/json"
          error={state.fieldErrors['content']}
        />
        <div>
          <SubmitButton>Add the summary</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

/** `id` keeps the fields of several claims on one page apart. */
export function AskForSampleForm({ action, id }: { readonly action: Action; readonly id: string }) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <TextArea
          key={`which-${state.attempt}`}
          name="which"
          id={`which-${id}`}
          label="Which lines or periods do you want to see?"
          hint="By line or worker reference, never by name. For example “lines 1 to 20 of September”."
          rows={2}
          defaultValue={typedValue(state, 'which')}
          error={state.fieldErrors['which']}
        />
        <DateField
          key={`due-${state.attempt}`}
          name="due"
          id={`due-${id}`}
          label="By when?"
          defaultValue={typedDate(state, 'due')}
          error={state.fieldErrors['due']}
        />
        <div>
          <SubmitButton tone="secondary">Record what was asked</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

interface RecordSampleFormProps {
  readonly action: Action
  readonly id: string
  readonly checks: readonly { readonly value: string; readonly label: string }[]
}

export function RecordSampleForm({ action, id, checks }: RecordSampleFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <Select
          key={`check-${state.attempt}`}
          name="payCheckId"
          id={`check-${id}`}
          label="Pay check of the sample"
          placeholder="Choose a pay check"
          options={checks}
          defaultValue={typedValue(state, 'payCheckId')}
          error={state.fieldErrors['payCheckId']}
        />
        <div>
          <SubmitButton tone="secondary">The sample has been checked</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
