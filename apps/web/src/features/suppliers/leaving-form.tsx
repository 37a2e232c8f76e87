'use client'

import type { FindingFate } from '@daylight/domain/suppliers'
import {
  DateField,
  type DateFieldProps,
  FormStack,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedField, typedValue } from '../forms/form-state.ts'
import { SaveOrCancel } from '../forms/save-or-cancel.tsx'
import { fateLabels } from './leaving-words.ts'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

interface Question {
  readonly id: string
  readonly text: string
  readonly hint: string
  readonly source: string
  readonly asksDay: boolean
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly warning: string | null
  }[]
}

interface Before {
  readonly endsOn: string
  readonly reason: string
  readonly content: {
    readonly answers: Readonly<
      Record<string, { readonly choice: string; readonly day: string; readonly note: string }>
    >
    readonly findings: readonly { readonly findingId: string; readonly fate: FindingFate }[]
  }
}

interface LeavingFormProps {
  readonly action: FormAction
  readonly supplier: string
  readonly questions: readonly Question[]
  readonly findings: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
    readonly actionsOpen: number
  }[]
  /** The newest version, to correct. */
  readonly before: Before | null
  /** Who signs. */
  readonly signer: string
  readonly cancelHref: string
}

/** Every question of the guide on one page, what becomes of each finding, and the signature. */
export function LeavingForm(props: LeavingFormProps) {
  const { supplier, questions, findings, before } = props
  const [state, submit] = useActionState(props.action, emptyFormState)
  const field = (name: string, stored = '') => typedField(state, name, stored)
  const dateOf = (name: string, stored = '') => {
    const [year = '', month = '', day = ''] = stored.split('-')
    return {
      name,
      defaultValue: {
        day: typedValue(state, `${name}-day`, day),
        month: typedValue(state, `${name}-month`, month),
        year: typedValue(state, `${name}-year`, year),
      },
      error: state.fieldErrors[name],
    }
  }
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <RadioGroup
          {...field('worried')}
          legend="Are you worried about a person there?"
          hint="That somebody is in danger, is controlled or threatened, or cannot leave. Ending the work can put them in more danger. You are shown what to do now, and nothing of this page is kept."
          options={[
            { value: 'no', label: 'No' },
            { value: 'yes', label: 'Yes, or I am not sure' },
          ]}
        />
        <DateField
          {...dateOf('endsOn', before?.endsOn)}
          label={`What is the last day of the work with ${supplier}?`}
        />
        <TextArea
          {...field('reason', before?.reason)}
          label="Why does it end?"
          hint="Nothing about one person."
          rows={3}
        />
        {questions.map((question) => (
          <QuestionFields
            key={question.id}
            question={question}
            choice={field(`choice-${question.id}`, before?.content.answers[question.id]?.choice)}
            day={dateOf(`day-${question.id}`, before?.content.answers[question.id]?.day)}
            note={field(`note-${question.id}`, before?.content.answers[question.id]?.note)}
          />
        ))}
        {findings.length === 0 ? null : (
          <fieldset className="rounded-card border border-line p-4">
            <legend className="px-2 text-lg font-bold">What becomes of each open finding?</legend>
            <p className="mb-4 text-muted">
              Where nothing more can be done, nobody is reminded of its actions any more. It stays in the
              record.
            </p>
            <FormStack>
              {findings.map(({ id, number, title, actionsOpen }) => (
                <Select
                  key={id}
                  {...field(
                    `fate-${id}`,
                    before?.content.findings.find(({ findingId }) => findingId === id)?.fate,
                  )}
                  label={`F-${number} ${title}`}
                  hint={tellActions(actionsOpen)}
                  placeholder="Choose"
                  options={Object.entries(fateLabels).map(([value, label]) => ({ value, label }))}
                />
              ))}
            </FormStack>
          </fieldset>
        )}
        <TextField
          {...field('signature')}
          label="Sign with your name"
          hint={`You are signed in as ${props.signer}. What you sign is kept with the day; a correction is a new version.`}
          autoComplete="name"
          width="w20"
        />
        <SaveOrCancel
          label={before ? 'Sign the new version' : 'Sign and record'}
          cancelHref={props.cancelHref}
        />
      </FormStack>
    </form>
  )
}

function tellActions(count: number): string {
  if (count === 0) return 'No action is under way.'
  return count === 1 ? '1 action is not finished.' : `${count} actions are not finished.`
}

interface FieldValue {
  readonly name: string
  readonly defaultValue: string
  readonly error: string | undefined
}

function QuestionFields(props: {
  readonly question: Question
  readonly choice: FieldValue
  readonly day: Pick<DateFieldProps, 'name' | 'defaultValue' | 'error'>
  readonly note: FieldValue
}) {
  const { question, choice, day, note } = props
  return (
    <div className="grid gap-4 border-t border-line pt-6">
      <RadioGroup
        {...choice}
        legend={question.text}
        hint={
          <>
            {question.hint}
            <span className="mt-1 block text-sm">Source: {question.source}. Not verified.</span>
          </>
        }
        options={question.options.map(({ value, label, warning }) => ({
          value,
          label,
          ...(warning === null ? {} : { hint: warning }),
        }))}
      />
      {question.asksDay ? (
        <DateField {...day} label="Which day?" hint="Blank where no day belongs to it." />
      ) : null}
      <TextArea {...note} label="Anything to add" optional rows={2} />
    </div>
  )
}
