'use client'

import type { FindingSeverity } from '@daylight/domain/findings'
import {
  ButtonGroup,
  ButtonLink,
  DateField,
  FormStack,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedField, typedValue } from '../forms/form-state.ts'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

interface RecordDisputeFormProps {
  readonly action: FormAction
  readonly supplier: string
  readonly cancelHref: string
}

/** What a supplier said by telephone, in a letter or at a meeting. */
export function RecordDisputeForm({ action, supplier, cancelHref }: RecordDisputeFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const field = (name: string) => typedField(state, name)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <RadioGroup
          {...field('channel')}
          legend="How did it reach you?"
          options={[
            { value: 'telephone', label: 'By telephone' },
            { value: 'letter', label: 'By letter' },
            { value: 'email', label: 'By e-mail' },
            { value: 'meeting', label: 'At a meeting or on a visit' },
          ]}
        />
        <DateField
          name="receivedOn"
          label="On which day?"
          hint="From this day the days of the actions stand still."
          defaultValue={{
            day: typedValue(state, 'receivedOn-day'),
            month: typedValue(state, 'receivedOn-month'),
            year: typedValue(state, 'receivedOn-year'),
          }}
          error={state.fieldErrors['receivedOn']}
        />
        <TextArea
          {...field('grounds')}
          label={`What does ${supplier} say is not right, and why?`}
          hint="In their words, as near as you can. The supplier reads it on its page. Nothing about one person."
          rows={6}
        />
        <ButtonGroup>
          <SubmitButton>Record the dispute</SubmitButton>
          <ButtonLink href={cancelHref} tone="secondary">
            Cancel
          </ButtonLink>
        </ButtonGroup>
      </FormStack>
    </form>
  )
}

interface DecideDisputeFormProps {
  readonly action: FormAction
  readonly finding: {
    readonly title: string
    readonly severity: FindingSeverity
    readonly version: number
  }
  readonly severities: readonly { readonly value: FindingSeverity; readonly label: string }[]
}

/** The decision, what becomes of the finding, and the reasons that the supplier reads. */
export function DecideDisputeForm({ action, finding, severities }: DecideDisputeFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const field = (name: string, stored?: string) => typedField(state, name, stored)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={finding.version} />
      <FormStack key={state.attempt ?? 0}>
        <RadioGroup
          {...field('decision')}
          error={state.fieldErrors['decision'] ?? state.fieldErrors['outcome']}
          legend="Who is right?"
          options={[
            {
              value: 'reject:stands',
              label: 'The finding stands',
              hint: 'The days of its actions move by the days that this took.',
            },
            {
              value: 'uphold_partly:changed',
              label: 'The supplier is right in part: the finding is changed',
            },
            { value: 'uphold:changed', label: 'The supplier is right: the finding is changed' },
            {
              value: 'uphold:withdrawn',
              label: 'The supplier is right: the finding is withdrawn',
              hint: 'Its unfinished actions end with it. It stays readable and counts nowhere.',
            },
          ]}
        />
        <TextArea
          {...field('reasons')}
          label="Reasons"
          hint="The supplier reads them. Say what you looked at. Nothing about one person."
          rows={5}
        />
        <fieldset className="rounded-card border border-line p-4">
          <legend className="px-2 font-bold">If the finding is changed</legend>
          <FormStack>
            <TextArea
              {...field('correction')}
              label="How is it changed?"
              optional
              hint="Such as “It was 3 rooms, not 9”. It stands beside what was found, which is not rewritten."
              rows={3}
            />
            <TextField {...field('title', finding.title)} label="In one line" maxLength={160} />
            <Select
              {...field('severity', finding.severity)}
              label="How serious is it?"
              options={severities.map(({ value, label }) => ({ value, label }))}
            />
          </FormStack>
        </fieldset>
        <div>
          <SubmitButton>Decide, and tell the supplier</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
