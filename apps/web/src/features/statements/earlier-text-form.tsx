'use client'

import type { ComparedYears } from '@daylight/contracts'
import { FormStack, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'
import { YearsView } from './years-view.tsx'

export interface EarlierTextState extends FormState {
  readonly compared?: ComparedYears
}

/** An earlier statement that is not kept here, as text: compared, shown and forgotten. */
export function EarlierTextForm(props: {
  readonly action: (state: EarlierTextState, form: FormData) => Promise<EarlierTextState>
}) {
  const [state, submit] = useActionState<EarlierTextState, FormData>(props.action, emptyFormState)
  return (
    <div className="grid gap-9">
      <form action={submit} noValidate>
        <FormErrors state={state} />
        <FormStack key={state.attempt ?? 0}>
          <TextArea
            name="pasted"
            label="Text of the earlier statement"
            hint="Copied from your website or a file. It is compared and not kept."
            rows={8}
            defaultValue={typedValue(state, 'pasted')}
            error={state.fieldErrors['pasted']}
          />
          <div>
            <SubmitButton tone="secondary" pendingLabel="Comparing…">
              Compare with this text
            </SubmitButton>
          </div>
        </FormStack>
      </form>
      {state.compared ? <YearsView compared={state.compared} /> : null}
    </div>
  )
}
