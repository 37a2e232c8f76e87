'use client'

import { FormStack, RadioGroup, Select, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

interface Labelled {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  /** What is saved now. */
  readonly stored?: string
}

export type FieldSpec =
  | (Labelled & {
      readonly kind: 'text'
      readonly type?: 'email' | 'password' | 'url'
      readonly autoComplete?: string
      readonly prefix?: string
      readonly width?: 'w4' | 'w10' | 'w20'
    })
  | (Labelled & {
      readonly kind: 'select'
      readonly placeholder?: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
    })
  | (Labelled & {
      readonly kind: 'radio'
      readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
    })

interface FieldsFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly fields: readonly FieldSpec[]
  readonly submitLabel: string
  readonly tone?: 'primary' | 'secondary' | 'destructive'
  /** Said after the label to those who hear the page: which of several it is. */
  readonly submitAbout?: string
  /** Carried along unseen. */
  readonly hidden?: Readonly<Record<string, string>>
}

/** A form of plain fields: works without script, keeps what was typed, says what is wrong beside the field. */
export function FieldsForm(props: FieldsFormProps) {
  const { action, fields, submitLabel, submitAbout, tone = 'primary', hidden = {} } = props
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormStack>
        {fields.map((field) => (
          <Field key={field.name} field={field} state={state} />
        ))}
        <div>
          <SubmitButton tone={tone} size={tone === 'secondary' ? 'small' : 'normal'}>
            {submitLabel}
            {submitAbout ? <span className="sr-only"> {submitAbout}</span> : null}
          </SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

function Field({ field, state }: { readonly field: FieldSpec; readonly state: FormState }) {
  const error = state.fieldErrors[field.name]
  const value = typedValue(state, field.name, field.stored)
  // React sets a default once: a new key makes what was typed appear after a refusal.
  const key = `${field.name}-${state.attempt ?? 0}`
  if (field.kind === 'radio') {
    const { kind: _, label, stored: __, optional: ___, ...group } = field
    return <RadioGroup key={key} {...group} legend={label} defaultValue={value} error={error} />
  }
  if (field.kind === 'select') {
    const { kind: _, stored: __, ...select } = field
    return <Select key={key} {...select} defaultValue={value} error={error} />
  }
  const { kind: _, stored: __, type = 'text', ...text } = field
  if (type === 'password') return <TextField key={key} {...text} type="password" error={error} />
  return <TextField key={key} {...text} type={type} defaultValue={value} error={error} />
}
