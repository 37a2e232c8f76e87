import type { PayLineFilter, PayLineView } from '@daylight/contracts'
import { formatDateRange, parseIsoDate } from '@daylight/domain/dates'
import { fromWire } from '@daylight/domain/exact'
import { formatHourlyPay, formatHours, formatPounds } from '@daylight/domain/pay'
import { type Column, DataTable, EmptyState, type Verdict, VerdictBadge } from '@daylight/ui'
import { LineWorking } from './line-working.tsx'
import { filterWords } from './pay-words.ts'

const verdicts: Readonly<Record<PayLineView['livingWageVerdict'], Verdict>> = {
  pass: 'met',
  fail: 'below',
  cannot_say: 'cannot-say',
  out_of_scope: 'out-of-scope',
}

const hours = (wire: string | null): string => {
  const value = wire === null ? null : fromWire(wire)
  return value ? formatHours(value) : '–'
}

const hourlyPay = (line: PayLineView): string => {
  const value = line.livingWageHourly === null ? null : fromWire(line.livingWageHourly)
  const rate = line.livingWageRate === null ? null : fromWire(line.livingWageRate)
  if (!value) return '–'
  return rate ? formatHourlyPay(value, rate) : formatPounds(value)
}

const short = (line: PayLineView): string => {
  const value = line.shortfall === null ? null : fromWire(line.shortfall)
  return value && line.livingWageVerdict === 'fail' ? formatPounds(value) : '–'
}

const period = (line: PayLineView): string => {
  const [start, end] = [parseIsoDate(line.periodStart), parseIsoDate(line.periodEnd)]
  return start && end ? formatDateRange(start, end) : ''
}

interface LinesTableProps {
  readonly lines: readonly PayLineView[]
  readonly filter: PayLineFilter
  readonly standard: string
  /** A check of one period needs no column for it. */
  readonly showPeriod: boolean
}

/** One row for each worker and period; each opens its working in place. */
export function LinesTable({ lines, filter, standard, showPeriod }: LinesTableProps) {
  const columns: Column<PayLineView>[] = [
    { key: 'worker', header: 'Worker', rowHeader: true, nowrap: true, cell: (line) => line.workerRef },
    { key: 'place', header: 'Place', cell: (line) => line.place ?? 'Not known' },
    ...(showPeriod ? [{ key: 'period', header: 'Period', cell: period }] : []),
    { key: 'hours', header: 'Hours', numeric: true, cell: (line) => hours(line.hours) },
    { key: 'pay', header: 'Living Wage pay / h', numeric: true, cell: hourlyPay },
    {
      key: 'living',
      header: standard,
      cell: (line) => <VerdictBadge verdict={verdicts[line.livingWageVerdict]} />,
    },
    {
      key: 'minimum',
      header: 'Legal minimum',
      cell: (line) => <VerdictBadge verdict={verdicts[line.minimumWageVerdict]} />,
    },
    { key: 'short', header: 'Short', numeric: true, cell: short },
  ]
  const opened = filter === 'below' || filter === 'below_minimum' ? lines[0]?.id : undefined
  return (
    <DataTable
      caption={`Lines: ${filterWords[filter].toLowerCase()}`}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      details={(line) => <LineWorking line={line} />}
      detailsOpen={(line) => line.id === opened}
      empty={<EmptyState title="No lines here">Nobody in this check has this verdict.</EmptyState>}
    />
  )
}
