'use client'

import { CheckboxGroup, FormStack, TextField } from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'
import { SaveOrCancel } from '../forms/save-or-cancel.tsx'

const questions = [
  ['Why did it happen?', 'Such as “the new rate was not paid from April”'],
  ['And why was that?', 'Such as “nobody told the payroll bureau”'],
  ['And why was that?', undefined],
  ['And why was that?', undefined],
  ['And why was that?', undefined],
] as const

const sides = { buyer: 'On our side', supplier: 'On the supplier’s side', either: 'On either side' } as const

/** Five whys, of which the first is enough, then the causes they lead to. Our own come first. */
export function CauseForm(props: {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly version: number
  readonly whys: readonly string[]
  readonly chosen: readonly string[]
  readonly causes: readonly {
    readonly value: string
    readonly label: string
    readonly side: keyof typeof sides
  }[]
  readonly cancelHref: string
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={props.version} />
      <FormStack key={state.attempt ?? 0}>
        <p className="max-w-prose text-muted">
          Ask “why” of each answer, until you reach something that can be changed. About how the work is
          organised, never about one person.
        </p>
        {questions.map(([label, hint], index) => {
          const name = `why${index + 1}`
          return (
            <TextField
              key={name}
              name={name}
              label={`${index + 1}. ${label}`}
              hint={hint}
              optional={index > 0}
              maxLength={500}
              defaultValue={typedValue(state, name, props.whys[index] ?? '')}
              error={state.fieldErrors[name] ?? (index === 0 ? state.fieldErrors['whys'] : undefined)}
            />
          )
        })}
        <CheckboxGroup
          name="causes"
          legend="What lies behind it?"
          hint="Choose all that hold. Your own prices, notice and payment count."
          variant="plain"
          options={props.causes.map(({ value, label, side }) => ({ value, label, hint: sides[side] }))}
          defaultValues={state.values['causes'] ?? props.chosen}
          error={state.fieldErrors['causes']}
        />
        <SaveOrCancel label="Save the root cause" cancelHref={props.cancelHref} />
      </FormStack>
    </form>
  )
}
