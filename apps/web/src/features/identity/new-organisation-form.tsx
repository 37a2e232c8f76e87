'use client'

import {
  ORGANISATION_KINDS,
  organisationKindLabels,
  SEGMENT_LIMITS,
  suggestSegment,
} from '@daylight/domain/identity'
import { FormStack, RadioGroup, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState, useState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedValue } from '../forms/form-state.ts'

interface NewOrganisationFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** "daylight.example.org/" */
  readonly site: string
}

/** Suggests the address from the name until somebody types their own; without script the server does. */
export function NewOrganisationForm({ action, site }: NewOrganisationFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const [segment, setSegment] = useState(typedValue(state, 'segment'))
  const [own, setOwn] = useState(segment !== '')
  const key = state.attempt ?? 0
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <TextField
          key={`name-${key}`}
          name="name"
          label="Name of the organisation"
          autoComplete="organization"
          defaultValue={typedValue(state, 'name')}
          error={state.fieldErrors['name']}
          onChange={(event) => {
            if (!own) setSegment(suggestSegment(event.target.value))
          }}
        />
        <RadioGroup
          key={`kind-${key}`}
          name="kind"
          legend="What kind of organisation is it?"
          options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: organisationKindLabels[kind] }))}
          defaultValue={typedValue(state, 'kind')}
          error={state.fieldErrors['kind']}
        />
        <TextField
          name="segment"
          label="Its address here"
          hint="Letters a to z, digits and hyphens. It stays the same for good. Leave it empty to have it made from the name."
          prefix={site}
          maxLength={SEGMENT_LIMITS.most}
          autoCapitalize="none"
          spellCheck={false}
          value={segment}
          error={state.fieldErrors['segment']}
          onChange={(event) => {
            setSegment(event.target.value)
            setOwn(event.target.value !== '')
          }}
        />
        <div>
          <SubmitButton>Create the organisation</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
