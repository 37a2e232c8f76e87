'use client'

import { FormStack, IsoDateField, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormDisclosure } from '../forms/form-disclosure.tsx'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

/** Why a remaining risk is accepted, and until when: never for ever. */
export function AcceptRiskForm(props: {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly version: number
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <FormDisclosure label="Close it with the remaining risk accepted" open={state.message !== undefined}>
      <form action={submit} noValidate>
        <FormErrors state={state} />
        <input type="hidden" name="version" value={props.version} />
        <FormStack key={state.attempt ?? 0}>
          <TextArea
            name="reason"
            id="risk-reason"
            label="Why you accept it"
            hint="Your name is kept with it. It puts nothing right, and is never counted as put right."
            rows={3}
            defaultValue={typedValue(state, 'reason')}
            error={state.fieldErrors['reason']}
          />
          <IsoDateField
            name="until"
            label="Until when"
            hint="On this day the action is reopened"
            defaultValue={typedValue(state, 'until')}
            error={state.fieldErrors['until']}
          />
          <div>
            <SubmitButton tone="secondary">Close with the risk accepted</SubmitButton>
          </div>
        </FormStack>
      </form>
    </FormDisclosure>
  )
}
