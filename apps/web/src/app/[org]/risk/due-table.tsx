import { formatDate, isoDate } from '@daylight/domain/dates'
import type { PlanActivity } from '@daylight/domain/risk'
import { DataTable, EmptyState, LinkText, StatusTag } from '@daylight/ui'
import { activityWords, BandTag } from '@/features/risk/risk-words.tsx'
import type { Api } from '@/server/api.ts'

type DueRow = Awaited<ReturnType<Api['risk']['due']>>['rows'][number]

interface DueTableProps {
  readonly segment: string
  readonly rows: readonly DueRow[]
  /** Titles of question sets, by id. */
  readonly sets: Readonly<Record<string, string>>
}

/** What is due where, and by which rule. */
export function DueTable({ segment, rows, sets }: DueTableProps) {
  return (
    <DataTable
      caption="What is due"
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.supplierId}-${row.ruleId}`}
      columns={[
        {
          key: 'supplier',
          header: 'Supplier',
          cell: (row) => (
            <LinkText href={`/${segment}/suppliers/${row.supplierId}/risk`}>{row.name}</LinkText>
          ),
        },
        { key: 'risk', header: 'Risk', cell: (row) => <BandTag band={row.standing} /> },
        {
          key: 'what',
          header: 'What',
          cell: (row) => (
            <>
              <LinkText href={placeOf(segment, row)}>{tellWhat(row, sets)}</LinkText>
              <span className="block text-sm text-muted">{row.why}</span>
            </>
          ),
        },
        {
          key: 'last',
          header: 'Last done',
          nowrap: true,
          cell: (row) => (row.lastOn === null ? 'Never' : formatDate(isoDate(row.lastOn), 'short')),
        },
        {
          key: 'due',
          header: 'Due',
          nowrap: true,
          cell: (row) => {
            const day = formatDate(isoDate(row.dueOn), 'short')
            return row.overdue ? <StatusTag tone="bad">Late: {day}</StatusTag> : day
          },
        },
      ]}
      empty={
        <EmptyState title="Nothing is planned here">Try another risk, or all that is planned.</EmptyState>
      }
    />
  )
}

function tellWhat(row: DueRow, sets: DueTableProps['sets']): string {
  if (row.setId === null) return activityWords[row.activity]
  const title = sets[row.setId] ?? row.setId
  return row.assessmentId === null ? `Ask: ${title}` : `Asked, under way: ${title}`
}

/** Where it is done. */
function placeOf(segment: string, { activity, supplierId, assessmentId }: DueRow): string {
  const supplier = `/${segment}/suppliers/${supplierId}`
  const places: Readonly<Record<PlanActivity, string>> = {
    say_what: `${supplier}/risk/answer`,
    desk_check: `${supplier}/risk/record`,
    visit: `${supplier}/risk/record`,
    payroll: `/${segment}/pay/new?supplier=${supplierId}`,
    questions:
      assessmentId === null
        ? `/${segment}/assessments/new?supplier=${supplierId}`
        : `/${segment}/assessments/${assessmentId}`,
  }
  return places[activity]
}
