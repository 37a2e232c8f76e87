'use client'

import type { AssessmentView } from '@daylight/contracts'
import { EVIDENCE_GRADES, gradeWords } from '@daylight/domain/questionnaires'
import { DateField, FormStack, RadioGroup, Select, TextArea } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type QuestionView = AssessmentView['sections'][number]['questions'][number]

/** What a reviewer decides of one answer. `id` keeps the fields of several answers on one page apart. */
export function ReviewForm({
  action,
  question,
}: {
  readonly action: Action
  readonly question: QuestionView
}) {
  const [state, submit] = useActionState(action, emptyFormState)
  const { id, review, bestGrade } = question
  const reachable = EVIDENCE_GRADES.slice(0, EVIDENCE_GRADES.indexOf(bestGrade) + 1)
  const field = (name: string, stored: string) => ({
    key: `${name}-${state.attempt}`,
    name,
    id: `${name}-${id}`,
    defaultValue: typedValue(state, name, stored),
    error: state.fieldErrors[name],
  })
  const decision = field('decision', review?.stale ? '' : (review?.decision ?? ''))
  const grade = field('grade', review?.grade ?? 'claimed')
  const reason = field('reason', review?.stale ? '' : (review?.reason ?? ''))
  const note = field('note', review?.note ?? '')
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <RadioGroup
          {...decision}
          key={decision.key}
          legend="Your decision"
          variant="plain"
          options={[
            { value: 'accepted', label: 'Accept the answer' },
            { value: 'ask_again', label: 'Ask this question again' },
          ]}
        />
        <Select
          {...grade}
          key={grade.key}
          label="How strong is what was shown?"
          options={reachable.map((value) => ({ value, label: gradeWords[value] }))}
        />
        <TextArea
          {...reason}
          key={reason.key}
          label="What is missing"
          hint="Only when you ask again. The supplier reads it."
          optional
          rows={2}
        />
        <TextArea
          {...note}
          key={note.key}
          label="Note"
          hint="For your organisation only."
          optional
          rows={2}
        />
        <div>
          <SubmitButton tone="secondary">Save this review</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

/** A day and a button: giving questions back, or changing when it is due. */
export function DueForm(props: {
  readonly action: Action
  readonly id: string
  readonly label: string
  readonly submitLabel: string
}) {
  const [state, submit] = useActionState(props.action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <DateField
          key={`due-${state.attempt}`}
          name="dueOn"
          id={props.id}
          label={props.label}
          defaultValue={typedDate(state, 'dueOn')}
          error={state.fieldErrors['dueOn']}
        />
        <div>
          <SubmitButton tone="secondary">{props.submitLabel}</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

export function FinishForm({ action }: { readonly action: Action }) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit}>
      <FormErrors state={state} />
      <SubmitButton>Finish the review</SubmitButton>
    </form>
  )
}

export function WithdrawForm({ action }: { readonly action: Action }) {
  const [state, submit] = useActionState(action, emptyFormState)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <TextArea
          key={`reason-${state.attempt}`}
          name="reason"
          label="Why do you stop it?"
          hint="The supplier reads it. Its answers are kept."
          rows={2}
          defaultValue={typedValue(state, 'reason')}
          error={state.fieldErrors['reason']}
        />
        <div>
          <SubmitButton tone="destructive">Stop this assessment</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
