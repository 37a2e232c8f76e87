'use client'

import type { SupplierChoices } from '@daylight/contracts'
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  FormStack,
  Select,
  TextArea,
  TextField,
} from '@daylight/ui'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, typedValue } from '../forms/form-state.ts'
import { ContactFields, type StoredContact } from './contact-fields.tsx'
import { OthersChanges } from './others-changes.tsx'
import type { SupplierFormState } from './supplier-form-state.ts'

interface StoredSupplier {
  readonly version: number
  readonly name: string
  readonly companyNumber: string | null
  readonly sicSection: string | null
  readonly registrySector: string | null
  readonly whatTheyDo: string
  readonly spendBand: string | null
  readonly notes: string
  readonly contacts: readonly StoredContact[]
}

interface SupplierFormProps {
  readonly action: (state: SupplierFormState, form: FormData) => Promise<SupplierFormState>
  readonly submitLabel: string
  readonly cancelHref: string
  readonly choices: SupplierChoices
  readonly supplier?: StoredSupplier
}

export function SupplierForm({ action, submitLabel, cancelHref, choices, supplier }: SupplierFormProps) {
  const initial: SupplierFormState = emptyFormState
  const [state, submit, pending] = useActionState(action, initial)
  const errors = state.fieldErrors
  const select = (name: 'sicSection' | 'registrySector' | 'spendBand') => ({
    name,
    defaultValue: typedValue(state, name, supplier?.[name] ?? ''),
    error: errors[name],
    optional: true,
  })
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      {state.editedSince ? <OthersChanges editedSince={state.editedSince} /> : null}
      {supplier ? (
        <input type="hidden" name="version" value={state.editedSince?.version ?? supplier.version} />
      ) : null}
      {/* A new key after each submission: selects would else fall back to what they first showed. */}
      <FormStack key={state.attempt ?? 0}>
        <TextField
          name="name"
          label="Name"
          autoComplete="off"
          defaultValue={typedValue(state, 'name', supplier?.name)}
          error={errors['name']}
        />
        {state.reason === 'supplier_duplicate' ? (
          <Checkbox name="evenIfDuplicate" label="This is another firm: add it anyway" />
        ) : null}
        <TextField
          name="companyNumber"
          label="Companies House number"
          optional
          hint="Eight characters, such as 01234567 or SC123456. It tells firms of the same name apart."
          width="w20"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typedValue(state, 'companyNumber', supplier?.companyNumber ?? '')}
          error={errors['companyNumber']}
        />
        <TextArea
          name="whatTheyDo"
          label="What they do for us"
          optional
          hint="For instance: cleans our three offices at night."
          rows={3}
          defaultValue={typedValue(state, 'whatTheyDo', supplier?.whatTheyDo)}
          error={errors['whatTheyDo']}
        />
        <Select
          {...select('sicSection')}
          label="Industry"
          hint="The section of the Standard Industrial Classification. Cleaning and security are under N."
          placeholder="Not known"
          options={choices.sicSections}
        />
        <Select
          {...select('registrySector')}
          label="Sector on the modern slavery statement registry"
          placeholder="Not known"
          options={choices.registrySectors}
        />
        <Select
          {...select('spendBand')}
          label="What we spend with them"
          placeholder="Not known"
          width="w20"
          options={choices.spendBands}
        />
        <ContactFields state={state} stored={supplier?.contacts ?? []} />
        <TextArea
          name="notes"
          label="Notes"
          optional
          hint="About the firm, not about single workers."
          defaultValue={typedValue(state, 'notes', supplier?.notes)}
          error={errors['notes']}
        />
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
