'use client'

import { FormStack, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { type ReactNode, useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedField, typedValue } from '../forms/form-state.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** A form of one button: moving, taking out, publishing. What was refused stands above it. */
export function ButtonForm(props: {
  readonly action: Action
  readonly label: ReactNode
  readonly tone?: 'primary' | 'secondary' | 'destructive'
  readonly size?: 'normal' | 'small'
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit}>
      <FormErrors state={state} />
      <SubmitButton tone={props.tone ?? 'secondary'} size={props.size}>
        {props.label}
      </SubmitButton>
    </form>
  )
}

/** Title and introduction of a section; `about` keeps several on a page apart. */
export function SectionForm(props: {
  readonly action: Action
  readonly about: string
  readonly title: string
  readonly intro: string
  readonly submitLabel: string
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  const { about } = props
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} about={about} />
      <FormStack key={state.attempt ?? 0}>
        <TextField
          name="title"
          id={`title-${about}`}
          label="Title of the section"
          defaultValue={typedValue(state, 'title', props.title)}
          error={state.fieldErrors['title']}
        />
        <TextArea
          name="intro"
          id={`intro-${about}`}
          label="Introduction"
          optional
          rows={2}
          defaultValue={typedValue(state, 'intro', props.intro)}
          error={state.fieldErrors['intro']}
        />
        <div>
          <SubmitButton tone="secondary">{props.submitLabel}</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

export function SetDetailsForm(props: {
  readonly action: Action
  readonly stored: Readonly<Record<'title' | 'purpose' | 'minutes' | 'mostStaff' | 'declaration', string>>
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  const field = (name: keyof typeof props.stored) => typedField(state, name, props.stored[name])
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <TextField {...field('title')} label="Title" hint="The supplier reads it." />
        <TextArea {...field('purpose')} label="What it is for" rows={2} />
        <TextField {...field('minutes')} label="Minutes that it takes" inputMode="numeric" width="w4" />
        <TextField
          {...field('mostStaff')}
          label="For firms with at most so many people"
          hint="Empty for firms of any size."
          inputMode="numeric"
          width="w4"
          optional
        />
        <TextArea
          {...field('declaration')}
          label="Declaration"
          hint="Whoever sends the answers signs it by name."
          rows={3}
        />
        <div>
          <SubmitButton>Save</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
