import { describe, expect, it } from 'vitest'
import data from '../../../../prisma/reference/payroll-presets/2026-11-25.json'
import { choosePayrollColumns, guessPayrollMapping, parsePayrollPresets, recognisePreset } from './index.ts'

const parsed = parsePayrollPresets(data)
if (!parsed.ok) throw new Error(parsed.error.message)
const presets = parsed.value
const sage = ['Employee Reference', 'Surname', 'Date of birth', 'Wk1/Mth1', 'Payment frequency', 'Gross pay']

describe('exports of payroll programs', () => {
  it('are told by their headings, in any order and case, and by nothing less', () => {
    expect(recognisePreset([...sage].reverse(), presets)?.id).toBe('sage-50-payroll')
    expect(recognisePreset(['works number', 'RATE PER HOUR', 'x'], presets)?.id).toBe('brightpay-hourly')
    expect(recognisePreset(['Employee Reference', 'Gross pay'], presets)).toBeUndefined()
    expect(recognisePreset([], presets)).toBeUndefined()
  })

  it('are read with the reason for each column, unverified ones marked', () => {
    const { columns } = choosePayrollColumns(sage, null, presets)
    expect(columns.find(({ name }) => name === 'worker_ref')).toMatchObject({
      heading: 'Employee Reference',
      why: 'We read your column “Employee Reference” as worker_ref because Sage 50 calls the payroll number so.',
    })
    const { guesses, preset } = guessPayrollMapping(['Works Number', 'Rate per hour', 'Hours'], { presets })
    expect(preset?.program).toMatch(/BrightPay/)
    expect(guesses.map(({ column, basis }) => [column, basis])).toEqual([
      ['worker_ref', 'preset'],
      ['lowest_hourly_rate', 'preset'],
      ['hours_worked', 'synonym'],
    ])
    expect(guesses[0]?.reason).toMatch(/That is not verified: check it\.$/)
    expect(guesses[2]?.reason).toBe(
      'We read your column “Hours” as hours_worked because payroll programs often call it so.',
    )
    const strict = guessPayrollMapping(sage, { presets, synonyms: false })
    expect(strict.guesses.map(({ column }) => column)).toEqual(['date_of_birth', 'gross_pay'])
  })

  it('come from sources that are named, and what is not known is said', () => {
    expect(presets.presets.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['xero-uk-payroll', 'quickbooks-uk-payroll', 'iris-payroll']),
    )
    for (const { recognisedBy, confidence, note } of presets.presets)
      if (recognisedBy.length === 0)
        expect([confidence, note]).toEqual(['unconfirmed', expect.stringMatching(/not found/)])
    expect(
      parsePayrollPresets({
        ...data,
        presets: [{ ...data.presets[0], columns: [{ column: 'x', heading: 'y', because: 'z' }] }],
      }),
    ).toMatchObject({ ok: false })
  })
})
