'use client'

import {
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  FileField,
  FormStack,
  Progress,
  Select,
  type SelectOption,
} from '@daylight/ui'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { canSendInPieces } from './send-in-pieces.ts'
import { usePayrollUpload } from './use-payroll-upload.ts'

interface PayrollUploadFormProps {
  readonly action: string
  readonly cancelHref: string
  readonly suppliers: readonly SelectOption[]
  readonly sites: readonly SelectOption[]
  readonly supplierId: string
  readonly siteId: string
  readonly refusal?: string | undefined
  /** Bytes of the largest file that is taken. */
  readonly mostBytes: number
}

const MEBIBYTE = 1024 * 1024

function sayProgress(received: number, bytes: number): string {
  if (received >= bytes) return 'All of it has arrived: looking at it'
  const tenths = (size: number) => (size / MEBIBYTE).toLocaleString('en-GB', { maximumFractionDigits: 1 })
  return `${tenths(received)} of ${tenths(bytes)} MB have arrived`
}

/** A plain form that the browser can send by itself. With script the file goes piece by piece, and can be gone on with. */
export function PayrollUploadForm(props: PayrollUploadFormProps) {
  const { action, mostBytes } = props
  const [tooLarge, setTooLarge] = useState(false)
  const [posting, setPosting] = useState(false)
  const { state, send, cancel } = usePayrollUpload(action)
  const largest = `${Math.floor(mostBytes / MEBIBYTE)} MB`
  const refusal = state.is === 'failed' ? state.message : state.is === 'idle' ? props.refusal : undefined
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    setTooLarge((event.target.files?.[0]?.size ?? 0) > mostBytes)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const fields = new FormData(event.currentTarget)
    const file = fields.get('file')
    if (!canSendInPieces() || !(file instanceof File) || file.size === 0) {
      setPosting(true)
      return
    }
    event.preventDefault()
    if (state.is === 'sending') return
    const text = (name: string) => String(fields.get(name) ?? '')
    void send(file, { supplierId: text('supplierId'), siteId: text('siteId') })
  }
  return (
    <form action={action} method="post" encType="multipart/form-data" onSubmit={submit}>
      {refusal ? <ErrorSummary key={refusal} errors={[{ fieldId: 'file', message: refusal }]} /> : null}
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
          hint={`CSV up to ${largest} and 1,000,000 rows; Excel (.xlsx), OpenDocument (.ods) or the submission to HMRC (FPS .xml) up to 50 MB. A title above the headings does no harm.`}
          accept=".csv,.tsv,.txt,.xlsx,.ods,.xml,text/csv,text/xml,application/xml,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet"
          required
          onChange={choose}
          error={tooLarge ? `The file is larger than ${largest}. Send it in parts.` : refusal}
        />
        {state.is === 'sending' ? (
          <Progress
            id="upload-progress"
            label="Sending the file"
            value={state.received}
            max={Math.max(1, state.bytes)}
            text={sayProgress(state.received, state.bytes)}
            live
          />
        ) : null}
        <ButtonGroup>
          <Button
            type="submit"
            disabled={tooLarge}
            pending={posting || state.is === 'sending'}
            pendingLabel="Sending the file"
          >
            Upload and go on
          </Button>
          {state.is === 'sending' ? (
            <Button type="button" tone="quiet" onClick={cancel}>
              Stop and delete what was sent
            </Button>
          ) : (
            <ButtonLink href={props.cancelHref} tone="quiet">
              Cancel
            </ButtonLink>
          )}
        </ButtonGroup>
      </FormStack>
    </form>
  )
}
