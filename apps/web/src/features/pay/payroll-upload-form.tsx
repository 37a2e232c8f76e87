'use client'

import {
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  FileField,
  FormStack,
  Select,
  type SelectOption,
} from '@daylight/ui'
import { type ChangeEvent, useState } from 'react'

interface PayrollUploadFormProps {
  readonly action: string
  readonly cancelHref: string
  readonly suppliers: readonly SelectOption[]
  readonly sites: readonly SelectOption[]
  readonly supplierId: string
  readonly siteId: string
  readonly refusal?: string | undefined
}

const MOST_BYTES = 50 * 1024 * 1024

/** A plain form that the browser sends by itself. With script, a file that is too large is told apart before it is sent. */
export function PayrollUploadForm(props: PayrollUploadFormProps) {
  const [tooLarge, setTooLarge] = useState(false)
  const [sending, setSending] = useState(false)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    setTooLarge((event.target.files?.[0]?.size ?? 0) > MOST_BYTES)
  }
  return (
    <form action={props.action} method="post" encType="multipart/form-data" onSubmit={() => setSending(true)}>
      {props.refusal ? <ErrorSummary errors={[{ fieldId: 'file', message: props.refusal }]} /> : null}
      <FormStack>
        <Select
          name="supplierId"
          label="Whose payroll is it?"
          placeholder="Our own organisation"
          options={props.suppliers}
          defaultValue={props.supplierId}
        />
        <Select
          name="siteId"
          label="Site"
          optional
          hint="Choose one when everybody in the file works there. Otherwise the file can name the site of each row."
          placeholder="Several, or named in the file"
          options={props.sites}
          defaultValue={props.siteId}
        />
        <FileField
          name="file"
          label="Payroll file"
          hint="CSV or Excel (.xlsx), up to 50 MB and 100,000 rows. The first row holds the headings."
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
          onChange={choose}
          error={tooLarge ? 'The file is larger than 50 MB. Send it in parts.' : props.refusal}
        />
        <ButtonGroup>
          <Button type="submit" disabled={tooLarge} pending={sending} pendingLabel="Sending the file">
            Upload and go on
          </Button>
          <ButtonLink href={props.cancelHref} tone="quiet">
            Cancel
          </ButtonLink>
        </ButtonGroup>
      </FormStack>
    </form>
  )
}
