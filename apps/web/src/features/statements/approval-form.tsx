'use client'

import type { StatementView } from '@daylight/contracts'
import { DateField, FormStack, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface ApprovalFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly statement: StatementView
}

export function ApprovalForm({ action, statement }: ApprovalFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const error = (name: string) => state.fieldErrors[name]
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={statement.version} />
      <FormStack key={state.attempt ?? 0}>
        <TextField
          name="body"
          label="Who approved it"
          hint="As it is to be read, such as “the board” or “the trustees”"
          width="w20"
          defaultValue={typedValue(state, 'body')}
          error={error('body')}
        />
        <TextField
          name="approvedBy"
          label="Who was in the chair"
          hint="For the record; it is not printed"
          width="w20"
          defaultValue={typedValue(state, 'approvedBy')}
          error={error('approvedBy')}
        />
        <DateField
          name="approvedOn"
          label="Approved on"
          defaultValue={typedDate(state, 'approvedOn')}
          error={error('approvedOn')}
        />
        <TextField
          name="minuteReference"
          label="Minute"
          optional
          hint="Where the decision is written down, such as “Board 9 July 2026, item 7”"
          defaultValue={typedValue(state, 'minuteReference')}
          error={error('minuteReference')}
        />
        <div>
          <SubmitButton pendingLabel="Recording…">Record the approval</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
