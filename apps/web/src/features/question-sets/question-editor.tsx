'use client'

import {
  CELL_TYPES,
  EVIDENCE_GRADES,
  gradeWords,
  QUESTION_TYPES,
  type QuestionDraft,
} from '@daylight/domain/questionnaires'
import { Checkbox, Fieldset, FormStack, RadioGroup, Select, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormDisclosure } from '../forms/form-disclosure.tsx'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedField, typedValue } from '../forms/form-state.ts'
import { cellLabels, typeLabels } from './question-words.ts'

const SPARE_ROWS = 4
const LEAST_CONDITIONS = 2

export interface ConditionChoice {
  /** “question=answer”. */
  readonly value: string
  readonly label: string
}

interface QuestionEditorProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly draft: QuestionDraft
  /** Answers to questions before this one that it can hang on. */
  readonly choices: readonly ConditionChoice[]
  /** Its condition is more than this form can show, and stays. */
  readonly tangled: string | null
}

/** One question: what is asked, how it is answered, when, and what it counts. All of it works without script. */
export function QuestionEditor({ action, draft, choices, tangled }: QuestionEditorProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const number = (value: number | null) => (value === null ? '' : String(value))
  const field = (name: string, stored = '') => typedField(state, name, stored)
  const isChoice = draft.type === 'single' || draft.type === 'multiple'
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <TextField
          {...field('text', draft.text)}
          label="Question"
          hint="Short, in everyday words. Never ask for names of workers, or about anybody’s status or origin."
        />
        <TextArea {...field('help', draft.help)} label="Help" optional rows={2} />
        <Select
          {...field('type', draft.type)}
          label="How it is answered"
          options={QUESTION_TYPES.map((value) => ({ value, label: typeLabels[value] }))}
        />
        <FormDisclosure label="Points for yes and no" open={draft.type === 'yes_no'}>
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              {...field('yesPoints', number(draft.yesPoints))}
              label="Points for yes"
              hint="0 to 100; empty when it is not scored."
              inputMode="numeric"
              optional
            />
            <TextField
              {...field('noPoints', number(draft.noPoints))}
              label="Points for no"
              hint="0 to 100; empty when it is not scored."
              inputMode="numeric"
              optional
            />
          </div>
        </FormDisclosure>
        <FormDisclosure label="Answers to choose from" open={isChoice || 'option0' in state.fieldErrors}>
          <div className="grid gap-5">
            {Array.from({ length: draft.options.length + SPARE_ROWS }, (_, row) => (
              <OptionRow
                key={row}
                row={row}
                option={draft.options[row]}
                many={draft.type !== 'single'}
                field={field}
              />
            ))}
          </div>
        </FormDisclosure>
        <FormDisclosure
          label="Columns of a table"
          open={draft.type === 'table' || 'column0' in state.fieldErrors}
        >
          <div className="grid gap-5">
            {Array.from({ length: Math.min(8, draft.columns.length + SPARE_ROWS) }, (_, row) => {
              const column = draft.columns[row]
              return (
                <Fieldset key={row} legend={`Column ${row + 1}`}>
                  <input type="hidden" name={`columnId${row}`} value={column?.id ?? ''} />
                  <div className="grid gap-3 sm:grid-cols-2">
                    <TextField {...field(`column${row}`, column?.label)} label="Heading" optional />
                    <Select
                      {...field(`columnType${row}`, column?.type ?? 'text')}
                      label="Holds"
                      options={CELL_TYPES.map((value) => ({ value, label: cellLabels[value] }))}
                    />
                  </div>
                </Fieldset>
              )
            })}
          </div>
        </FormDisclosure>
        <FormDisclosure label="Unit of a number" open={draft.unit !== ''}>
          <TextField
            {...field('unit', draft.unit)}
            label="Unit"
            hint="Such as “hours a week”."
            optional
            width="w20"
          />
        </FormDisclosure>
        {tangled === null ? (
          <WhenFields draft={draft} choices={choices} state={state} />
        ) : (
          <p>{tangled} This condition stays as it is.</p>
        )}
        <RadioGroup
          name="required"
          legend="Must it be answered?"
          variant="plain"
          defaultValue={typedValue(state, 'required', draft.required ? 'yes' : 'no')}
          options={[
            { value: 'yes', label: 'Yes, before the answers can be sent' },
            { value: 'no', label: 'No, it can be left out' },
          ]}
        />
        <TextField
          {...field('weight', number(draft.weight))}
          label="Weight in its section"
          hint="0 when it is not scored. Only choices can be scored."
          inputMode="numeric"
          width="w4"
        />
        <Select
          {...field('bestGrade', draft.bestGrade)}
          label="The strongest that an answer here can be"
          options={EVIDENCE_GRADES.map((value) => ({ value, label: gradeWords[value] }))}
        />
        <TextArea
          {...field('goodEvidence', draft.goodEvidence)}
          label="What good evidence looks like"
          hint="The supplier reads it beside the question."
          optional
          rows={2}
        />
        <div>
          <SubmitButton>Save the question</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}

function OptionRow({
  row,
  option,
  many,
  field,
}: {
  readonly row: number
  readonly option: QuestionDraft['options'][number] | undefined
  /** Several can be chosen together. */
  readonly many: boolean
  readonly field: (
    name: string,
    stored?: string,
  ) => {
    readonly name: string
    readonly defaultValue: string
    readonly error: string | undefined
  }
}) {
  const points = option?.points ?? null
  return (
    <Fieldset legend={`Answer ${row + 1}`}>
      <input type="hidden" name={`optionId${row}`} value={option?.id ?? ''} />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <TextField {...field(`option${row}`, option?.label)} label="Words" optional />
        <TextField
          {...field(`points${row}`, points === null ? '' : String(points))}
          label="Points"
          inputMode="numeric"
          optional
        />
      </div>
      {many ? (
        <Checkbox
          name={`alone${row}`}
          value="yes"
          label="Goes with no other answer, such as “None”"
          defaultChecked={option?.alone ?? false}
        />
      ) : null}
    </Fieldset>
  )
}

function WhenFields({
  draft,
  choices,
  state,
}: {
  readonly draft: QuestionDraft
  readonly choices: readonly ConditionChoice[]
  readonly state: FormState
}) {
  const { showWhen } = draft
  const stored =
    state.values['when'] ?? (showWhen?.is ?? []).map((answer) => `${showWhen?.question}=${answer}`)
  const count = Math.max(LEAST_CONDITIONS, stored.length + 1)
  if (choices.length === 0) return null
  return (
    <FormDisclosure label="Ask it only after certain answers" open={stored.some((one) => one !== '')}>
      <Fieldset
        legend="Ask it only when one of these was chosen"
        hint="All of the same question. Leave them empty to ask it always."
      >
        <div className="grid gap-3">
          {Array.from({ length: count }, (_, row) => (
            <Select
              key={row}
              name="when"
              id={`when${row}`}
              label={row === 0 ? 'This answer' : 'Or this answer'}
              defaultValue={stored[row] ?? ''}
              options={[{ value: '', label: 'No condition' }, ...choices]}
            />
          ))}
        </div>
      </Fieldset>
    </FormDisclosure>
  )
}
