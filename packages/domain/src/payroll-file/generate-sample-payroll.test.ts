import { describe, expect, it } from 'vitest'
import ratesData from '../../../../prisma/reference/pay-rates/2026-11-23.json'
import { isoDate } from '../dates/index.ts'
import { checkPayRow, preparePayCheck } from '../pay/index.ts'
import { parsePayRates } from '../reference/index.ts'
import {
  createPayrollRowReader,
  generateSamplePayroll,
  guessPayrollMapping,
  SAMPLE_SECTORS,
  writeSampleCsv,
} from './index.ts'

const parsed = parsePayRates(ratesData)
if (!parsed.ok) throw new Error(parsed.error.message)
const rates = parsed.value
const generate = (seed: number, workers: number, plantedFailures: number, zone: 'london' | 'uk' = 'london') =>
  generateSamplePayroll({ seed, workers, plantedFailures, rates, periodStart: isoDate('2026-10-01'), zone })

/** Lines that fail, with which standard, as the pay check finds them. */
function findFailures(sample: ReturnType<typeof generate>) {
  const created = createPayrollRowReader({
    headers: sample.headers,
    mapping: guessPayrollMapping(sample.headers).mapping,
  })
  if (!created.ok) throw new Error(created.error.message)
  const context = preparePayCheck({ rates, asOf: isoDate('2026-11-23') })
  return sample.rows.flatMap((cells, index) => {
    const read = created.value.read(index + 2, cells)
    if (read.kind !== 'row') throw new Error(JSON.stringify(read))
    const { minimumWage, livingWage, line, workerRef } = checkPayRow(read.row, context)
    if (minimumWage.verdict === 'pass' && livingWage.verdict === 'pass') return []
    return [{ line, workerRef, minimumWage: minimumWage.verdict, livingWage: livingWage.verdict }]
  })
}

describe('the sample payroll', () => {
  it.each([
    [7, 500, 20, 'london'],
    [1, 200, 8, 'uk'],
    [99, 60, 60, 'london'],
    [3, 40, 0, 'uk'],
  ] as const)(
    'seed %i: of %i workers exactly the %i planted fail, each as its key says (%s)',
    (seed, workers, failures, zone) => {
      const sample = generate(seed, workers, failures, zone)
      expect(sample.failures).toHaveLength(failures)
      expect(findFailures(sample)).toEqual(sample.failures.map(({ kind: _, ...rest }) => rest))
    },
  )

  it.each(SAMPLE_SECTORS)('of 500 in %s exactly the 60 planted fail, each as its key says', (sector) => {
    for (const zone of ['london', 'uk'] as const) {
      const sample = generateSamplePayroll({
        seed: 7,
        workers: 500,
        plantedFailures: 60,
        rates,
        periodStart: isoDate('2026-10-01'),
        zone,
        sector,
      })
      expect(new Set(sample.failures.map(({ kind }) => kind)).size).toBe(20)
      expect(findFailures(sample)).toEqual(sample.failures.map(({ kind: _, ...rest }) => rest))
    }
  })

  it('is the same for the same seed and another for another', () => {
    expect(writeSampleCsv(generate(7, 50, 5))).toBe(writeSampleCsv(generate(7, 50, 5)))
    expect(writeSampleCsv(generate(8, 50, 5))).not.toBe(writeSampleCsv(generate(7, 50, 5)))
  })

  it('names nobody’s real details', () => {
    const sample = generate(7, 1500, 0)
    const column = (name: string) => sample.rows.map((row) => row[sample.headers.indexOf(name)] ?? '')
    expect(column('NI Number').every((number) => /^QQ\d{6}[A-D]$/.test(number))).toBe(true)
    expect(column('Bank Account').every((account) => account.startsWith('00-00-00 '))).toBe(true)
    expect(column('Phone').every((phone) => phone === '' || /^07700 900\d{3}$/.test(phone))).toBe(true)
    expect(new Set(column('NI Number')).size).toBe(1500)
    expect(column('Employee Name').some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true)
    expect(sample.sharedBankAccount).toHaveLength(3)
  })

  it('refuses more failures than workers and a period without rates', () => {
    expect(() => generate(1, 5, 6)).toThrow(/more failures/)
    expect(() =>
      generateSamplePayroll({
        seed: 1,
        workers: 5,
        plantedFailures: 0,
        rates,
        periodStart: isoDate('1998-01-01'),
        zone: 'uk',
      }),
    ).toThrow(/No minimum wage is held/)
  })
})
