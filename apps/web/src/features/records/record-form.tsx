'use client'

import type { RecordChoices, RecordDetails, RecordView } from '@daylight/contracts'
import type { Register } from '@daylight/domain/records'
import { ButtonGroup, ButtonLink, FormStack, IsoDateField, Select, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'
import {
  CharterFields,
  GovernanceFields,
  MeasureFields,
  PolicyFields,
  TrainingFields,
} from './record-fields.tsx'
import { registerWords } from './record-words.ts'

interface RecordFormProps {
  readonly register: Register
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly choices: RecordChoices
  readonly cancelHref: string
  /** Absent for a new entry. */
  readonly record?: RecordView
  /** What a new entry begins with, by field. */
  readonly begins?: Readonly<Record<string, string>>
}

/** What the fields of every register read: what was typed last, else what is stored. */
export interface FieldReader {
  text(name: string): {
    readonly name: string
    readonly defaultValue: string
    readonly error: string | undefined
  }
  many(name: string): {
    readonly name: string
    readonly defaultValues: readonly string[]
    readonly error: string | undefined
  }
}

function readFields(state: FormState, { record, begins }: RecordFormProps): FieldReader {
  const details: Partial<Record<string, unknown>> = { ...begins, ...record, ...record?.details }
  return {
    text: (name) => {
      const value = details[name]
      const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
      return { name, defaultValue: typedValue(state, name, shown), error: state.fieldErrors[name] }
    },
    many: (name) => {
      const value = details[name]
      const kept = Array.isArray(value) ? value.map(String) : []
      const typed = state.attempt === undefined ? kept : (state.values[name] ?? [])
      return { name, defaultValues: typed, error: state.fieldErrors[name] }
    },
  }
}

const fieldsOf: Readonly<
  Record<
    RecordDetails['register'],
    (props: { readonly read: FieldReader; readonly choices: RecordChoices }) => React.ReactNode
  >
> = {
  policies: PolicyFields,
  training: TrainingFields,
  governance: GovernanceFields,
  measures: MeasureFields,
  charter: CharterFields,
}

/** One entry of a register: what all of them ask, and between it what this one asks. */
export function RecordForm(props: RecordFormProps) {
  const { register, action, choices, cancelHref, record } = props
  const [state, submit] = useActionState(action, emptyFormState)
  const read = readFields(state, props)
  const words = registerWords[register]
  const Fields = fieldsOf[register]
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      {record ? <input type="hidden" name="version" value={record.version} /> : null}
      <FormStack key={state.attempt ?? 0}>
        <TextField {...read.text('title')} label="Name" maxLength={160} autoComplete="off" />
        <Fields read={read} choices={choices} />
        {words.startsOn === null ? null : (
          <IsoDateField
            {...read.text('startsOn')}
            label={words.startsOn}
            optional={register !== 'training'}
            hint={register === 'policies' ? 'Leave it empty while it is a draft.' : undefined}
          />
        )}
        {words.endsOn === null ? null : (
          <IsoDateField
            {...read.text('endsOn')}
            label={words.endsOn}
            optional
            hint="If it took more than a day."
          />
        )}
        {words.nextOn === null ? null : (
          <IsoDateField {...read.text('nextOn')} label={words.nextOn} optional />
        )}
        <TextField
          {...read.text('responsible')}
          label="Who is responsible"
          hint="A role or a body, such as “Head of Procurement”"
          maxLength={160}
          autoComplete="off"
        />
        <Select
          {...read.text('ownerId')}
          label="Whose calendar shows the next day"
          optional
          placeholder="Nobody’s"
          options={choices.owners}
        />
        <ButtonGroup>
          <SubmitButton>{record ? 'Save' : `Add the ${words.one}`}</SubmitButton>
          <ButtonLink href={cancelHref} tone="quiet">
            Cancel
          </ButtonLink>
        </ButtonGroup>
      </FormStack>
    </form>
  )
}
