'use client'

import { FormStack, IsoDateField, Select, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** One button. */
export function EventForm(props: {
  readonly action: Action
  readonly label: string
  readonly tone: 'primary' | 'secondary'
  readonly version?: number
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      {props.version === undefined ? null : <input type="hidden" name="version" value={props.version} />}
      <SubmitButton tone={props.tone}>{props.label}</SubmitButton>
    </form>
  )
}

/** By when what is left will be paid, in how many monthly parts. */
export function ScheduleForm(props: { readonly action: Action; readonly version: number }) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={props.version} />
      <FormStack key={state.attempt ?? 0}>
        <IsoDateField
          name="firstOn"
          label="First payment on"
          hint="Wages are owed now: the next payday is best"
          defaultValue={typedValue(state, 'firstOn')}
          error={state.fieldErrors['firstOn']}
        />
        <TextField
          name="instalments"
          label="In how many monthly payments"
          inputMode="numeric"
          maxLength={2}
          defaultValue={typedValue(state, 'instalments', '1')}
          error={state.fieldErrors['instalments']}
        />
        <div>
          <SubmitButton tone="secondary">Agree this schedule</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

/** A payment that a payslip shows: for somebody who has left, or as a sample. */
export function PayslipForm(props: {
  readonly action: Action
  readonly version: number
  readonly evidence: readonly { readonly id: string; readonly fileName: string }[]
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  if (props.evidence.length === 0) {
    return (
      <p className="max-w-prose text-muted">
        Payments in the next payroll file are found by themselves, in its column “arrears paid”. For somebody
        who has left, or as a sample, add the payslip as evidence to an action of this finding: then a payment
        can be recorded from it here.
      </p>
    )
  }
  const errors = state.fieldErrors
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={props.version} />
      <FormStack key={state.attempt ?? 0}>
        <Select
          name="evidenceId"
          label="Payslip that shows it"
          options={props.evidence.map(({ id, fileName }) => ({ value: id, label: fileName }))}
          placeholder="Choose the evidence"
          defaultValue={typedValue(state, 'evidenceId')}
          error={errors['evidenceId']}
        />
        <TextField
          name="reference"
          label="Payroll number on the payslip"
          hint="Only a code made from it is kept. Never a name"
          maxLength={100}
          defaultValue={typedValue(state, 'reference')}
          error={errors['reference']}
        />
        <Select
          name="kind"
          label="What was paid"
          options={[
            { value: 'wages', label: 'Wages of earlier periods' },
            { value: 'fees', label: 'A recruitment fee, paid back' },
          ]}
          defaultValue={typedValue(state, 'kind', 'wages')}
          error={errors['kind']}
        />
        <TextField
          name="amount"
          label="Amount in pounds"
          inputMode="decimal"
          maxLength={20}
          defaultValue={typedValue(state, 'amount')}
          error={errors['amount']}
        />
        <IsoDateField
          name="paidOn"
          label="Paid on"
          defaultValue={typedValue(state, 'paidOn')}
          error={errors['paidOn']}
        />
        <div>
          <SubmitButton tone="secondary">Record the payment</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
