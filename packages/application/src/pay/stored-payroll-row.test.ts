import { storedPayrollRowSchema } from '@daylight/contracts'
import { createPayrollRowReader, guessPayrollMapping, payrollColumns } from '@daylight/domain/payroll-file'
import { describe, expect, it } from 'vitest'
import { toEngineRow, toStoredRow } from './stored-payroll-row.ts'

const samples = {
  text: 'W1',
  date: '2026-09-05',
  whole_number: '30',
  number: '12',
  money: '1234',
  hours: '7',
  yes_no: 'yes',
  workplace: 'london',
  compared: '12345678',
} as const

describe('a row that is stored', () => {
  it('comes back whole, for every column that may be stored', () => {
    const headers = payrollColumns.map(({ name }) => name)
    const created = createPayrollRowReader({ headers, mapping: guessPayrollMapping(headers).mapping })
    if (!created.ok) throw new Error(created.error.message)
    const cells = payrollColumns.map((column) =>
      column.kind === 'choice' ? (column.choices?.[0] ?? '') : samples[column.kind],
    )
    const read = created.value.read(2, cells)
    if (read.kind !== 'row') throw new Error(JSON.stringify(read))
    const { row } = read
    const written = toStoredRow(row, { age: { ageAtPeriodStart: 30 }, place: { zone: 'london' } })
    const stored = storedPayrollRowSchema.parse(JSON.parse(JSON.stringify(written)))
    const { line, workerRef, periodStart, periodEnd } = row
    const again = toEngineRow({ line, workerRef, periodStart, periodEnd, stored, workplace: row.workplace })
    expect(again).toEqual({ ...row, dateOfBirth: undefined })
  })
})
