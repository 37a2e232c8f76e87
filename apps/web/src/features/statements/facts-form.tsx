'use client'

import type { StatementView } from '@daylight/contracts'
import { Checkbox, DateField, FormStack, Select, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface FactsFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly statement: StatementView
}

/** What the statement says of the organisation, prefilled from its record. */
export function FactsForm({ action, statement }: FactsFormProps) {
  const { facts } = statement
  const [state, submit] = useActionState(action, emptyFormState)
  const error = (name: string) => state.fieldErrors[name]
  const ticked = (name: string, stored: boolean) =>
    state.attempt === undefined ? stored : typedValue(state, name) === 'yes'
  const members = Object.entries(state.fieldErrors).find(([name]) => name.startsWith('groupMembers'))?.[1]
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="factsVersion" value={statement.factsVersion} />
      <FormStack key={state.attempt ?? 0}>
        <TextField
          name="organisationName"
          label="Name of the organisation"
          hint="As it is printed on the statement"
          defaultValue={typedValue(state, 'organisationName', facts.organisationName)}
          error={error('organisationName')}
        />
        <TextField
          name="companyNumber"
          label="Companies House number"
          optional
          width="w10"
          defaultValue={typedValue(state, 'companyNumber', facts.companyNumber ?? '')}
          error={error('companyNumber')}
        />
        <DateField
          name="periodStart"
          label="First day of the year"
          defaultValue={typedDate(state, 'periodStart', statement.periodStart)}
          error={error('periodStart')}
        />
        <DateField
          name="periodEnd"
          label="Last day of the year"
          defaultValue={typedDate(state, 'periodEnd', statement.periodEnd)}
          error={error('periodEnd')}
        />
        <Select
          name="legalForm"
          label="Legal form"
          options={statement.legalForms}
          defaultValue={typedValue(state, 'legalForm', facts.legalForm)}
          error={error('legalForm')}
        />
        <Select
          name="turnoverBand"
          label="Turnover in the year, with that of subsidiaries"
          hint="Public bodies: the budget. Whether the law asks for a statement depends on it"
          options={[{ value: '', label: 'Not known yet' }, ...statement.turnoverBands]}
          defaultValue={typedValue(state, 'turnoverBand', facts.turnoverBand ?? '')}
          error={error('turnoverBand')}
        />
        <Checkbox
          name="carriesOnBusinessInUk"
          label="It carries on business in the United Kingdom"
          hint="It supplies goods or services, in any part of it"
          defaultChecked={ticked('carriesOnBusinessInUk', facts.carriesOnBusinessInUk)}
          error={error('carriesOnBusinessInUk')}
        />
        <TextField
          name="website"
          label="Website"
          optional
          hint="Where the statement will stand"
          width="w20"
          defaultValue={typedValue(state, 'website', facts.website ?? '')}
          error={error('website')}
        />
        <TextArea
          name="groupMembers"
          label="Other organisations that the statement covers"
          optional
          hint="One on each line"
          defaultValue={typedValue(state, 'groupMembers', facts.groupMembers.join('\n'))}
          error={members}
        />
        <Checkbox
          name="noStepsTaken"
          label="We took no steps in this year"
          hint="The law allows a statement that says so plainly. It then stands before everything else"
          defaultChecked={ticked('noStepsTaken', facts.noStepsTaken)}
          error={error('noStepsTaken')}
        />
        <div>
          <SubmitButton pendingLabel="Saving…">Save the facts</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
