'use client'

import type { StatementPromise } from '@daylight/contracts'
import { PROMISE_OUTCOME_WORDS, PROMISE_OUTCOMES } from '@daylight/domain/statements'
import { FormStack, RadioGroup, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors, fieldIdOf } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

const outcomes = [
  ...PROMISE_OUTCOMES.map((value) => ({ value, label: PROMISE_OUTCOME_WORDS[value] })),
  { value: 'not_a_promise', label: 'It is not a promise', hint: 'The statement says nothing of it then.' },
]

/** What became of one promise of the last statement. */
export function PromiseForm(props: {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly promise: StatementPromise
}) {
  const { action, promise } = props
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} about={promise.id} />
      <input type="hidden" name="version" value={promise.version} />
      <FormStack key={state.attempt ?? 0}>
        <RadioGroup
          id={fieldIdOf('outcome', promise.id)}
          name="outcome"
          legend="What became of it?"
          defaultValue={typedValue(state, 'outcome', promise.outcome ?? '')}
          error={state.fieldErrors['outcome']}
          options={outcomes}
        />
        <TextArea
          id={fieldIdOf('account', promise.id)}
          name="account"
          label="What shows it, or why not"
          hint="It stands in the statement as you write it. Nothing about one person."
          rows={3}
          defaultValue={typedValue(state, 'account', promise.account)}
          error={state.fieldErrors['account']}
        />
        <div>
          <SubmitButton tone="secondary">
            Save the answer<span className="sr-only"> to “{promise.sentence}”</span>
          </SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
