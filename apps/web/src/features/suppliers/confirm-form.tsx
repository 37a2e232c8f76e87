'use client'

import { Button, ButtonGroup, ButtonLink, type ButtonTone } from '@daylight/ui'
import { type ReactNode, useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState } from '../forms/form-state.ts'

interface ConfirmFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly submitLabel: string
  readonly pendingLabel?: string
  readonly tone?: ButtonTone
  readonly cancelHref?: string
  readonly cancelLabel?: string
  /** Sent along, as it was when the page was made. */
  readonly values?: Readonly<Record<string, string>>
  readonly children?: ReactNode
}

/** One button that does one thing, with what stands in its way above it. */
export function ConfirmForm(props: ConfirmFormProps) {
  const [state, submit, pending] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children ? <div className="mb-6 grid max-w-2xl gap-6">{props.children}</div> : null}
      <ButtonGroup>
        <Button type="submit" tone={props.tone} pending={pending} pendingLabel={props.pendingLabel}>
          {props.submitLabel}
        </Button>
        {props.cancelHref ? (
          <ButtonLink href={props.cancelHref} tone="quiet">
            {props.cancelLabel ?? 'Cancel'}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </form>
  )
}
