'use client'

import { OUTSIDE_GREATER_LONDON, type SupplierChoices } from '@daylight/contracts'
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Fieldset,
  FormStack,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, typedValue } from '../forms/form-state.ts'
import { OthersChanges } from './others-changes.tsx'
import type { SupplierFormState } from './supplier-form-state.ts'

interface StoredSite {
  readonly version: number
  readonly name: string
  readonly address: string
  readonly postcode: string
  readonly borough: string | null
  readonly directWorkers: number | null
  readonly contractedWorkers: number | null
  readonly agencyWorkers: number | null
}

interface SiteFormProps {
  readonly action: (state: SupplierFormState, form: FormData) => Promise<SupplierFormState>
  readonly submitLabel: string
  readonly cancelHref: string
  readonly boroughs: SupplierChoices['boroughs']
  readonly site?: StoredSite
}

export function SiteForm({ action, submitLabel, cancelHref, boroughs, site }: SiteFormProps) {
  const initial: SupplierFormState = emptyFormState
  const [state, submit, pending] = useActionState(action, initial)
  const text = (name: 'name' | 'address' | 'postcode') => ({
    name,
    autoComplete: 'off',
    defaultValue: typedValue(state, name, site?.[name]),
    error: state.fieldErrors[name],
  })
  const workers = (name: 'directWorkers' | 'contractedWorkers' | 'agencyWorkers') => ({
    name,
    optional: true,
    defaultValue: typedValue(state, name, site?.[name]?.toString()),
    error: state.fieldErrors[name],
  })
  const storedPlace = site ? (site.borough ?? OUTSIDE_GREATER_LONDON) : ''
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      {state.editedSince ? <OthersChanges editedSince={state.editedSince} /> : null}
      {site ? (
        <input type="hidden" name="version" value={state.editedSince?.version ?? site.version} />
      ) : null}
      <FormStack key={state.attempt ?? 0}>
        <TextField {...text('name')} label="Name" hint="What you call it: Town Hall, North depot." />
        <TextArea {...text('address')} label="Address" optional rows={3} />
        <TextField {...text('postcode')} label="Postcode" optional width="w10" />
        <Select
          name="borough"
          label="Where it lies"
          hint="The London Living Wage counts in Greater London: the 32 boroughs and the City."
          placeholder="Choose"
          defaultValue={typedValue(state, 'borough', storedPlace)}
          error={state.fieldErrors['borough']}
          options={[{ value: OUTSIDE_GREATER_LONDON, label: 'Outside Greater London' }, ...boroughs]}
        />
        <Fieldset
          legend="Who works there"
          legendSize="medium"
          hint="Roughly is fine. Leave a number empty if you do not know it; 0 says that there are none."
        >
          <NumberField {...workers('directWorkers')} label="Employed directly" />
          <NumberField {...workers('contractedWorkers')} label="Employed by a contractor" />
          <NumberField {...workers('agencyWorkers')} label="From an agency" />
        </Fieldset>
        <ButtonGroup>
          <Button type="submit" pending={pending} pendingLabel="Saving">
            {submitLabel}
          </Button>
          <ButtonLink href={cancelHref} tone="quiet">
            Cancel
          </ButtonLink>
        </ButtonGroup>
      </FormStack>
    </form>
  )
}
