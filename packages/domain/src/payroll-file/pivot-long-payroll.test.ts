import { describe, expect, it } from 'vitest'
import {
  applyChosenElements,
  askAboutElements,
  type ChosenElements,
  createLongPivot,
  forgetPersonalElements,
  type PayrollMapping,
} from './index.ts'

const headings = 'Employee No|Period start|Period end|DOB|Element|Hours|Rate|Amount'.split('|')
const who = (ref: string) => `${ref}|2026-10-01|2026-10-31|1990-01-01`
const pivot = (rows: readonly string[], heads = headings) => {
  const made = createLongPivot(heads, 1)
  if (made === undefined) throw new Error('Not long.')
  rows.forEach((text, index) => {
    made.add({ line: index + 2, cells: text.split('|') })
  })
  return made.finish()
}

describe('a long payroll', () => {
  it('becomes one row for each worker and period, hours and pay where the template has them', () => {
    const { rows, problems, notes } = pivot([
      `${who('A')}|Basic pay|140|14.80|2072.00`,
      `${who('B')}|Normal hours|7:20|15|`,
      `${who('A')}|Overtime|10|22.20|222`,
      `${who('A')}|Holiday pay|7.5|14.80|111.00`,
      `${who('A')}|PAYE tax|||-310.20`,
      `${who('A')}|Uniform|||-12.50`,
      'Total||||||',
    ])
    expect(problems).toEqual([])
    expect(rows).toEqual([
      {
        line: 1,
        cells:
          'Employee No|Period start|Period end|DOB|basic_pay|hours_worked|overtime_pay|overtime_hours|absence_pay|absence_hours|deduction_job'.split(
            '|',
          ),
      },
      {
        line: 2,
        cells: `${who('A')}|2183|157:30:00|222|10:00:00|111|7:30:00|12.5`.split('|'),
      },
      { line: 3, cells: `${who('B')}|110|7:20:00|||||`.split('|') },
    ])
    expect(notes.join(' ')).toMatch(
      /no part of the check \(1 rows\).*with a minus.*Line 8 is a row of totals/,
    )
  })

  it('refuses what it does not know, with the line and without the text', () => {
    const { problems } = pivot([
      `${who('A')}|Canary supplement|||5`,
      `${who('A')}|Bonus|||lots`,
      `${who('A')}|Loan|||5`,
      `${who('A')}|Uniform|||-5`,
      '||||||',
      `|||||||9`,
      `${who('A')}|Tips|||`,
    ])
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Line 2, column Element names an element of pay that is not known\./),
      expect.stringMatching(/^Line 3, column Amount is not an amount in pounds/),
      expect.stringMatching(/^Line 3, column Amount is empty/),
      expect.stringMatching(/^Line 7, column Employee No is a row of totals/),
      expect.stringMatching(/^Line 8, column Amount is empty/),
      expect.stringMatching(/^Line 1, column Amount writes some deductions with a minus/),
    ])
    expect(JSON.stringify(problems)).not.toMatch(/Canary|lots/)
  })

  it('asks about elements by other names, adds up what two of them are, and leaves out only what is said not to be pay', () => {
    const rows = [
      `${who('A')}|Basic pay|100|14.80|1480`,
      `${who('A')}|Night premium|||20`,
      `${who('B')}|NIGHT  premium|||30`,
      `${who('A')}|Keyholder|||5.50`,
      `${who('A')}|Cycle scheme|||7`,
    ]
    const asked = createLongPivot(headings, 1, { collectUnknown: true })
    rows.forEach((text, index) => {
      asked?.add({ line: index + 2, cells: text.split('|') })
    })
    const { unknown = [], problems } = asked?.finish() ?? {}
    expect(problems).toEqual([])
    expect(unknown).toEqual([
      { name: 'Night premium', ofOneWorker: false },
      { name: 'Keyholder', ofOneWorker: true },
      { name: 'Cycle scheme', ofOneWorker: true },
    ])
    const [night, key, cycle] = askAboutElements(unknown).map((question) => question.key)
    const wide = headings.filter((heading) => !['Element', 'Hours', 'Rate', 'Amount'].includes(heading))
    const mapping: PayrollMapping = {
      columns: { worker_ref: 'Employee No', basic_pay: 'basic_pay' },
      elements: { [night ?? '']: 'other_allowance', [key ?? '']: 'other_allowance' },
      fileWide: {},
    }
    expect(applyChosenElements({ headings: wide, mapping, unknown })).toMatchObject({
      ok: false,
      error: { sentences: new Map([[cycle, expect.stringContaining('Cycle scheme')]]) },
    })
    const elements: ChosenElements = { ...mapping.elements, [cycle ?? '']: 'not_pay' }
    const applied = applyChosenElements({ headings: wide, mapping: { ...mapping, elements }, unknown })
    if (!applied.ok) throw new Error(applied.error.message)
    expect(applied.value.mapping.columns.other_allowance).toBe('other_allowance')
    expect(applied.value.headings).toEqual([...wide, 'other_allowance'])
    const read = createLongPivot(headings, 1, { chosen: elements })
    rows.forEach((text, index) => {
      read?.add({ line: index + 2, cells: text.split('|') })
    })
    const { rows: put } = read?.finish() ?? {}
    expect(put?.map(({ cells }) => cells.slice(4))).toEqual([
      ['basic_pay', 'hours_worked', 'other_allowance'],
      ['1480', '100:00:00', '25.5'],
      ['', '', '30'],
    ])
    // What one worker alone has may be named after this worker: it is not kept for the next payroll.
    expect(forgetPersonalElements(applied.value.mapping, unknown).elements).toEqual({
      [night ?? '']: 'other_allowance',
    })
  })

  it('is told by its headings', () => {
    expect(createLongPivot(['worker_ref', 'hours_worked', 'basic_pay', 'Total'], 1)).toBeUndefined()
    expect(createLongPivot(['Element', 'Amount'], 1)).toBeUndefined()
  })
})
