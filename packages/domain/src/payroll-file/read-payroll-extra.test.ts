import { describe, expect, it } from 'vitest'
import { toDecimalString } from '../exact/index.ts'
import { PAYROLL_EXTRA_AMOUNTS, PAYROLL_EXTRA_DATES, PAYROLL_EXTRA_FLAGS } from '../pay/index.ts'
import { createPayrollRowReader, guessPayrollMapping } from './index.ts'
import { payrollExtraColumns } from './payroll-extra-columns.ts'

const PLAIN = {
  worker_ref: 'W1',
  period_start: '2026-10-01',
  period_end: '2026-10-31',
  age_at_period_start: '30',
  workplace: 'uk',
  hours_worked: '10',
  basic_pay: '100',
}

function readOne(fields: Readonly<Record<string, string>>) {
  const headers = Object.keys(fields)
  const created = createPayrollRowReader({ headers, mapping: guessPayrollMapping(headers).mapping })
  if (!created.ok) throw new Error(created.error.message)
  return created.value.read(2, Object.values(fields))
}

const sampleOf = ({ kind }: { readonly kind: string }) =>
  kind === 'yes_no' ? 'no' : kind === 'date' ? '05/10/2026' : kind === 'choice' ? 'opted out' : '1,234.5'

describe('columns that only some payrolls have', () => {
  it('reads each of them', () => {
    const extra = Object.fromEntries(payrollExtraColumns.map((column) => [column.name, sampleOf(column)]))
    const read = readOne({ ...PLAIN, ...extra })
    if (read.kind !== 'row') throw new Error(JSON.stringify(read))
    const found = read.row.extra ?? {}
    for (const field of PAYROLL_EXTRA_AMOUNTS) {
      const value = found[field]
      expect([field, value && toDecimalString(value)]).toEqual([field, '1234.5'])
    }
    for (const field of PAYROLL_EXTRA_FLAGS) expect([field, found[field]]).toEqual([field, false])
    for (const field of PAYROLL_EXTRA_DATES) expect([field, found[field]]).toEqual([field, '2026-10-05'])
    expect(found.pensionStatus).toBe('opted_out')
    expect(Object.keys(found)).toHaveLength(payrollExtraColumns.length)
  })

  it('leaves a row without them, or with nothing in them, as it was', () => {
    for (const fields of [PLAIN, { ...PLAIN, output_pieces: '', payslip_given: '' }]) {
      const read = readOne(fields)
      expect(read.kind === 'row' && read.row.extra).toBeUndefined()
    }
  })

  it('says what is wrong with a cell, by line and column', () => {
    const read = readOne({ ...PLAIN, output_pieces: 'many', pension_status: 'maybe' })
    const messages = read.kind === 'errors' ? read.errors.map((error) => error.message) : []
    expect(messages.join(' ')).toContain('Line 2, column output_pieces is not a number.')
    expect(messages.join(' ')).toContain('Line 2, column pension_status is none of: enrolled')
  })
})
