'use client'

import { FormStack, RadioGroup, Select, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

interface Option {
  readonly value: string
  readonly label: string
}

interface OrganisationFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly stored: {
    readonly name: string
    readonly kind: string
    readonly legalForm: string
    readonly companyNumber: string
    readonly turnoverBand: string
    /** "MM-DD" or empty. */
    readonly yearEnd: string
    readonly website: string
  }
  readonly kinds: readonly Option[]
  readonly legalForms: readonly Option[]
  readonly turnoverBands: readonly Option[]
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
].map((label, index) => ({ value: String(index + 1).padStart(2, '0'), label }))

export function OrganisationForm(props: OrganisationFormProps) {
  const { stored } = props
  const [state, submit] = useActionState(props.action, emptyFormState)
  const [month = '', day = ''] = stored.yearEnd.split('-')
  const yearEndError = state.fieldErrors['yearEnd']
  return (
    <form action={submit} noValidate key={state.attempt ?? 0}>
      <FormErrors state={state} />
      <FormStack>
        <TextField
          name="name"
          label="Name"
          defaultValue={typedValue(state, 'name', stored.name)}
          error={state.fieldErrors['name']}
        />
        <RadioGroup
          name="kind"
          legend="Kind"
          variant="plain"
          options={props.kinds}
          defaultValue={typedValue(state, 'kind', stored.kind)}
          error={state.fieldErrors['kind']}
        />
        <Select
          name="legalForm"
          label="Legal form"
          hint="Decides which parts of the law on statements apply, and who signs."
          optional
          placeholder="Not said"
          options={props.legalForms}
          defaultValue={typedValue(state, 'legalForm', stored.legalForm)}
          error={state.fieldErrors['legalForm']}
        />
        <TextField
          name="companyNumber"
          label="Companies House number"
          hint="8 characters, such as 01234567 or SC123456"
          optional
          width="w10"
          defaultValue={typedValue(state, 'companyNumber', stored.companyNumber)}
          error={state.fieldErrors['companyNumber']}
        />
        <Select
          name="turnoverBand"
          label="Turnover in a year"
          hint="With that of subsidiaries, worldwide."
          optional
          placeholder="Not said"
          options={props.turnoverBands}
          defaultValue={typedValue(state, 'turnoverBand', stored.turnoverBand)}
          error={state.fieldErrors['turnoverBand']}
        />
        <div className="flex flex-wrap items-end gap-4">
          <TextField
            name="yearEnd-day"
            id="yearEnd"
            label="Financial year ends on day"
            optional
            width="w4"
            inputMode="numeric"
            defaultValue={typedValue(state, 'yearEnd-day', day)}
            error={yearEndError}
          />
          <Select
            name="yearEnd-month"
            label="Month"
            placeholder="Not said"
            options={MONTHS}
            defaultValue={typedValue(state, 'yearEnd-month', month)}
          />
        </div>
        <TextField
          name="website"
          label="Website"
          hint="Where the statement will be published."
          optional
          type="url"
          inputMode="url"
          autoComplete="url"
          defaultValue={typedValue(state, 'website', stored.website)}
          error={state.fieldErrors['website']}
        />
        <div>
          <SubmitButton>Save</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
