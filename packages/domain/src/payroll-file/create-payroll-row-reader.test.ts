import { describe, expect, it } from 'vitest'
import { isoDate } from '../dates/index.ts'
import { toWire } from '../exact/index.ts'
import { createPayrollRowReader, guessPayrollMapping, type PayrollMapping, payrollColumns } from './index.ts'

const headers = [
  'Worker_Ref',
  'PERIOD START',
  'period end',
  'date-of-birth',
  'workplace',
  'hours worked',
  'basic pay',
  'ni number',
  'Name',
]
const good = [
  'W1',
  '2026-10-01',
  '31/10/2026',
  '1/2/1990',
  'London',
  '160',
  '£2,368.00',
  'QQ 12 34 56 C',
  'Zoë',
]

function reader(names = headers, fileWide: PayrollMapping['fileWide'] = {}) {
  const created = createPayrollRowReader({
    headers: names,
    mapping: guessPayrollMapping(names, { fileWide }).mapping,
  })
  if (!created.ok) throw new Error(created.error.message)
  return created.value
}
function headerError(names: string[], fileWide: PayrollMapping['fileWide'] = {}) {
  const created = createPayrollRowReader({
    headers: names,
    mapping: guessPayrollMapping(names, { fileWide }).mapping,
  })
  if (created.ok) throw new Error('The headers were accepted.')
  return created.error
}
const changed = (column: number, text: string) =>
  good.map((cell, position) => (position === column ? text : cell))
const messages = (cells: string[]) => {
  const read = reader().read(7, cells)
  return read.kind === 'errors' ? read.errors.map((error) => error.message).join(' | ') : read.kind
}

describe('guessing the mapping', () => {
  it('finds the template’s names in any writing, and others’ names with a reason', () => {
    const guessed = guessPayrollMapping([
      'EmployeeNo',
      'worker ref',
      'D.O.B.',
      'NI_Number',
      'Gross',
      'Hours',
      'Department',
    ])
    expect(guessed.mapping.columns).toEqual({
      worker_ref: 'worker ref',
      date_of_birth: 'D.O.B.',
      ni_number: 'NI_Number',
      gross_pay: 'Gross',
      hours_worked: 'Hours',
    })
    expect(guessed.guesses.find((guess) => guess.column === 'gross_pay')).toMatchObject({
      basis: 'synonym',
      header: 'Gross',
    })
    expect(guessed.unused.map((entry) => entry.header)).toEqual(['EmployeeNo', 'Department'])
  })

  it('takes only the template’s names when told to', () => {
    const guessed = guessPayrollMapping(['Employee No', 'basic_pay'], { synonyms: false })
    expect(guessed.mapping.columns).toEqual({ basic_pay: 'basic_pay' })
    expect(guessed.unused[0]?.reason).toMatch(/may be worker_ref/)
  })

  it('has no name that stands for two columns', () => {
    const names = payrollColumns.flatMap((column) => [column.name, ...column.alsoCalled])
    const bare = names.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''))
    expect(bare.filter((name, position) => bare.indexOf(name) !== position)).toEqual([])
  })
})

