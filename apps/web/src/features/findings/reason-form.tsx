'use client'

import { ButtonGroup, FormStack, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormDisclosure } from '../forms/form-disclosure.tsx'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

interface ReasonFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** The one field: `reason` or `note`. */
  readonly name: 'reason' | 'note'
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  /** Each button says what it does; the one pressed is sent as `event`. */
  readonly buttons: readonly {
    readonly event: string
    readonly label: string
    readonly tone: 'primary' | 'secondary' | 'destructive'
  }[]
  /** The version that the person sees. */
  readonly version: number
  /** Seldom used: it stands behind this name. */
  readonly disclosed?: string
}

/** A sentence and the buttons that send it. What was typed stays, whatever the answer. */
export function ReasonForm(props: ReasonFormProps) {
  const { name, label, hint, optional, buttons, version, disclosed } = props
  const [state, submit] = useActionState(props.action, emptyFormState)
  const form = (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={version} />
      {buttons.length === 0 ? (
        <Unsent text={typedValue(state, name)} />
      ) : (
        <FormStack key={state.attempt ?? 0}>
          <TextArea
            name={name}
            label={label}
            hint={hint}
            optional={optional}
            rows={3}
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
      )}
    </form>
  )
  if (disclosed === undefined) return form
  return (
    <FormDisclosure label={disclosed} open={state.message !== undefined}>
      {form}
    </FormDisclosure>
  )
}

/** What was typed for something that somebody else has meanwhile made impossible: to copy, so that it is not lost. */
function Unsent({ text }: { readonly text: string }) {
  if (text === '') return null
  return (
    <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">
      <strong>What you wrote was not saved:</strong> {text}
    </p>
  )
}
