'use client'

import type { RegistryQuestionView } from '@daylight/contracts'
import { CheckboxGroup, DateField, FormStack, RadioGroup, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface RegistrySectionFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly version: number
  readonly questions: readonly RegistryQuestionView[]
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const LONG_TEXT = 100

function sayHint({ condition, hint, limit, suggestedFrom }: RegistryQuestionView): string | undefined {
  const sentences = [
    condition,
    hint,
    limit === null ? null : `Up to ${limit.toLocaleString('en-GB')} characters.`,
    suggestedFrom === null ? null : `Suggested. ${suggestedFrom}.`,
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? undefined : sentences.join(' ')
}

/** What the registry would refuse in the answers as they were saved, for the summary and the fields. */
function savedProblems(questions: readonly RegistryQuestionView[]): FormState {
  const wrong = questions.flatMap(({ id, problem }) =>
    problem === null
      ? []
      : [
          [
            id,
            problem.code === null
              ? problem.message
              : `${problem.message} (The registry’s error ${problem.code}.)`,
          ] as const,
        ],
  )
  return wrong.length === 0
    ? emptyFormState
    : {
        ...emptyFormState,
        message: 'The registry would refuse some of this.',
        fieldErrors: Object.fromEntries(wrong),
      }
}

function RegistryField({
  question,
  state,
}: {
  readonly question: RegistryQuestionView
  readonly state: FormState
}) {
  const { answer, id, kind, label, options } = question
  const again = state.attempt !== undefined
  const common = {
    name: id,
    hint: sayHint(question),
    error: state.fieldErrors[id] ?? state.fieldErrors[`answers.${id}`],
  }
  if (kind === 'yes_no' || kind === 'single') {
    const choices =
      kind === 'yes_no' ? YES_NO : options.map(({ code, label: text }) => ({ value: code, label: text }))
    return (
      <RadioGroup
        {...common}
        legend={label}
        variant="plain"
        options={choices}
        defaultValue={typedValue(state, id, again ? '' : answer[0])}
      />
    )
  }
  if (kind === 'multiple') {
    return (
      <CheckboxGroup
        {...common}
        legend={label}
        variant="plain"
        options={options.map(({ code, label: text }) => ({ value: code, label: text }))}
        defaultValues={again ? (state.values[id] ?? []) : answer}
      />
    )
  }
  if (kind === 'date')
    return <DateField {...common} label={label} defaultValue={typedDate(state, id, answer[0])} />
  const stored = answer.join('\n')
  if (kind === 'names' || (kind === 'text' && (question.limit ?? 0) > LONG_TEXT))
    return (
      <TextArea
        {...common}
        label={label}
        rows={3}
        defaultValue={typedValue(state, id, again ? '' : stored)}
      />
    )
  return <TextField {...common} label={label} defaultValue={typedValue(state, id, again ? '' : stored)} />
}

/** One section of the registry's form. It is saved as it stands; what the registry would refuse is shown beside it. */
export function RegistrySectionForm({ action, questions, version }: RegistrySectionFormProps) {
  const [state, submit] = useActionState(action, savedProblems(questions))
  const named = (kinds: readonly RegistryQuestionView['kind'][]) =>
    questions
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id }) => id)
      .join(' ')
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="dates" value={named(['date'])} />
      <input type="hidden" name="lists" value={named(['names'])} />
      <input type="hidden" name="choices" value={named(['single', 'multiple', 'yes_no'])} />
      <input type="hidden" name="texts" value={named(['text', 'url', 'email'])} />
      <FormStack key={state.attempt ?? 0}>
        {questions.map((question) => (
          <RegistryField key={question.id} question={question} state={state} />
        ))}
        <div>
          <SubmitButton pendingLabel="Saving…">Save this section</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
