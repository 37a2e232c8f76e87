'use client'

import { ButtonGroup, FormStack, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors, fieldIdOf } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

interface PlanFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly name: 'reason' | 'message' | 'grounds'
  readonly label: string
  readonly hint: string
  readonly rows?: number
  readonly buttons: readonly {
    readonly event: string
    readonly label: string
    readonly tone: 'primary' | 'secondary'
  }[]
  /** The version of the action that the person sees. */
  readonly version: number
  /** What it is about, where it stands on its page more than once. */
  readonly about?: string
  /** Carried along unseen. */
  readonly hidden?: Readonly<Record<string, string>>
}

/** A few words and the buttons that send them: works without script, and keeps what was typed. */
export function PlanForm(props: PlanFormProps) {
  const { name, label, hint, buttons, version, hidden = {}, about } = props
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} about={about} />
      <input type="hidden" name="version" value={version} />
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <FormStack key={state.attempt ?? 0}>
        <TextArea
          id={fieldIdOf(name, about)}
          name={name}
          label={label}
          hint={hint}
          rows={props.rows ?? 3}
          defaultValue={typedValue(state, name)}
          error={state.fieldErrors[name]}
        />
        <ButtonGroup>
          {buttons.map((button) => (
            <SubmitButton key={button.event} name="event" value={button.event} tone={button.tone}>
              {button.label}
            </SubmitButton>
          ))}
        </ButtonGroup>
      </FormStack>
    </form>
  )
}
