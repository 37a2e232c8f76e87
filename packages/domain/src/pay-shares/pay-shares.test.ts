import fc from 'fast-check'
import { expect, it } from 'vitest'
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import signalData from '../../../../prisma/reference/signals/2026-11-25.json' with { type: 'json' }
import rulesData from '../../../../prisma/reference/work-rules/2026-11-25.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import {
  checkPayRow,
  numberTexts,
  type PayrollRow,
  preparePayCheck,
  presentBeyondTheRates,
  presentPaySummary,
  startPaySummary,
} from '../pay/index.ts'
import { type ComparedDetails, createPayrollRowReader, guessPayrollMapping } from '../payroll-file/index.ts'
import { parsePayRates, parseWorkRules } from '../reference/index.ts'
import { createSignalFinder, readSignalRules } from '../signals/index.ts'
import { addPackedShares, createSharePacker } from './index.ts'

const rates = parsePayRates(rateData)
const workRules = parseWorkRules(rulesData)
if (!rates.ok || !workRules.ok) throw new Error('The reference data cannot be read.')
const asOf = isoDate('2026-11-23')
const context = preparePayCheck({ rates: rates.value, workRules: workRules.value, asOf })
const signalRules = readSignalRules(signalData)

const headers = [
  ...['worker_ref', 'period_start', 'period_end', 'date_of_birth', 'workplace', 'hours_worked', 'basic_pay'],
  ...['net_pay', 'deduction_loan', 'deduction_recruitment', 'paid_to_third_party', 'bank_account'],
  ...['ni_number', 'phone', 'holiday_hours_accrued'],
]
const any = (...texts: string[]) => fc.constantFrom(...texts)
const cells = fc.tuple(
  any('W1', 'W2', 'W3', 'W4', 'a long reference of a worker', 'Żółć'),
  any('2026-09-01', '2026-10-01'),
  any('2026-10-31', '2026-09-30'),
  any('1990-01-01', '2009-12-01', ''),
  any('london', 'uk', 'Depot'),
  any('100', '7:20', '250', ''),
  any('1480', '1200.01', '900', '0'),
  any('1200', '1000', '999.99', ''),
  any('', '20'),
  any('', '', '50'),
  any('', 'yes', 'no'),
  any('00-00-00 12345678', '00-00-00 87654321', ''),
  any('QQ123456A', 'QQ654321B', ''),
  any('07100 000000', ''),
  any('', '2', '20'),
)

type Row = { readonly row: PayrollRow; readonly compared: ComparedDetails }

function readRows(table: readonly (readonly string[])[]): readonly Row[] {
  const made = createPayrollRowReader({ headers, mapping: guessPayrollMapping(headers).mapping })
  if (!made.ok) throw new Error(made.error.message)
  return table.flatMap((row, index) => {
    const read = made.value.read(index + 2, row)
    return read.kind === 'row' ? [read] : []
  })
}

function begin() {
  const workers = numberTexts()
  const summary = startPaySummary({ workRules: workRules.ok ? workRules.value : undefined, asOf, workers })
  const signals = createSignalFinder(signalRules, workers)
  const finish = () => {
    const finished = summary.finish()
    return JSON.stringify([
      presentPaySummary(finished),
      presentBeyondTheRates(finished),
      finished.livingWage.histogram.map(({ below, atOrAbove }) => [below, atOrAbove]),
      finished.failingRules.map(({ missing: _, ...rule }) => rule),
      signals.finish(),
    ])
  }
  return { workers, summary, signals, finish }
}

it('says the same of a file, into whichever blocks it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 1, maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }),
      (table, sizes) => {
        const rows = readRows(table)
        const whole = begin()
        for (const { row, compared } of rows) {
          whole.summary.add(checkPayRow(row, context))
          whole.signals.add(row, compared)
        }
        const inBlocks = begin()
        // Two threads have the blocks by turns.
        const packers = [createSharePacker(signalRules), createSharePacker(signalRules)]
        for (let from = 0, block = 0; from < rows.length; block++) {
          const packer = packers[block % 2]
          const size = sizes[block % sizes.length] ?? 1
          for (const { row, compared } of rows.slice(from, from + size)) {
            packer?.addLine(checkPayRow(row, context))
            packer?.addSignals(row, compared)
            packer?.endRow(row.workerRef)
          }
          from += size
          if (packer) addPackedShares(structuredClone(packer.take()), inBlocks)
        }
        expect(inBlocks.finish()).toBe(whole.finish())
      },
    ),
    { numRuns: 300 },
  )
})

it('holds a block of more rows than it has room for at first', () => {
  const packer = createSharePacker(signalRules)
  const [first] = readRows([
    ['W1', '2026-09-01', '2026-09-30', '1990-01-01', 'uk', '100', '900', ...Array(8).fill('')],
  ])
  if (first === undefined) throw new Error('The row cannot be read.')
  const line = checkPayRow(first.row, context)
  for (let index = 0; index < 10_000; index++) {
    packer.addLine(line)
    packer.endRow(`W${index}`)
  }
  const workers = numberTexts()
  const summary = startPaySummary({ workers })
  addPackedShares(structuredClone(packer.take()), { workers, summary })
  const finished = summary.finish()
  expect([finished.lines, finished.people, finished.minimumWage.people.fail]).toEqual([
    10_000, 10_000, 10_000,
  ])
})
