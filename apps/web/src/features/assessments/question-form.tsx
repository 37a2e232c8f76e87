'use client'

import { CANNOT_SAY, type Question } from '@daylight/domain/questionnaires'
import { Button, FormStack } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState } from '../forms/form-state.ts'
import { type FormWords, QuestionFields, type StoredFields } from './question-fields.tsx'

interface QuestionFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly question: Question
  readonly stored: StoredFields
  readonly words: FormWords
}

/** One question to a page. Works without script: the form is posted, and what was typed comes back with what is wrong. */
export function QuestionForm({ action, question, stored, words }: QuestionFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const oneOfMany = question.type === 'yes_no' || question.type === 'single'
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} title={words.problem} />
      <FormStack>
        <QuestionFields
          key={state.attempt ?? 0}
          question={question}
          state={state}
          stored={stored}
          words={words}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{words.save}</SubmitButton>
          {oneOfMany ? null : (
            <Button type="submit" name={CANNOT_SAY} value="yes" tone="secondary">
              {words.cannotSay}
            </Button>
          )}
        </div>
      </FormStack>
    </form>
  )
}
