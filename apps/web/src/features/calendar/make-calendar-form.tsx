'use client'

import { FormStack, Notice, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState } from '../forms/form-state.ts'

interface CalendarState extends FormState {
  readonly address?: string
}

interface MakeCalendarFormProps {
  readonly action: (state: CalendarState, form: FormData) => Promise<CalendarState>
  /** Whether there is an address that would stop working. */
  readonly renews: boolean
}

/** Makes the address and shows it once; works without script. */
export function MakeCalendarForm({ action, renews }: MakeCalendarFormProps) {
  const [state, submit] = useActionState<CalendarState, FormData>(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        {state.address ? (
          <>
            <Notice tone="success" title="This is your address." announce="status">
              Copy it now: it is not shown again. Whoever has it can read the days, so give it to nobody.
            </Notice>
            <TextField
              name="address"
              label="Address for your calendar program"
              defaultValue={state.address}
              readOnly
              autoComplete="off"
            />
          </>
        ) : (
          <div>
            <SubmitButton tone={renews ? 'secondary' : 'primary'}>
              {renews ? 'Make a new address' : 'Make an address'}
            </SubmitButton>
          </div>
        )}
      </FormStack>
    </form>
  )
}