describe('headers', () => {
  it('names what is missing and how to mend it', () => {
    const error = headerError(['worker_ref', 'period_start', 'period_end', 'basic_pay'])
    expect(error.kind).toBe('column_missing')
    for (const name of ['date_of_birth or age_at_period_start', 'workplace', 'hours_worked'])
      expect(error.message).toContain(name)
  })

  it('lets the whole file have one period and workplace', () => {
    const names = ['worker_ref', 'age_at_period_start', 'hours_worked', 'basic_pay']
    const fileWide = {
      periodStart: isoDate('2026-10-01'),
      periodEnd: isoDate('2026-10-31'),
      workplace: { zone: 'uk' },
    } as const
    const read = reader(names, fileWide).read(2, ['W1', '30', '10:30', '155.25'])
    if (read.kind !== 'row') throw new Error(JSON.stringify(read))
    expect(read.row).toMatchObject({
      periodStart: '2026-10-01',
      periodEnd: '2026-10-31',
      workplace: { zone: 'uk' },
      ageAtPeriodStart: 30,
    })
    expect(headerError(names, {}).kind).toBe('column_missing')
  })

  it('refuses two columns of one name, and a mapping to a header that is not there', () => {
    expect(headerError([...headers, 'Basic_Pay'])).toMatchObject({
      kind: 'duplicate_header',
      column: 'Basic_Pay',
    })
    const gone = createPayrollRowReader({
      headers,
      mapping: { columns: { worker_ref: 'Clock' }, fileWide: {} },
    })
    expect(gone).toMatchObject({ ok: false, error: { kind: 'header_not_found', column: 'worker_ref' } })
    const twice = createPayrollRowReader({
      headers,
      mapping: { columns: { worker_ref: 'Name', address: 'name' }, fileWide: {} },
    })
    expect(twice).toMatchObject({ ok: false, error: { kind: 'duplicate_header' } })
    expect(headerError(['', ' ']).kind).toBe('no_headers')
  })
})

describe('rows', () => {
  it('reads a row, names what it used and drops the rest', () => {
    const rows = reader()
    const read = rows.read(2, good)
    if (read.kind !== 'row') throw new Error(JSON.stringify(read))
    expect(read.row).toMatchObject({
      line: 2,
      workerRef: 'W1',
      periodStart: '2026-10-01',
      periodEnd: '2026-10-31',
      dateOfBirth: '1990-02-01',
      workplace: { zone: 'london' },
      unpaidHours: undefined,
    })
    expect(read.row.basicPay && toWire(read.row.basicPay)).toBe('2368')
    expect(read.compared.niNumber).toBe('QQ123456C')
    expect(rows.columns.ignored).toEqual(['Name'])
    expect(
      JSON.stringify(read.row, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain('Zoë')
  })

  it('says line, column and how to mend, and never what the cell held', () => {
    expect(messages(changed(6, 'Zoë Núñez'))).toBe(
      'Line 7, column basic_pay is not an amount in pounds. Write it such as 1234.50.',
    )
    expect(messages(changed(2, '13/25/2026'))).toMatch(
      /^Line 7, column period_end is not a date with the day first/,
    )
    expect(messages(changed(5, '160h'))).toMatch(/column hours_worked/)
    expect(messages(changed(1, ''))).toMatch(/column period_start is empty/)
    expect(messages(changed(0, ''))).toMatch(/column worker_ref is empty/)
    const both = messages(changed(6, '12,50').map((cell, position) => (position === 5 ? '1:75' : cell)))
    expect(both).toMatch(/hours_worked.*\|.*basic_pay/)
  })

  it('refuses rows that do not fit the headers', () => {
    expect(messages(good.slice(0, 6))).toMatch(/has 6 cells where the headers have 9/)
    expect(messages([...good, '', '500'])).toMatch(/cell 11, beyond the last header/)
    expect(reader().read(2, [...good, '', '']).kind).toBe('row')
  })

  it('reads a dash as nothing and leaves empty rows out', () => {
    expect(reader().read(2, changed(6, ' - ')).kind).toBe('row')
    expect(reader().read(2, ['', ' ', '']).kind).toBe('skipped')
  })

  it('leaves totals at the end out with a note, and refuses them anywhere else', () => {
    const totals = ['Total', '', '', '', '', '160', '£2,368.00', '', '']
    const rows = reader()
    expect(rows.read(2, good).kind).toBe('row')
    expect(rows.read(3, totals).kind).toBe('skipped')
    expect(rows.read(4, ['', ...totals.slice(1)]).kind).toBe('skipped')
    expect(rows.finish().notes).toEqual([
      expect.stringContaining('Line 3'),
      expect.stringContaining('Line 4'),
    ])
    const later = rows.read(5, good)
    if (later.kind !== 'errors') throw new Error('Workers after totals were accepted.')
    expect(later.errors.map((error) => error.line)).toEqual([3, 4])
  })
})
