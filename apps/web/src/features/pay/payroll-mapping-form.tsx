'use client'

import type { PayrollMappingView } from '@daylight/contracts'
import { findPayrollColumn, PAY_ELEMENT_KINDS, type PayElementKind } from '@daylight/domain/payroll-file'
import { Button, DateField, Fieldset, FormStack, RadioGroup, Select } from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface PayrollMappingFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly mapping: PayrollMappingView
}

type Column = PayrollMappingView['columns'][number]

const fates: Readonly<Record<Column['fate'], string>> = {
  stored: '',
  pseudonym: 'Stored as a code only.',
  age_band: 'Only the age band is stored.',
  never_stored: 'Never stored.',
}

/** One select for each column of the template: what the file calls it. No cell of the file is shown. */
export function PayrollMappingForm({ action, mapping }: PayrollMappingFormProps) {
  const [state, submit, pending] = useActionState(action, emptyFormState)
  const isNeeded = ({ needed }: Column) => needed !== null && !needed.startsWith('for ')
  const needed = mapping.columns.filter(isNeeded)
  const optional = mapping.columns.filter((column) => !isNeeded(column))
  const found = optional.filter((column) => column.heading !== '')
  const rest = optional.filter((column) => column.heading === '')
  const field = (column: Column) => (
    <ColumnSelect key={column.name} column={column} headings={mapping.headings} state={state} />
  )
  const error = (name: string) => state.fieldErrors[name]
  const { fileWide } = mapping
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <Fieldset legend="For the whole file" legendSize="medium" legendAs="h2">
          <RadioGroup
            key={`workplace-${state.attempt}`}
            name="workplace"
            legend="Where do they work, where the file does not say?"
            hint="The place of work decides the rate, not the employer’s office or the worker’s home."
            variant="plain"
            defaultValue={typedValue(state, 'workplace', fileWide.workplace ?? '')}
            error={error('workplace')}
            options={[
              { value: 'london', label: 'In Greater London' },
              { value: 'uk', label: 'Elsewhere in the United Kingdom' },
              { value: '', label: 'The file says so for each row' },
            ]}
          />
          <DateField
            key={`start-${state.attempt}`}
            name="periodStart"
            label="First day of the pay period"
            hint="Only where the file has no column for it."
            defaultValue={typedDate(state, 'periodStart')}
            error={error('periodStart')}
          />
          <DateField
            key={`end-${state.attempt}`}
            name="periodEnd"
            label="Last day of the pay period"
            defaultValue={typedDate(state, 'periodEnd')}
            error={error('periodEnd')}
          />
          <RadioGroup
            key={`order-${state.attempt}`}
            name="dateOrder"
            legend="How does the file write 3 October 2026?"
            variant="plain"
            defaultValue={typedValue(state, 'dateOrder', fileWide.dateOrder)}
            options={[
              { value: 'day_first', label: '03/10/2026, or in another form that cannot be mistaken' },
              { value: 'month_first', label: '10/03/2026, the month first' },
            ]}
          />
        </Fieldset>
        <ElementChoices elements={mapping.elements} state={state} />
        <Fieldset legend="Needed" legendSize="medium" legendAs="h2">
          {needed.map(field)}
        </Fieldset>
        {found.length > 0 ? (
          <Fieldset legend="Also found in the file" legendSize="medium" legendAs="h2">
            {found.map(field)}
          </Fieldset>
        ) : null}
        <details>
          <summary className="inline-flex min-h-11 items-center text-action underline underline-offset-4">
            {rest.length} more columns that the file may have
          </summary>
          <div className="mt-3 grid gap-4">{rest.map(field)}</div>
        </details>
        <div>
          <Button type="submit" pending={pending} pendingLabel="Starting">
            Check this payroll
          </Button>
        </div>
      </FormStack>
    </form>
  )
}

const elementKinds = PAY_ELEMENT_KINDS.map((kind) => ({ value: kind, label: nameElementKind(kind) }))

function nameElementKind(kind: PayElementKind): string {
  if (kind === 'not_pay') return 'Not pay: tax, pension and the like, left out of both checks'
  const words = kind.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${findPayrollColumn(kind).meaning}`
}

/** Of a payroll with a row for each element of pay: what each element is that has a name of its own here. */
function ElementChoices(props: {
  readonly elements: PayrollMappingView['elements']
  readonly state: FormState
}) {
  const { elements, state } = props
  if (elements.length === 0) return null
  return (
    <Fieldset legend="What is each of these?" legendSize="medium" legendAs="h2">
      <p className="max-w-prose text-muted">
        The file has a row for each element of pay. These are called by names of your own; the others were
        known. Where a name is about one person, give it another name in the file first.
      </p>
      {elements.map(({ key, name, chosen }) => (
        <Select
          key={`${key}-${state.attempt}`}
          name={`elements.${key}`}
          label={name}
          hint={chosen === null ? undefined : 'As you chose last time.'}
          placeholder="Choose what it is"
          options={elementKinds}
          defaultValue={typedValue(state, `elements.${key}`, chosen ?? '')}
          error={state.fieldErrors[`elements.${key}`]}
        />
      ))}
    </Fieldset>
  )
}

function ColumnSelect(props: {
  readonly column: Column
  readonly headings: readonly string[]
  readonly state: FormState
}) {
  const { column, headings, state } = props
  const name = `columns.${column.name}`
  const hint = [
    column.meaning,
    column.needed === null || column.needed === 'yes' ? '' : `Needed: ${column.needed}.`,
    fates[column.fate],
    column.why,
  ]
  return (
    <Select
      key={`${name}-${state.attempt}`}
      name={name}
      label={column.label}
      optional={column.needed === null}
      hint={hint.filter((text) => text !== '').join(' ')}
      placeholder="Not in the file"
      options={headings
        .filter((heading) => heading !== '')
        .map((heading) => ({ value: heading, label: heading }))}
      defaultValue={typedValue(state, name, column.heading)}
      error={state.fieldErrors[name]}
    />
  )
}
