'use client'

import { DateField, FormStack, RadioGroup, TextArea, TextField } from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'
import { SaveOrCancel } from '../forms/save-or-cancel.tsx'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

interface HoursFormProps {
  readonly action: FormAction
  readonly activities: readonly { readonly id: string; readonly label: string; readonly hours: string }[]
  readonly hoursPerDay: string
  readonly cancelHref: string
}

/** Hours of each piece of work, and of a day. */
export function PlanHoursForm({ action, activities, hoursPerDay, cancelHref }: HoursFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const field = (name: string, stored: string) => ({
    name,
    inputMode: 'decimal' as const,
    width: 'w4' as const,
    defaultValue: typedValue(state, name, stored),
    error: state.fieldErrors[name],
  })
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        {activities.map(({ id, label, hours }) => (
          <TextField key={id} {...field(id, hours)} label={`${label}, hours each`} />
        ))}
        <TextField {...field('hoursPerDay', hoursPerDay)} label="Hours in a working day" />
        <SaveOrCancel label="Save the hours" cancelHref={cancelHref} />
      </FormStack>
    </form>
  )
}

interface RecordFormProps {
  readonly action: FormAction
  readonly today: string
  readonly cancelHref: string
}

/** A desk check or a visit that was done. */
export function RecordCheckForm({ action, today, cancelHref }: RecordFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <RadioGroup
          name="kind"
          legend="What was done?"
          options={[
            {
              value: 'desk_check',
              label: 'Desk check',
              hint: 'Somebody looked at what is public and on record.',
            },
            { value: 'visit', label: 'Visit', hint: 'Somebody was where the work is done.' },
          ]}
          defaultValue={typedValue(state, 'kind')}
          error={state.fieldErrors['kind']}
        />
        <DateField
          name="doneOn"
          label="On which day?"
          defaultValue={typedDate(state, 'doneOn', today)}
          error={state.fieldErrors['doneOn']}
        />
        <TextArea
          name="note"
          label="What was looked at?"
          hint="Conditions, papers, places. Nothing about one person. What is not as it should be is a finding of its own."
          rows={4}
          defaultValue={typedValue(state, 'note')}
          error={state.fieldErrors['note']}
        />
        <SaveOrCancel label="Record it" cancelHref={cancelHref} />
      </FormStack>
    </form>
  )
}
