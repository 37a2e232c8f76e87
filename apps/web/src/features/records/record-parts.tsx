import type { recordPageOutput } from '@daylight/contracts'
import { formatDate, isoDate } from '@daylight/domain/dates'
import { DataTable, LinkText } from '@daylight/ui'
import type { z } from 'zod'
import { formatInstant } from '@/server/format-instant.ts'
import { EvidenceGradeTag, tellBytes } from '../findings/words.tsx'
import { TargetTag } from './records-table.tsx'

type RecordPage = z.output<typeof recordPageOutput>

export function RecordFiles({ files, href }: { readonly files: RecordPage['files']; readonly href: string }) {
  if (files.length === 0) return <p className="text-muted">No file yet. Without one this is a claim.</p>
  return (
    <ul className="divide-y divide-line">
      {files.map((file) => (
        <li key={file.id} className="grid gap-1 py-3 [overflow-wrap:anywhere]">
          <span>
            <LinkText href={`${href}/${file.id}`}>{file.fileName}</LinkText>{' '}
            <span className="whitespace-nowrap text-muted">{tellBytes(file.bytes)}</span>
          </span>
          <span className="text-muted">
            {file.uploadedByName}, {formatInstant(file.uploadedAt)}; SHA-256 {file.sha256.slice(0, 12)}…
          </span>
        </li>
      ))}
    </ul>
  )
}

export function ReportList({ reports }: { readonly reports: RecordPage['reports'] }) {
  if (reports.length === 0) return <p className="text-muted">Nothing was written down yet.</p>
  return (
    <ul className="divide-y divide-line">
      {reports.map((report) => (
        <li key={report.id} className="grid gap-1 py-3 [overflow-wrap:anywhere]">
          <span className="font-bold">{formatDate(isoDate(report.reportedOn))}</span>
          <span className="max-w-prose whitespace-pre-line">{report.reported}</span>
          <span className="text-muted">
            Written down by {report.writtenByName}, {formatInstant(report.writtenAt)}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Year = RecordPage['years'][number]

/** Each year with the one before it; what was corrected stays readable. */
export function YearsTable({ years }: { readonly years: RecordPage['years'] }) {
  return (
    <DataTable
      caption="Values by reporting period"
      captionHidden
      rows={years}
      rowKey={({ now }) => now.id}
      empty={<p className="text-muted">No value yet.</p>}
      columns={[
        { key: 'period', header: 'Period', rowHeader: true, cell: ({ period }) => period },
        { key: 'value', header: 'Value', align: 'end', cell: ({ now }) => now.value },
        { key: 'before', header: 'Year before', align: 'end', cell: ({ before }) => before ?? 'No value' },
        { key: 'reached', header: 'Target', cell: ({ reached }) => <TargetTag reached={reached} /> },
        { key: 'grade', header: 'How strong', cell: ({ now }) => <EvidenceGradeTag grade={now.grade} /> },
        { key: 'source', header: 'Where it comes from', cell: (year) => <Source year={year} /> },
      ]}
    />
  )
}

function Source({ year: { now, corrected } }: { readonly year: Year }) {
  return (
    <span className="[overflow-wrap:anywhere]">
      {now.figure === null ? now.note : `Counted in our records${now.note === '' ? '' : `. ${now.note}`}`}
      <span className="block text-muted">
        {now.writtenByName}, {formatInstant(now.writtenAt)}
        {corrected.length > 0 ? `; before: ${corrected.map(({ value }) => value).join(', ')}` : ''}
      </span>
    </span>
  )
}
