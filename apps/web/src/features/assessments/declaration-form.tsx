'use client'

import { Checkbox, FormStack, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** The end of it: a named person says that it is true, and sends it. */
export function DeclarationForm(props: { readonly action: Action; readonly declaration: string }) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  const field = (name: string) => ({
    name,
    error: state.fieldErrors[name],
    defaultValue: typedValue(state, name),
  })
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <TextField key={`name-${state.attempt}`} {...field('name')} label="Your name" autoComplete="name" />
        <TextField
          key={`role-${state.attempt}`}
          {...field('role')}
          label="What you do in the firm"
          autoComplete="organization-title"
        />
        <Checkbox name="declared" label={props.declaration} error={state.fieldErrors['declared']} />
        <div>
          <SubmitButton>Send your answers</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

export function DeclineForm({ action }: { readonly action: Action }) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <TextArea
          key={`reason-${state.attempt}`}
          name="reason"
          label="Why will you not answer?"
          hint="They read this. Do not write about a person."
          rows={4}
          defaultValue={typedValue(state, 'reason')}
          error={state.fieldErrors['reason']}
        />
        <div>
          <SubmitButton tone="secondary">Tell them</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
