'use client'

import { FormStack, IsoDateField, Select, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormDisclosure } from '../forms/form-disclosure.tsx'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** A step on the way, with its day. */
export function MilestoneForm(props: { readonly action: FormAction }) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <FormDisclosure label="Add a step" open={state.message !== undefined}>
      <form action={submit} noValidate>
        <FormErrors state={state} />
        <FormStack key={state.attempt ?? 0}>
          <TextField
            name="title"
            label="A step on the way"
            maxLength={200}
            defaultValue={typedValue(state, 'title')}
            error={state.fieldErrors['title']}
          />
          <IsoDateField
            name="dueOn"
            label="By when"
            hint="No later than the action itself is due"
            defaultValue={typedValue(state, 'dueOn')}
            error={state.fieldErrors['dueOn']}
          />
          <div>
            <SubmitButton tone="secondary">Add the step</SubmitButton>
          </div>
        </FormStack>
      </form>
    </FormDisclosure>
  )
}

/** Marks one step as done. */
export function MilestoneDone(props: {
  readonly action: FormAction
  readonly id: string
  readonly title: string
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit}>
      <FormErrors state={state} />
      <input type="hidden" name="milestoneId" value={props.id} />
      <SubmitButton tone="secondary">
        Done<span className="sr-only">: {props.title}</span>
      </SubmitButton>
    </form>
  )
}

/** What our own conduct had to do with it. */
export function ConductNoteForm(props: {
  readonly action: FormAction
  readonly causes: readonly { readonly value: string; readonly label: string }[]
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <FormDisclosure label="Write down what we had to do with it" open={state.message !== undefined}>
      <form action={submit} noValidate>
        <FormErrors state={state} />
        <FormStack key={state.attempt ?? 0}>
          <Select
            name="cause"
            id="conduct-cause"
            label="What did we do?"
            placeholder="Choose"
            options={props.causes}
            defaultValue={typedValue(state, 'cause')}
            error={state.fieldErrors['cause']}
          />
          <TextArea
            name="note"
            id="conduct-note"
            label="What happened"
            hint="Such as “three invoices were paid 60 days late”. It cannot be changed afterwards."
            rows={3}
            defaultValue={typedValue(state, 'note')}
            error={state.fieldErrors['note']}
          />
          <div>
            <SubmitButton tone="secondary">Add to our own part</SubmitButton>
          </div>
        </FormStack>
      </form>
    </FormDisclosure>
  )
}
