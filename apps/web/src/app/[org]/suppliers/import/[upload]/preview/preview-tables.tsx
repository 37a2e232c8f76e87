import { DataTable, LinkText, StatusTag } from '@daylight/ui'
import type { Api } from '@/server/api.ts'

type Preview = Awaited<ReturnType<Api['suppliers']['imports']['preview']>>

interface TableProps {
  readonly preview: Preview
}

const shown = (listed: number, total: number) =>
  listed < total ? ` (the first ${listed} of ${total.toLocaleString('en-GB')})` : ''

export function ProblemsTable({ preview }: TableProps) {
  const { problems, problemsTotal } = preview
  return (
    <DataTable
      caption={`What cannot be read${shown(problems.length, problemsTotal)}`}
      density="compact"
      rows={problems.map((problem, index) => ({ ...problem, key: String(index) }))}
      rowKey={(problem) => problem.key}
      columns={[
        { key: 'row', header: 'Row', cell: (problem) => `Row ${problem.row}`, nowrap: true },
        { key: 'column', header: 'Column', cell: (problem) => problem.column ?? 'The whole row' },
        {
          key: 'level',
          header: 'What happens',
          cell: (problem) =>
            problem.level === 'error' ? (
              <StatusTag tone="bad">Row left out</StatusTag>
            ) : (
              <StatusTag tone="caution">Cell left out</StatusTag>
            ),
        },
        { key: 'message', header: 'Why', cell: (problem) => problem.message },
      ]}
    />
  )
}

export function DuplicatesTable({ preview, segment }: TableProps & { readonly segment: string }) {
  const { duplicates, duplicateRows } = preview
  return (
    <DataTable
      caption={`Likely there already${shown(duplicates.length, duplicateRows)}`}
      density="compact"
      rows={duplicates}
      rowKey={(duplicate) => String(duplicate.row)}
      columns={[
        { key: 'row', header: 'Row', cell: (duplicate) => `Row ${duplicate.row}`, nowrap: true },
        { key: 'name', header: 'In the file', cell: (duplicate) => duplicate.name },
        {
          key: 'by',
          header: 'Has the same',
          cell: (duplicate) => (duplicate.by === 'company_number' ? 'company number' : 'name'),
        },
        {
          key: 'other',
          header: 'As',
          cell: (duplicate) =>
            duplicate.supplier ? (
              <LinkText href={`/${segment}/suppliers/${duplicate.supplier.id}`}>
                {duplicate.supplier.name}
              </LinkText>
            ) : (
              `row ${duplicate.otherRow} of the file`
            ),
        },
      ]}
    />
  )
}

export function SampleTable({ preview }: TableProps) {
  return (
    <DataTable
      caption={`How it will look${shown(preview.sample.length, preview.readable)}`}
      density="compact"
      rows={preview.sample}
      rowKey={(row) => String(row.row)}
      columns={[
        { key: 'name', header: 'Supplier', cell: (row) => row.name },
        { key: 'number', header: 'Company number', cell: (row) => row.companyNumber ?? '–' },
        { key: 'what', header: 'What they do for us', cell: (row) => row.whatTheyDo || '–' },
        { key: 'sector', header: 'Sector', cell: (row) => row.sector ?? '–' },
        { key: 'spend', header: 'Spend', cell: (row) => row.spendBand ?? '–' },
        { key: 'contact', header: 'Contact', cell: (row) => row.contact ?? '–' },
      ]}
    />
  )
}
