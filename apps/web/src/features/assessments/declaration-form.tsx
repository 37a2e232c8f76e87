'use client'

import { Checkbox, FormStack, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'
import type { RespondentWords } from './words/english.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** Of every form: the head of what is wrong with it, and what stands before each error. */
interface ErrorWords {
  readonly problem: string
  readonly error: string
}

/** The end of it: a named person says that it is true, and sends it. */
export function DeclarationForm(props: {
  readonly action: Action
  readonly declaration: string
  readonly words: RespondentWords['declaration'] & ErrorWords
}) {
  const { words } = props
  const [state, submit] = useActionState(props.action, emptyFormState)
  const field = (name: string) => ({
    name,
    errorPrefix: words.error,
    error: state.fieldErrors[name],
    defaultValue: typedValue(state, name),
  })
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} title={words.problem} />
      <FormStack>
        <TextField key={`name-${state.attempt}`} {...field('name')} label={words.name} autoComplete="name" />
        <TextField
          key={`role-${state.attempt}`}
          {...field('role')}
          label={words.role}
          autoComplete="organization-title"
        />
        <Checkbox
          name="declared"
          label={props.declaration}
          errorPrefix={words.error}
          error={state.fieldErrors['declared']}
        />
        <div>
          <SubmitButton>{words.send}</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

export function DeclineForm({
  action,
  words,
}: {
  readonly action: Action
  readonly words: RespondentWords['declineForm'] & ErrorWords
}) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} title={words.problem} />
      <FormStack>
        <TextArea
          key={`reason-${state.attempt}`}
          name="reason"
          label={words.why}
          hint={words.hint}
          rows={4}
          errorPrefix={words.error}
          defaultValue={typedValue(state, 'reason')}
          error={state.fieldErrors['reason']}
        />
        <div>
          <SubmitButton tone="secondary">{words.send}</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
