'use client'

import { FormStack, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors, fieldIdOf } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

/** The form for a file stands on the same page. */
const PASTED = 'pasted'

/** A statement as text: for what stands on a web page, and for files that hold only pictures. */
export function CheckTextForm(props: {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  const field = (name: string) => ({
    name,
    id: fieldIdOf(name, PASTED),
    defaultValue: typedValue(state, name),
    error: state.fieldErrors[name],
  })
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} about={PASTED} />
      <FormStack key={state.attempt ?? 0}>
        <TextField {...field('title')} label="Which year is it of?" hint="Such as “Year to March 2026”" />
        <TextArea {...field('text')} label="Text of the statement" rows={8} />
        <div>
          <SubmitButton tone="secondary" pendingLabel="Reading…">
            Read the text
          </SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
