'use client'

import { CheckboxGroup, FormStack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState } from '../forms/form-state.ts'

interface TakeOverFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly offers: readonly {
    readonly value: string
    readonly question: string
    readonly answer: string
    readonly age: string
    readonly files: readonly string[]
    readonly filesMissing: readonly string[]
  }[]
}

export function TakeOverForm({ action, offers }: TakeOverFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <CheckboxGroup
          key={state.attempt}
          name="answers"
          legend="Answers to take over"
          error={state.fieldErrors['answers']}
          options={offers.map(({ value, question, answer, age, files, filesMissing }) => ({
            value,
            label: question,
            hint: (
              <span className="grid gap-1">
                <span className="whitespace-pre-line text-ink">{answer}</span>
                <span>{age}</span>
                {files.length > 0 ? <span>With it: {files.join(', ')}</span> : null}
                {filesMissing.length > 0 ? <span>To attach again: {filesMissing.join(', ')}</span> : null}
              </span>
            ),
          }))}
          defaultValues={offers.map(({ value }) => value)}
        />
        <div>
          <SubmitButton pendingLabel="Taking over…">Take these answers over</SubmitButton>
        </div>
        <p className="text-muted">Nothing is sent by this. You sign for all of it at the end.</p>
      </FormStack>
    </form>
  )
}
