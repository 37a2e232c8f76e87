import { type DomainError, err, ok, type Result } from '../errors/index.ts'
import { findPayrollColumn, isPayrollColumnName } from './find-payroll-column.ts'
import type { PayrollMapping } from './guess-payroll-mapping.ts'
import { normaliseHeader } from './normalise-header.ts'
import type { PayrollColumnName } from './payroll-columns.ts'

export type PayrollHeaderError = DomainError<
  'duplicate_header' | 'header_not_found' | 'column_missing' | 'no_headers'
> & {
  readonly column: string
}

export interface ResolvedColumns {
  /** Position of each mapped column in the rows. */
  readonly positions: ReadonlyMap<PayrollColumnName, number>
  readonly used: readonly { readonly column: PayrollColumnName; readonly header: string }[]
  /** Headers whose cells are dropped unread. */
  readonly ignored: readonly string[]
}

function fail(
  kind: PayrollHeaderError['kind'],
  column: string,
  message: string,
): Result<never, PayrollHeaderError> {
  return err({ kind, column, message })
}

function findMissing(
  positions: ReadonlyMap<PayrollColumnName, number>,
  fileWide: PayrollMapping['fileWide'],
  hoursElsewhere: boolean,
) {
  const has = (name: PayrollColumnName) => positions.has(name)
  const missing: { readonly column: PayrollColumnName; readonly mend: string }[] = []
  const need = (column: PayrollColumnName, present: boolean, mend = '') => {
    if (!present) missing.push({ column, mend })
  }
  need('worker_ref', has('worker_ref'))
  need(
    'period_start',
    has('period_start') || fileWide.periodStart !== undefined,
    ' or set the period for the whole file',
  )
  need(
    'period_end',
    has('period_end') || fileWide.periodEnd !== undefined,
    ' or set the period for the whole file',
  )
  need('date_of_birth', has('date_of_birth') || has('age_at_period_start'), ' or age_at_period_start')
  need(
    'workplace',
    has('workplace') || fileWide.workplace !== undefined,
    ' or set the workplace (london or uk) for the whole file',
  )
  need('basic_pay', has('basic_pay'))
  const maySalary = has('work_type') && has('basic_annual_hours') && has('pay_frequency')
  const mayAgree = has('work_type') && has('daily_average_hours') && has('days_worked')
  const mayBeRated = has('work_type') && has('output_pieces') && has('average_pieces_per_hour')
  need('hours_worked', hoursElsewhere || has('hours_worked') || maySalary || mayAgree || mayBeRated)
  return missing
}

/** Brings a file's headers to the columns of the template. Every failure names the column and how to mend it. */
export function resolvePayrollColumns(
  headers: readonly string[],
  mapping: PayrollMapping,
  { hoursElsewhere = false }: { readonly hoursElsewhere?: boolean } = {},
): Result<ResolvedColumns, PayrollHeaderError> {
  const byHeader = new Map<string, number>()
  for (const [position, header] of headers.entries()) {
    const key = normaliseHeader(header)
    if (key === '') continue
    if (byHeader.has(key)) {
      return fail(
        'duplicate_header',
        header,
        `Two columns are headed “${header.trim()}”. Rename or remove one of them.`,
      )
    }
    byHeader.set(key, position)
  }
  if (byHeader.size === 0)
    return fail('no_headers', '', 'The first row holds no headers. Put the names of the columns there.')
  const positions = new Map<PayrollColumnName, number>()
  const used: { column: PayrollColumnName; header: string }[] = []
  const taken = new Map<number, string>()
  for (const [column, header] of Object.entries(mapping.columns)) {
    if (!isPayrollColumnName(column) || header === undefined) continue
    const position = byHeader.get(normaliseHeader(header))
    if (position === undefined) {
      return fail(
        'header_not_found',
        column,
        `The file has no column headed “${header}”, which is to be read as ${column}.`,
      )
    }
    const other = taken.get(position)
    if (other !== undefined) {
      return fail(
        'duplicate_header',
        column,
        `“${header}” is to be read both as ${other} and as ${column}. Choose one.`,
      )
    }
    taken.set(position, column)
    positions.set(column, position)
    used.push({ column, header })
  }
  const missing = findMissing(positions, mapping.fileWide, hoursElsewhere)
  const [first] = missing
  if (first !== undefined) {
    const names = missing.map(({ column, mend }) => `${column}${mend} (${findPayrollColumn(column).meaning})`)
    return fail(
      'column_missing',
      first.column,
      `The file needs ${missing.length === 1 ? 'a column' : 'columns'} it does not have: ${names.join('; ')}`,
    )
  }
  const ignored = headers.filter((header, position) => header.trim() !== '' && !taken.has(position))
  return ok({ positions, used, ignored })
}
