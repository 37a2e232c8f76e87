'use client'

import type { StatementView } from '@daylight/contracts'
import { DateField, FormStack, RadioGroup, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface PublicationFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly hasWebsite: boolean
  readonly publication: StatementView['publication']
}

const HOMEPAGE = [
  { value: 'yes', label: 'Yes, in a prominent place' },
  { value: 'no', label: 'No' },
  { value: 'not_looked', label: 'I have not looked' },
]

/** What was found is kept with its day and name; recording again adds to it. */
export function PublicationForm({ action, hasWebsite, publication }: PublicationFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const error = (name: string) => state.fieldErrors[name]
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack key={state.attempt ?? 0}>
        <DateField
          name="publishedOn"
          label="Published on"
          defaultValue={typedDate(state, 'publishedOn', publication?.publishedOn)}
          error={error('publishedOn')}
        />
        {hasWebsite ? (
          <>
            <TextField
              name="url"
              label="Address on your website"
              hint="Such as https://www.example.org/modern-slavery-statement"
              defaultValue={typedValue(state, 'url', publication?.url ?? '')}
              error={error('url')}
            />
            <RadioGroup
              name="homepage"
              legend="Does the homepage link to it?"
              variant="plain"
              options={HOMEPAGE}
              defaultValue={typedValue(state, 'homepage', '')}
              error={error('homepage')}
            />
          </>
        ) : (
          <input type="hidden" name="homepage" value="not_looked" />
        )}
        <div>
          <SubmitButton pendingLabel="Recording…">Record the publication</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
