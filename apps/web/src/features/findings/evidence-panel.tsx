import type { EvidenceGrade } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { DataTable, FileField, FormStack, IsoDateField, LinkText, Select, StatusTag } from '@daylight/ui'
import { SubmitButton } from '@daylight/ui/client/submit-button'
import { formatInstant } from '@/server/format-instant.ts'
import { FormDisclosure } from '../forms/form-disclosure.tsx'
import { EvidenceGradeTag, gradeOptions, tellBytes } from './words.tsx'

interface EvidenceItem {
  readonly id: string
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly grade: EvidenceGrade
  readonly expiresOn: string | null
  readonly expired: boolean
  readonly uploadedByName: string
  readonly uploadedAt: string
}

/** The files that show that it was done, each with how strong it is. */
export function EvidenceTable(props: { readonly items: readonly EvidenceItem[]; readonly href: string }) {
  return (
    <DataTable
      caption="Evidence"
      captionHidden
      rows={props.items}
      rowKey={(item) => item.id}
      columns={[
        {
          key: 'file',
          header: 'File',
          cell: (item) => (
            <span className="[overflow-wrap:anywhere]">
              <LinkText href={`${props.href}/${item.id}`}>{item.fileName}</LinkText>{' '}
              <span className="font-normal whitespace-nowrap text-muted">{tellBytes(item.bytes)}</span>
            </span>
          ),
        },
        { key: 'grade', header: 'How strong', cell: (item) => <EvidenceGradeTag grade={item.grade} /> },
        {
          key: 'until',
          header: 'Good until',
          cell: (item) => (
            <>
              {item.expiresOn === null ? 'No end' : formatDate(isoDate(item.expiresOn), 'short')}{' '}
              {item.expired ? <StatusTag tone="bad">Run out</StatusTag> : null}
            </>
          ),
        },
        {
          key: 'added',
          header: 'Added',
          cell: (item) => `${item.uploadedByName}, ${formatInstant(item.uploadedAt)}`,
        },
        {
          key: 'hash',
          header: 'SHA-256',
          cell: (item) => (
            <code className="text-sm" title={item.sha256}>
              {item.sha256.slice(0, 12)}…
            </code>
          ),
        },
      ]}
      empty={<p className="text-muted">No evidence yet. An action is verified only on evidence.</p>}
    />
  )
}

/** A plain form to a route that reads the file as it arrives: the fields stand above the file on purpose. */
export function EvidenceForm(props: {
  readonly href: string
  readonly error: string | null
  readonly grade: string
  readonly expiresOn: string
  /** Nothing is there yet, so this is the next thing to do. */
  readonly first: boolean
}) {
  return (
    <FormDisclosure label="Add a file" open={props.first || props.error !== null}>
      <form action={props.href} method="post" encType="multipart/form-data">
        <FormStack>
          <Select
            name="grade"
            label="How strong is it?"
            options={gradeOptions}
            defaultValue={props.grade === '' ? 'documented' : props.grade}
          />
          <IsoDateField name="expiresOn" label="Good until" optional defaultValue={props.expiresOn} />
          <FileField
            name="file"
            label="File"
            hint="PDF, PNG, JPEG, CSV, Excel (.xlsx) or Word (.docx), up to 20 MB. Black out names and numbers of people first."
            accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx,.docx"
            required
            error={props.error ?? undefined}
          />
          <div>
            <SubmitButton tone="secondary">Add evidence</SubmitButton>
          </div>
        </FormStack>
      </form>
    </FormDisclosure>
  )
}
