'use client'

import type { StatementView } from '@daylight/contracts'
import { Checkbox, DateField, FormStack, RadioGroup, TextField } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { type ReactNode, useActionState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState, typedDate, typedValue } from '../forms/form-state.ts'

interface SignFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly statement: StatementView
  /** Says what is signed. */
  readonly confirmation: ReactNode
}

export function SignForm({ action, statement, confirmation }: SignFormProps) {
  const [state, submit] = useActionState(action, emptyFormState)
  const error = (name: string) => state.fieldErrors[name]
  const [onlyRole] = statement.signerRoles
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="version" value={statement.version} />
      <FormStack key={state.attempt ?? 0}>
        <TextField
          name="signerName"
          label="Full name of the signer"
          width="w20"
          defaultValue={typedValue(state, 'signerName')}
          error={error('signerName')}
        />
        <TextField
          name="jobTitle"
          label="Job title"
          hint="As it is printed beneath the name"
          width="w20"
          defaultValue={typedValue(state, 'jobTitle')}
          error={error('jobTitle')}
        />
        <RadioGroup
          name="role"
          legend="Signs as"
          hint={`For this legal form: ${statement.signer}`}
          variant="plain"
          options={statement.signerRoles}
          defaultValue={typedValue(
            state,
            'role',
            statement.signerRoles.length === 1 ? (onlyRole?.value ?? '') : '',
          )}
          error={error('role')}
        />
        <DateField
          name="signedOn"
          label="Signed on"
          defaultValue={typedDate(state, 'signedOn')}
          error={error('signedOn')}
        />
        <Checkbox
          name="confirmed"
          label={confirmation}
          defaultChecked={typedValue(state, 'confirmed') === 'yes'}
          error={error('confirmed')}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label="Your password"
          hint="Of the account you are signed in with, asked for again because this cannot be undone"
          width="w20"
          error={error('password')}
        />
        <div>
          <SubmitButton pendingLabel="Signing…">Sign and freeze</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
