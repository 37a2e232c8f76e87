'use client'

import { FileField, FormStack, Notice, SummaryList } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { useActionState } from 'react'

export type VerifyState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused' | 'false'; readonly message: string }
  | { readonly kind: 'genuine'; readonly rows: readonly { readonly key: string; readonly value: string }[] }

interface VerifyFormProps {
  readonly action: (state: VerifyState, form: FormData) => Promise<VerifyState>
}

export function VerifyForm({ action }: VerifyFormProps) {
  const [state, submit] = useActionState(action, { kind: 'nothing' })
  return (
    <form action={submit} noValidate>
      <FormStack>
        {state.kind === 'genuine' ? (
          <Notice tone="success" title="The seal is whole." announce="alert">
            <SummaryList
              rows={state.rows.map(({ key, value }) => ({
                key,
                value: <span className="break-all">{value}</span>,
              }))}
            />
          </Notice>
        ) : null}
        {state.kind === 'false' ? (
          <Notice tone="error" title="Not genuine." announce="alert">
            {state.message}
          </Notice>
        ) : null}
        <FileField
          name="statement"
          label="Statement with its seal"
          hint="The file ends in bundle.json; a passport’s in .json. Nothing of it is kept."
          accept=".json,application/json"
          error={state.kind === 'refused' ? state.message : undefined}
        />
        <div>
          <SubmitButton pendingLabel="Checking…">Check the seal</SubmitButton>
        </div>
      </FormStack>
    </form>
  )
}
