'use client'

import type { CoveredOrganisationView } from '@daylight/contracts'
import { FormStack, IsoDateField, TextArea, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors, fieldIdOf } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

/** What a group's statement says of one organisation that it covers. */
export function CoveredForm(props: {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly organisation: CoveredOrganisationView
  readonly factsVersion: number
}) {
  const { action, organisation, factsVersion } = props
  const [state, submit] = useActionState(action, emptyFormState)
  const field = (name: 'steps' | 'approver' | 'signer' | 'approvedOn' | 'signedOn') => ({
    name,
    id: fieldIdOf(name, organisation.name),
    defaultValue: typedValue(state, name, organisation[name] ?? ''),
    error: state.fieldErrors[name],
  })
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} about={organisation.name} />
      <input type="hidden" name="factsVersion" value={factsVersion} />
      <FormStack key={state.attempt ?? 0}>
        <TextArea
          {...field('steps')}
          label="What it did in the year"
          hint="Its own steps; or that it follows those of the group, and how you know that it does."
          rows={4}
        />
        <TextField {...field('approver')} label="Approved by" optional hint="Such as “its board”" />
        <IsoDateField {...field('approvedOn')} label="Approved on" optional />
        <TextField {...field('signer')} label="Signed by" optional hint="Name and role" />
        <IsoDateField {...field('signedOn')} label="Signed on" optional />
        <div>
          <SubmitButton tone="secondary">
            Save<span className="sr-only"> what is said of {organisation.name}</span>
          </SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
