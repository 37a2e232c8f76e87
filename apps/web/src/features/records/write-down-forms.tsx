'use client'

import { FormStack, IsoDateField, Select, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormDisclosure } from '../forms/form-disclosure.tsx'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** What a body was told, and when. */
export function ReportForm({ action, first }: { readonly action: Action; readonly first: boolean }) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <FormDisclosure label="Write down a report" open={first || state.message !== undefined}>
      <form action={submit} noValidate>
        <FormErrors state={state} />
        <FormStack key={state.attempt ?? 0}>
          <IsoDateField
            name="reportedOn"
            label="Reported on"
            defaultValue={typedValue(state, 'reportedOn')}
            error={state.fieldErrors['reportedOn']}
          />
          <TextArea
            name="reported"
            label="What was reported, and what was decided"
            rows={4}
            defaultValue={typedValue(state, 'reported')}
            error={state.fieldErrors['reported']}
          />
          <div>
            <SubmitButton tone="secondary">Add the report</SubmitButton>
          </div>
        </FormStack>
      </form>
    </FormDisclosure>
  )
}

/** One year's value: counted where the measure is one of the statement's figures, else typed. */
export function ValueForm(props: {
  readonly action: Action
  readonly periods: readonly { readonly value: string; readonly label: string }[]
  readonly counted: string | null
  readonly first: boolean
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <FormDisclosure
      label={props.counted === null ? 'Write down a value' : 'Count a year’s value'}
      open={props.first || state.message !== undefined}
    >
      <form action={submit} noValidate>
        <FormErrors state={state} />
        <FormStack key={state.attempt ?? 0}>
          <Select
            name="periodEnd"
            label="Reporting period"
            placeholder="Choose"
            options={props.periods}
            defaultValue={typedValue(state, 'periodEnd')}
            error={state.fieldErrors['periodEnd']}
          />
          {props.counted === null ? (
            <TextField
              name="quantity"
              label="Value"
              width="w10"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={typedValue(state, 'quantity')}
              error={state.fieldErrors['quantity']}
            />
          ) : (
            <p className="max-w-prose">
              It is counted now in your records: “{props.counted}”. What is open or overdue is counted as of
              today, whatever the period.
            </p>
          )}
          <TextArea
            name="note"
            label={props.counted === null ? 'Where the value comes from' : 'Note'}
            optional={props.counted !== null}
            hint={props.counted === null ? 'It counts as a claim: nothing here proves it.' : undefined}
            rows={2}
            defaultValue={typedValue(state, 'note')}
            error={state.fieldErrors['note']}
          />
          <div>
            <SubmitButton tone="secondary">
              {props.counted === null ? 'Add the value' : 'Count and keep'}
            </SubmitButton>
          </div>
        </FormStack>
      </form>
    </FormDisclosure>
  )
}
