import { isoDate } from '@daylight/domain/dates'
import { checkPayRow, preparePayCheck, summarisePayCheck } from '@daylight/domain/pay'
import {
  createPayrollRowReader,
  generateSamplePayroll,
  guessPayrollMapping,
} from '@daylight/domain/payroll-file'
import { parsePayRates, parseWorkRules } from '@daylight/domain/reference'
import { describe, expect, it } from 'vitest'
import rateData from '../../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import rulesData from '../../../../../prisma/reference/work-rules/2026-11-25.json' with { type: 'json' }
import { readHeadings, runPrivateCheck } from './run-private-check.ts'

const parsed = parsePayRates(rateData)
if (!parsed.ok) throw new Error(parsed.error.message)
const rates = parsed.value
const parsedRules = parseWorkRules(rulesData)
if (!parsedRules.ok) throw new Error(parsedRules.error.message)
const workRules = parsedRules.value
const today = isoDate('2026-11-25')

const samplePayroll = (workers: number, plantedFailures: number) =>
  generateSamplePayroll({
    seed: 7,
    workers,
    plantedFailures,
    rates,
    periodStart: isoDate('2026-09-01'),
    zone: 'london',
  })

const toFile = (rows: readonly (readonly string[])[]) =>
  new Blob([rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')])

async function run(rows: readonly (readonly string[])[], options: { readonly cancelAt?: number } = {}) {
  let told = 0
  return runPrivateCheck({
    file: toFile(rows),
    mapping: guessPayrollMapping(rows[0] ?? []).mapping,
    rates,
    workRules,
    today,
    places: new Map(),
    onProgress: async (count) => {
      told = count
    },
    isCancelled: () => options.cancelAt !== undefined && told >= options.cancelAt,
  })
}

describe('the check in the browser', () => {
  it('finds what the engine finds, line by line', async () => {
    const sample = samplePayroll(300, 24)
    const outcome = await run([sample.headers, ...sample.rows])
    if (outcome.kind !== 'complete') throw new Error(JSON.stringify(outcome))
    const failed = outcome.check
      .lines('all', 0, 300)
      .filter((line) => line.livingWageVerdict === 'fail' || line.minimumWageVerdict === 'fail')
    expect(failed.map((line) => line.workerRef).sort()).toEqual(
      sample.failures.map((failure) => failure.workerRef).sort(),
    )
    const reader = createPayrollRowReader({
      headers: sample.headers,
      mapping: guessPayrollMapping(sample.headers).mapping,
    })
    if (!reader.ok) throw new Error(reader.error.message)
    const context = preparePayCheck({ rates, workRules, asOf: today })
    const straight = summarisePayCheck(
      sample.rows.flatMap((cells, index) => {
        const read = reader.value.read(index + 2, cells)
        return read.kind === 'row' ? [checkPayRow(read.row, context)] : []
      }),
    )
    expect(outcome.check.collected.summary.livingWage.people).toEqual(straight.livingWage.people)
    expect(outcome.check.collected.summary.minimumWage.people).toEqual(straight.minimumWage.people)
    expect(outcome.check.counts.all).toBe(300)
  })

  it('looks at what stands beside the rates too', async () => {
    const headers = [
      'worker_ref',
      'period_start',
      'period_end',
      'age_at_period_start',
      'workplace',
      'hours_worked',
      'basic_pay',
      'payslip_given',
    ]
    const outcome = await run([headers, ['A', '2026-09-01', '2026-09-30', '40', 'uk', '100', '1171', 'no']])
    if (outcome.kind !== 'complete') throw new Error(JSON.stringify(outcome))
    expect(outcome.check.lines('all', 0, 1)[0]?.otherChecks).toMatchObject([
      { check: 'payslip', verdict: 'fail' },
    ])
    expect(outcome.check.collected.summary.beyond).toMatchObject({
      penalty: { workers: 1, from: '100', to: '200' },
    })
  })

  it('refuses what it cannot read for certain, with row and column, and checks nothing', async () => {
    const headers = [
      'worker_ref',
      'period_start',
      'period_end',
      'date_of_birth',
      'workplace',
      'hours_worked',
      'basic_pay',
    ]
    const outcome = await run([
      headers,
      ['A1', '2026-09-01', '2026-09-30', '1990-01-01', 'london', '100', '1480'],
      ['A2', '2026-09-01', '2026-09-30', '1990-01-01', 'london', 'many', '1480'],
    ])
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ line: 3, column: 'hours_worked' }] })
    expect(JSON.stringify(outcome)).not.toContain('many')
  })

  it('asks where a workplace lies that the file calls by name', async () => {
    const headers = [
      'worker_ref',
      'period_start',
      'period_end',
      'date_of_birth',
      'workplace',
      'hours_worked',
      'basic_pay',
    ]
    const outcome = await run([
      headers,
      ['A1', '2026-09-01', '2026-09-30', '1990-01-01', 'Town Hall', '100', '1480'],
    ])
    expect(outcome).toMatchObject({
      kind: 'complete',
      check: { unplaced: ['Town Hall'], counts: { cannot_say: 1 } },
    })
  })

  it('stops when asked to', async () => {
    const sample = samplePayroll(3000, 0)
    expect((await run([sample.headers, ...sample.rows], { cancelAt: 1000 })).kind).toBe('cancelled')
  })

  it('says in words why a file is none', async () => {
    expect(await readHeadings(new Blob([]))).toMatchObject({ kind: 'refused' })
    expect(await readHeadings(new Blob(['%PDF-1.7 …']))).toMatchObject({ kind: 'refused' })
  })
})
