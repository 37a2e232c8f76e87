'use client'

import { FormStack, Select, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

/** Which finding stays when this one is a duplicate of it, and why it is one. */
export function MergeForm(props: {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly version: number
  readonly targets: readonly { readonly id: string; readonly number: number; readonly title: string }[]
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={props.version} />
      <FormStack key={state.attempt ?? 0}>
        <Select
          name="survivorId"
          label="The finding that stays"
          placeholder="Choose a finding"
          options={props.targets.map(({ id, number, title }) => ({
            value: id,
            label: `F-${number} ${title}`,
          }))}
          defaultValue={typedValue(state, 'survivorId')}
          error={state.fieldErrors['survivorId']}
        />
        <TextArea
          name="reason"
          id="merge-reason"
          label="Why they are the same"
          hint="This finding is closed for good. It stays readable, with everything in it, and points to the other."
          rows={3}
          defaultValue={typedValue(state, 'reason')}
          error={state.fieldErrors['reason']}
        />
        <div>
          <SubmitButton tone="secondary">Merge</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
