'use client'

import { CheckboxGroup, FormStack, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'
import type { RespondentWords } from './words/english.ts'

interface HandOverFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly sections: readonly { readonly value: string; readonly label: string }[]
  readonly words: RespondentWords['colleagues']['form'] & { readonly problem: string; readonly error: string }
}

/** Whom to give a part, and which. */
export function HandOverForm({ action, sections, words }: HandOverFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const field = (name: string) => ({
    name,
    errorPrefix: words.error,
    error: state.fieldErrors[name],
    defaultValue: typedValue(state, name),
  })
  return (
    <form action={submit} noValidate className="mt-4">
      <FormErrors state={state} title={words.problem} />
      <FormStack>
        <TextField
          key={`name-${state.attempt}`}
          {...field('name')}
          label={words.name}
          hint={words.nameHint}
        />
        <TextField key={`email-${state.attempt}`} {...field('email')} type="email" label={words.email} />
        <CheckboxGroup
          key={`sections-${state.attempt}`}
          name="sections"
          legend={words.which}
          options={[{ value: '*', label: words.all }, ...sections]}
          defaultValues={state.values['sections'] ?? []}
          errorPrefix={words.error}
          error={state.fieldErrors['sections']}
        />
        <div>
          <SubmitButton>{words.send}</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
