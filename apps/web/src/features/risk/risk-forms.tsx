'use client'

import { CheckboxGroup, DateField, FormStack, RadioGroup, TextArea } from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'
import { SaveOrCancel } from '../forms/save-or-cancel.tsx'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

interface AskedFactor {
  readonly id: string
  readonly question: string
  readonly hint: string
  readonly choose: 'one' | 'many'
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint: string }[]
  /** As it is answered now. */
  readonly chosen: readonly string[]
}

interface AnswerFormProps {
  readonly action: FormAction
  readonly factors: readonly AskedFactor[]
  readonly cancelHref: string
}

/** What the work is like, as far as it is known. A question left open stays “not known”. */
export function RiskAnswerForm({ action, factors, cancelHref }: AnswerFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const chosen = (factor: AskedFactor) =>
    state.attempt === undefined ? factor.chosen : (state.values[factor.id] ?? [])
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        {factors.map((factor) => {
          const shared = {
            name: factor.id,
            legend: factor.question,
            hint: `${factor.hint} Leave it open if you do not know.`,
            error: state.fieldErrors[factor.id],
            variant: 'plain',
          } as const
          return factor.choose === 'one' ? (
            <RadioGroup
              key={factor.id}
              {...shared}
              options={[{ value: '', label: 'I do not know', hint: '' }, ...factor.options]}
              defaultValue={chosen(factor)[0] ?? ''}
            />
          ) : (
            <CheckboxGroup
              key={factor.id}
              {...shared}
              options={factor.options}
              defaultValues={chosen(factor)}
            />
          )
        })}
        <SaveOrCancel label="Save and score" cancelHref={cancelHref} />
      </FormStack>
    </form>
  )
}

interface DecideFormProps {
  readonly action: FormAction
  readonly bands: readonly { readonly value: string; readonly label: string }[]
  readonly cancelHref: string
}

/** Another band than the points say: which, why and until when. */
export function RiskDecideForm({ action, bands, cancelHref }: DecideFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <RadioGroup
          name="band"
          legend="Which band holds?"
          options={bands}
          defaultValue={typedValue(state, 'band')}
          error={state.fieldErrors['band']}
        />
        <TextArea
          name="reason"
          label="Why do the points not fit?"
          hint="It is kept with your name. Nothing about one person."
          rows={3}
          defaultValue={typedValue(state, 'reason')}
          error={state.fieldErrors['reason']}
        />
        <DateField
          name="until"
          label="Until which day?"
          hint="At most a year. Then the points hold again by themselves."
          defaultValue={typedDate(state, 'until')}
          error={state.fieldErrors['until']}
        />
        <SaveOrCancel label="Decide" cancelHref={cancelHref} />
      </FormStack>
    </form>
  )
}
