import { describe, expect, it } from 'vitest'
import ratesData from '../../../../prisma/reference/pay-rates/2026-11-23.json'
import { isoDate } from '../dates/index.ts'
import { checkPayRow, preparePayCheck } from '../pay/index.ts'
import { parsePayRates } from '../reference/index.ts'
import { createPayrollRowReader, guessPayrollMapping, makePayrollTemplate } from './index.ts'

describe('the payroll template', () => {
  it('has examples that are read without a question and checked to a verdict', () => {
    const rates = parsePayRates(ratesData)
    if (!rates.ok) throw new Error(rates.error.message)
    const { columns, examples, formatOf } = makePayrollTemplate(isoDate('2026-10-01'))
    const headers = columns.map(({ name }) => name)
    const reader = createPayrollRowReader({ headers, mapping: guessPayrollMapping(headers).mapping })
    if (!reader.ok) throw new Error(reader.error.message)
    expect(reader.value.columns.ignored).toEqual([])
    const context = preparePayCheck({ rates: rates.value, asOf: isoDate('2026-11-23') })
    const verdicts = examples.map((cells, index) => {
      const read = reader.value.read(index + 2, cells)
      if (read.kind !== 'row') throw new Error(JSON.stringify(read))
      const { minimumWage, livingWage } = checkPayRow(read.row, context)
      return [minimumWage.verdict, livingWage.verdict]
    })
    // The second worker's unpaid time is there to show what it does.
    expect(verdicts).toEqual([
      ['pass', 'pass'],
      ['pass', 'fail'],
      ['pass', 'pass'],
    ])
    for (const column of columns) expect(formatOf(column)).toMatch(/\.$/)
  })
})
