'use client'

import { FormStack, IsoDateField, RadioGroup, Select, TextArea, TextField } from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'
import { SaveOrCancel } from '../forms/save-or-cancel.tsx'

interface ActionFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly owners: readonly { readonly value: string; readonly label: string }[]
  readonly signOffs: readonly { readonly value: string; readonly label: string; readonly meaning: string }[]
  readonly stored: {
    readonly title: string
    readonly ownerId: string
    readonly dueOn: string
    readonly evidenceAsked: string
    readonly signOff: string
  }
  /** Present when an action is changed, which needs a reason. */
  readonly version?: number
  readonly dueHint?: string
  readonly submitLabel: string
  readonly cancelHref: string
}

/** What is to be done, by whom and until when. */
export function ActionForm(props: ActionFormProps) {
  const { stored, version } = props
  const [state, submit] = useActionState(props.action, emptyFormState)
  const errors = state.fieldErrors
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <FormStack key={state.attempt ?? 0}>
        <TextField
          name="title"
          label="What is to be done"
          hint="One thing that can be shown when it is done"
          maxLength={200}
          defaultValue={typedValue(state, 'title', stored.title)}
          error={errors['title']}
        />
        <Select
          name="ownerId"
          label="Who is to do it"
          hint="Somebody else has to verify it"
          placeholder="Choose a member"
          options={props.owners}
          defaultValue={typedValue(state, 'ownerId', stored.ownerId)}
          error={errors['ownerId']}
        />
        <IsoDateField
          name="dueOn"
          label="Due on"
          hint={props.dueHint}
          defaultValue={typedValue(state, 'dueOn', stored.dueOn)}
          error={errors['dueOn']}
        />
        <TextArea
          name="evidenceAsked"
          label="What will show that it was done"
          optional
          hint="Such as “payslips of January for everyone, and the corrected rota”"
          rows={3}
          defaultValue={typedValue(state, 'evidenceAsked', stored.evidenceAsked)}
          error={errors['evidenceAsked']}
        />
        <RadioGroup
          name="signOff"
          legend="How is it signed off?"
          variant="plain"
          options={props.signOffs.map(({ value, label, meaning }) => ({ value, label, hint: meaning }))}
          defaultValue={typedValue(state, 'signOff', stored.signOff)}
          error={errors['signOff']}
        />
        {version === undefined ? null : (
          <TextArea
            name="reason"
            label="Why you change it"
            hint="Others will read this in the history"
            rows={3}
            defaultValue={typedValue(state, 'reason')}
            error={errors['reason']}
          />
        )}
        <SaveOrCancel label={props.submitLabel} cancelHref={props.cancelHref} />
      </FormStack>
    </form>
  )
}
