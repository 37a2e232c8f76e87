'use client'

import { Button, ButtonGroup, ButtonLink, FileField, FormStack } from '@daylight/ui'
import { type ChangeEvent, useActionState, useState } from 'react'
import { FormErrors } from '../forms/form-errors.tsx'
import { emptyFormState, type FormState } from '../forms/form-state.ts'

interface UploadFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly cancelHref: string
  readonly mostBytes: number
}

/** The file with the suppliers. A file that is too large is told apart before it is sent. */
export function UploadForm({ action, cancelHref, mostBytes }: UploadFormProps) {
  const [state, submit, pending] = useActionState(action, emptyFormState)
  const [tooLarge, setTooLarge] = useState(false)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    setTooLarge((event.target.files?.[0]?.size ?? 0) > mostBytes)
  }
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <FormStack>
        <FileField
          name="file"
          label="File"
          hint="CSV, Excel (.xlsx) or OpenDocument (.ods), up to 5 MB and 10,000 suppliers. The first row holds the headings."
          accept=".csv,.tsv,.txt,.xlsx,.ods,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet"
          onChange={choose}
          error={tooLarge ? 'The file is larger than 5 MB. Send it in parts.' : state.fieldErrors['file']}
        />
        <ButtonGroup>
          <Button type="submit" pending={pending} pendingLabel="Reading the file" disabled={tooLarge}>
            Upload and go on
          </Button>
          <ButtonLink href={cancelHref} tone="quiet">
            Cancel
          </ButtonLink>
        </ButtonGroup>
      </FormStack>
    </form>
  )
}
