import { execFile, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createSealer } from '@daylight/adapters'
import { type OdsCell, writeOds } from '@daylight/adapters/sheets'
import { writeXlsx, type XlsxCell } from '@daylight/adapters/test-files'
import { canonicalJson } from '@daylight/domain/json'
import {
  bundleText,
  passportSealText,
  passportText,
  sealText,
  signatureText,
} from '@daylight/domain/statements'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commands } from './commands/index.ts'
import { runCli } from './run-cli.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daylight-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: readonly string[], stdin: Buffer | string = '') {
  let out = ''
  let err = ''
  const status = await runCli(args, commands, {
    stdin: Readable.from([Buffer.from(stdin)]),
    out: async (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString()
    },
    err: async (text) => {
      err += text
    },
    today: () => '2026-11-23',
  })
  return { status, out, err }
}

const header = 'worker_ref,period_start,period_end,date_of_birth,workplace,hours_worked,basic_pay\n'
const line = (ref: string, pay: string, rest: { born?: string; place?: string; hours?: string } = {}) =>
  `${ref},2026-10-01,2026-10-31,${rest.born ?? '1990-01-01'},${rest.place ?? 'london'},${rest.hours ?? '100'},${pay}\n`
const check = (csv: string, ...args: string[]) => run(['pay', 'check', '-', ...args], csv)

describe('exit status of pay check', () => {
  it.each([
    [0, 'all pass', header + line('A', '1480') + line('B', '"£1,480.00"')],
    [0, 'some are out of scope', header + line('A', '800', { born: '2009-12-01' })],
    [1, 'the Living Wage fails by a penny', header + line('A', '1479.99')],
    [1, 'the legal minimum fails', header + line('A', '1480') + line('B', '1270.99', { place: 'uk' })],
    [1, 'one fails and of one it cannot be said', header + line('A', '1', { born: '' }) + line('B', '1000')],
    [3, 'a date of birth is missing', header + line('A', '1480', { born: '' })],
    [3, 'a site is not placed', header + line('A', '1480', { place: 'Riverside House' })],
  ])('is %i when %s, as text and as JSON', async (status, _, csv) => {
    expect((await check(csv)).status).toBe(status)
    expect((await check(csv, '--json')).status).toBe(status)
  })

  it.each([
    ['a cell is no amount', header + line('A', 'lots'), /Line 2, column basic_pay/],
    [
      'a date has its month first',
      header + line('A', '1480').replace('2026-10-31', '10/31/2026'),
      /Line 2, column period_end/,
    ],
    ['a column is missing', 'worker_ref,hours_worked\nA,1\n', /Line 1, column period_start/],
    [
      'no workplace is given',
      header.replace('workplace', 'town') + line('A', '1480'),
      /Line 1, column workplace/,
    ],
    [
      'two columns have one name',
      header.replace('basic_pay', 'Basic Pay,basic_pay') + line('A', '1480'),
      /Line 1, column basic_pay/,
    ],
    ['a mark is never closed', `${header}"A,2026-10-01\n`, /line 2, column 1/],
    ['there are no workers', header, /Line 2, column worker_ref/],
    ['it is empty', '', /empty/],
    ['it is a web page', '<html><body>Payroll</body></html>', /web page/],
  ])('is 2 when %s, and says where', async (_, csv, message) => {
    for (const args of [[], ['--json']]) {
      const { status, out, err } = await check(csv, ...args)
      expect(status).toBe(2)
      expect(out).toBe('')
      expect(err).toMatch(message)
    }
  })

  it('is 2 with nothing on standard output when only the last line is wrong', async () => {
    const csv = header + line('A', '1480').repeat(5000) + line('B', 'x')
    expect(await check(csv, '--json')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('Line 5002, column basic_pay'),
    })
  })

  it.each([
    [['pay']],
    [['pay', 'check']],
    [['pay', 'check', 'a', 'b']],
    [['pay', 'check', '-', '--as-of', '23/11/2026']],
    [['pay', 'check', '-', '--workplace', 'paris']],
    [['pay', 'check', '-', '--nonsense']],
    [['pay', 'check', '/no/such/file.csv']],
    [['launder']],
    [[]],
  ])('is 2 when called as %j', async (args) => {
    expect((await run(args)).status).toBe(2)
  })

  it('is the process’s own', async () => {
    const path = join(folder, 'one.csv')
    await writeFile(path, header + line('A', '1480') + line('B', '1479.99'))
    const main = join(import.meta.dirname, 'main.ts')
    const failing = spawnSync(process.execPath, [main, 'pay', 'check', 'one.csv', '--json'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(failing.status).toBe(1)
    expect(JSON.parse(failing.stdout).summary.livingWage).toMatchObject({
      pass: 1,
      fail: 1,
      shortfall: '0.01',
    })
    const piped = spawnSync(process.execPath, [main, 'pay', 'check', '-'], {
      input: header + line('A', '1480'),
    })
    expect(piped.status).toBe(0)
    const wrong = spawnSync(process.execPath, [main, 'pay', 'check', '-'], { input: 'x' })
    expect(wrong.status).toBe(2)
  })
})

describe('the result as JSON', () => {
  it('has the agreed shape, with money and hours as text of full precision', async () => {
    const csv =
      header.replace('\n', ',Shoe size,NI Number\n') +
      `${line('Zoë/7', '1000', { hours: '77:20' }).trim()},44,QQ123456A\n`
    const { out } = await check(csv, '--json', '--as-of', '2026-11-23')
    const result = JSON.parse(out)
    expect(Object.keys(result)).toEqual([
      'engineVersion',
      'asOf',
      'rates',
      'columns',
      'lines',
      'signals',
      'summary',
    ])
    expect(result.asOf).toBe('2026-11-23')
    expect(result.columns.ignored).toEqual(['Shoe size'])
    expect(result.columns.used).toContain('ni_number')
    expect(out).not.toContain('QQ123456A')
    const [first] = result.lines
    expect(first).toMatchObject({
      line: 2,
      workerRef: 'Zoë/7',
      periodStart: '2026-10-01',
      ageAtPeriodStart: 36,
    })
    expect(first.minimumWage).toMatchObject({ verdict: 'pass', rate: '12.71', pay: '1000' })
    expect(first.minimumWage.hours).toMatch(/^77\.3{20,}/)
    expect(first.livingWage).toMatchObject({ verdict: 'fail', zone: 'london', rateRequired: '14.8' })
    expect(first.livingWage.working.length).toBeGreaterThan(2)
    expect(result.summary).toMatchObject({
      workers: 1,
      lines: 1,
      minimumWage: { pass: 1, fail: 0, cannotSay: 0, outOfScope: 0, arrears: '0' },
    })
    expect(result.rates.map((rate: { standard: string }) => rate.standard)).toEqual([
      'minimumWage',
      'livingWage',
    ])
  })

  it('adds what was looked at beside the rates, where there is something to say', async () => {
    const csv = [
      'worker_ref,period_start,period_end,age_at_period_start,workplace,work_type,basic_annual_hours,pay_frequency,hours_worked,basic_pay,payslip_given',
      'A,2026-09-01,2026-09-30,40,uk,salaried,1200,monthly,,1271,yes',
      'A,2026-09-01,2026-09-30,40,uk,,,,10,100,no',
    ].join('\n')
    const { out, status } = await check(csv, '--json', '--as-of', '2026-11-23')
    const result = JSON.parse(out)
    expect(status).toBe(1)
    expect(
      result.lines.map((each: { minimumWage: { verdict: string } }) => each.minimumWage.verdict),
    ).toEqual(['pass', 'fail'])
    expect(result.workers).toHaveLength(1)
    expect(result.workers[0]).toMatchObject({
      workerRef: 'A',
      lines: [2, 3],
      workTypes: ['salaried', 'time'],
      minimumWage: { verdict: 'fail', hours: '110', pay: '1371', underpayment: '27.1' },
    })
    expect(result.lines[1].otherChecks[0]).toMatchObject({ check: 'payslip', basis: 'law', verdict: 'fail' })
    expect(result.otherChecks).toMatchObject([{ check: 'payslip', fail: 1, cannotSay: 1 }])
    expect(result.penaltyExposure).toMatchObject({ workers: 1, underpayment: '27.1', from: '50', to: '100' })
  })

  it('takes the workplace for the whole file, and other names only when asked', async () => {
    const csv =
      'Employee No,period_start,period_end,DOB,Hours,Basic\nA,2026-10-01,2026-10-31,1/2/1990,100,1345\n'
    const refused = await check(csv, '--workplace', 'uk')
    expect(refused.status).toBe(2)
    expect(refused.err).toMatch(/“Employee No”.*--guess-columns/)
    expect((await check(csv, '--workplace', 'uk', '--guess-columns')).status).toBe(0)
    expect((await check(csv, '--workplace', 'london', '--guess-columns')).status).toBe(1)
  })

  it('names workers who share an account, a number or a telephone, once each', async () => {
    const csv =
      header.replace('\n', ',bank_account,phone\n') +
      `${line('A', '1480').trim()},00-00-00 12345678,+44 7700 900123\n${line('B', '1480').trim()},000000 12345678,07700 900 123\n${line('B', '1480').trim()},000000 12345678,n/a\n`
    const { signals } = JSON.parse((await check(csv, '--json')).out)
    expect(signals.map(({ kind, workers }: { kind: string; workers: string[] }) => [kind, workers])).toEqual([
      ['shared_bank_account', ['A', 'B']],
      ['shared_phone', ['A', 'B']],
    ])
  })
})

const sampleArgs = [
  'pay',
  'sample',
  '--workers',
  '500',
  '--failures',
  '60',
  '--seed',
  '7',
  '--sector',
  'care',
]

describe('a sample of 500 workers with 60 planted failures of 20 kinds', () => {
  const csv = () => join(folder, 'sample.csv')
  const xlsx = () => join(folder, 'sample.xlsx')
  const ods = () => join(folder, 'sample.ods')
  beforeAll(async () => {
    const made = await run([...sampleArgs, '--out', csv(), '--key', join(folder, 'key.json')])
    expect(made.status).toBe(0)
    for (const [format, path] of [
      ['xlsx', xlsx()],
      ['ods', ods()],
    ] as const)
      expect((await run([...sampleArgs, '--format', format, '--out', path])).status).toBe(0)
  })

  it('gives exactly the planted ones', async () => {
    const key = JSON.parse(await readFile(join(folder, 'key.json'), 'utf8'))
    const { out, status } = await run(['pay', 'check', csv(), '--json'])
    expect(status).toBe(1)
    const result = JSON.parse(out)
    expect(result.lines).toHaveLength(500)
    type Line = {
      line: number
      workerRef: string
      minimumWage: { verdict: string }
      livingWage: { verdict: string }
    }
    const found = result.lines
      .filter(
        ({ minimumWage, livingWage }: Line) =>
          minimumWage.verdict !== 'pass' || livingWage.verdict !== 'pass',
      )
      .map(({ line: at, workerRef, minimumWage, livingWage }: Line) => ({
        line: at,
        workerRef,
        minimumWage: minimumWage.verdict,
        livingWage: livingWage.verdict,
      }))
    expect(found).toEqual(key.failures.map(({ kind: _, ...rest }: { kind: string }) => rest))
    expect(found).toHaveLength(60)
    expect(new Set(key.failures.map(({ kind }: { kind: string }) => kind)).size).toBe(20)
    const workersOf = (kind: string) =>
      result.signals.find((signal: { kind: string }) => signal.kind === kind)?.workers
    expect(workersOf('shared_bank_account')).toEqual(key.sharedBankAccount)
    expect(workersOf('recruitment_deduction')).toEqual(
      key.failures
        .filter(({ kind }: { kind: string }) => kind === 'recruitment_fee')
        .map(({ workerRef }: { workerRef: string }) => workerRef),
    )
    for (const signal of result.signals) {
      expect(Object.keys(signal)).toEqual(['kind', 'workers', 'why', 'rule'])
      expect(signal.why).toMatch(/A reason to look, not proof\.$/)
    }
  })

  it('gives the same result from each kind of workbook, byte for byte', async () => {
    const fromCsv = await run(['pay', 'check', csv(), '--json'])
    const fromXlsx = await run(['pay', 'check', xlsx(), '--json'])
    expect(fromXlsx.out).toBe(fromCsv.out)
    expect(fromXlsx.status).toBe(fromCsv.status)
    expect(fromXlsx.err).toContain('Sheet "Payroll" is read.')
    const fromOds = await run(['pay', 'check', ods(), '--json'])
    expect(fromOds).toMatchObject({ out: fromCsv.out, status: fromCsv.status })
    for (const path of [xlsx(), ods()]) {
      const piped = await run(['pay', 'check', '-', '--json'], await readFile(path))
      expect(piped.out).toBe(fromCsv.out)
    }
  })

  it('shows a person the failing lines with their working', async () => {
    const { out } = await run(['pay', 'check', csv()])
    expect(out).toMatch(/Line \d+: worker W\d+/)
    expect(out).toMatch(/500 lines of 500 workers/)
    expect(out).toMatch(/Deduction for the job: £18\.50/)
    expect(out).toContain('Not read, not kept: Employee Name.')
  })
})

describe('one table in three formats', () => {
  const text = (value: string): OdsCell => (value === '' ? { kind: 'empty' } : { kind: 'text', text: value })
  const date = (value: string): OdsCell => ({ kind: 'date', date: value })
  const money = (pounds: string): OdsCell => ({ kind: 'money', pounds })
  const number = (value: string): OdsCell => ({ kind: 'number', value })
  const clock = (hours: number, minutes: number): OdsCell => ({
    kind: 'duration',
    seconds: (hours * 60 + minutes) * 60,
  })
  /** As somebody would type it into a CSV file. */
  const typed = (cell: OdsCell): string => {
    switch (cell.kind) {
      case 'text':
        return /[",\n]/.test(cell.text) ? `"${cell.text.replaceAll('"', '""')}"` : cell.text
      case 'date':
        return cell.date
      case 'money':
        return cell.pounds
      case 'number':
        return cell.value
      case 'duration':
        return `${Math.floor(cell.seconds / 3600)}:${String((cell.seconds / 60) % 60).padStart(2, '0')}`
      case 'empty':
        return ''
    }
  }
  const period = [date('2026-10-01'), date('2026-10-31')]
  const table: readonly (readonly OdsCell[])[] = [
    [text('Brightwell Cleaning “Südwest” Ltd')],
    [],
    [text('Payroll for'), date('2026-10-01')],
    [
      'worker_ref',
      'period_start',
      'period_end',
      'date_of_birth',
      'workplace',
      'hours_worked',
      'unpaid_hours',
      'basic_pay',
      'days_worked',
      'bank_account',
      'Remark',
    ].map(text),
    [
      text('000123'),
      ...period,
      date('1990-02-28'),
      text('london'),
      clock(107, 30),
      clock(7, 30),
      money('1702.00'),
      number('21'),
      text('12345678901234567890'),
      text('says "hello", twice\nand again'),
    ],
    [],
    [
      text('000124'),
      ...period,
      date('2008-10-31'),
      text('uk'),
      number('33.333333'),
      number('0'),
      money('448.33'),
      number('5'),
      number('123456789012345'),
      text('  Zoë  '),
    ],
    [text('Total'), text(''), text(''), text(''), text(''), text(''), text(''), money('2150.33')],
    [text('Prepared by the payroll office')],
  ]
  const csv = table.map((row) => `${row.map(typed).join(',')}\n`).join('')

  it('gives the same rows and the same result, byte for byte', async () => {
    const files = {
      csv: Buffer.from(csv),
      'with a mark': Buffer.from(`\ufeff${csv}`),
      'utf-16': Buffer.from(`\ufeff${csv}`, 'utf16le'),
      tabs: Buffer.from(csv.replaceAll('"says ""hello"", twice\nand again"', 'x').replaceAll(',', '\t')),
      'windows-1252': Buffer.from(csv.replaceAll(/[“”]/g, "'"), 'latin1'),
      ods: Buffer.from(writeOds([{ name: 'October', rows: table }])),
      xlsx: await writeXlsx(
        table.map((row) =>
          row.map((cell): XlsxCell => {
            if (cell.kind === 'date') return new Date(`${cell.date}T00:00:00Z`)
            if (cell.kind === 'duration') return { value: cell.seconds / 86_400, format: '[h]:mm' }
            if (cell.kind === 'money') return { value: Number(cell.pounds), format: '"£"#,##0.00' }
            if (cell.kind === 'number') return Number(cell.value)
            return cell.kind === 'text' ? cell.text : null
          }),
        ),
      ),
    }
    const results = []
    for (const [name, bytes] of Object.entries(files))
      results.push({ name, ...(await run(['pay', 'check', '-', '--json'], bytes)) })
    const [first] = results
    const { lines } = JSON.parse(first?.out ?? '')
    expect(lines.map((one: { line: number; workerRef: string }) => [one.line, one.workerRef])).toEqual([
      [5, '000123'],
      [8, '000124'],
    ])
    expect(lines[0].minimumWage.hours).toBe('115')
    for (const { name, out, status, err } of results) {
      // A line break inside a cell counts as a line of text, and as none of a sheet.
      const same =
        name === 'xlsx' || name === 'ods' || name === 'tabs' ? out.replaceAll('"line":7', '"line":8') : out
      expect({ name, out: same, status }).toEqual({ name, out: first?.out, status: first?.status })
      expect(err).toContain('Line 4 was read as the headings. What stands above is not read (2 lines).')
      expect(err).toMatch(/Line \d+ is a row of totals, not a worker, and was left out\./)
      expect(err).toMatch(/Line \d+ is a note, not a worker, and was left out\./)
    }
  })

  it.each([
    ['a comma for a point', '1702.00', '"1702,00"', /Line 5, column basic_pay has a comma where pence would/],
    ['a month first', '1990-02-28', '02/28/1990', /Line 5, column date_of_birth .*day first/],
    [
      'a year of two digits',
      '1990-02-28',
      '28/02/90',
      /Line 5, column date_of_birth has a year of two digits/,
    ],
    ['minutes that are none', '107:30', '107:75', /Line 5, column hours_worked is not a time/],
    ['another currency', '1702.00', '€1702', /Line 5, column basic_pay is not an amount in pounds/],
    ['a note between workers', '\n\n000124', '\nLeft in May\n000124', /Line 7, column worker_ref is a note/],
  ])('refuses %s, with row, column and how to mend it', async (_, from, to, message) => {
    expect(csv).toContain(from)
    expect(await check(csv.replace(from, to))).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(message),
    })
  })

  it.each([
    ['pounds and thousands', '1702.00', '"£1,702.00"'],
    ['day first', '1990-02-28', '28/02/1990'],
    ['the month in words', '1990-02-28', '28 Feb 1990'],
    ['brackets below zero elsewhere', '"12345678901234567890"', '(5.00)'],
  ])('reads %s as the same', async (_, from, to) => {
    const plain = await check(csv, '--json')
    expect((await check(csv.replace(from, to), '--json')).out).toBe(plain.out)
  })
})

it('checks a payroll that has a row for each element of pay, and asks about elements it does not know', async () => {
  const long = (last: string) =>
    `October payroll\n\nEmployee No,period_start,period_end,DOB,Element,Hours,Rate,Amount\nA,2026-10-01,2026-10-31,01/02/1990,Basic pay,100,14.80,1480.00\nB,2026-10-01,2026-10-31,01/02/1990,Basic pay,100,14.80,1480.00\nA,2026-10-01,2026-10-31,01/02/1990,${last},,,12.50\n`
  const args = ['--workplace', 'london', '--guess-columns', '--json']
  const { status, out, err } = await check(long('Uniform'), ...args)
  expect(status).toBe(1)
  type Line = { line: number; workerRef: string; livingWage: { verdict: string } }
  expect(
    JSON.parse(out).lines.map(({ line: at, workerRef, livingWage }: Line) => [
      at,
      workerRef,
      livingWage.verdict,
    ]),
  ).toEqual([
    [4, 'A', 'fail'],
    [5, 'B', 'pass'],
  ])
  expect(err).toMatch(/a row for each element of pay/)
  expect(await check(long('Cake'), ...args)).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringMatching(/Line 6, column Element names an element of pay that is not known/),
  })
})

describe('other files beside the payroll', () => {
  const write = async (name: string, text: string) => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  it('takes hours from a timesheet, counts what was not paid, and says where the two differ', async () => {
    const payroll = await write(
      'short.csv',
      'worker_ref,period_start,period_end,date_of_birth,workplace,basic_pay\nA,2026-10-01,2026-10-31,1990-01-01,london,118.40\nB,2026-10-01,2026-10-31,1990-01-01,london,118.40\n',
    )
    const shifts = await write(
      'shifts.csv',
      'worker_ref,date,start,end,break_minutes,paid,kind\nA,2026-10-05,09:00,17:00,,,\nB,2026-10-05,09:00,13:00,,,\nB,2026-10-05,13:00,14:00,,no,travel_between\nB,2026-10-05,14:00,18:00,,,\nC,2026-10-05,9am,5pm,,,\n',
    )
    const { status, out } = await run(['pay', 'check', payroll, '--timesheet', shifts, '--json'])
    const { lines, timesheet } = JSON.parse(out)
    expect(status).toBe(1)
    expect(
      lines.map(({ livingWage }: { livingWage: { verdict: string; hours: string } }) => [
        livingWage.verdict,
        livingWage.hours,
      ]),
    ).toEqual([
      ['pass', '8'],
      ['fail', '9'],
    ])
    expect(timesheet).toMatchObject({ shifts: 5, notInPayroll: 1 })
    expect(
      timesheet.differences.map(({ line, code }: { line: number; code: string }) => [line, code]),
    ).toEqual([
      [2, 'hours_taken'],
      [3, 'hours_taken'],
      [3, 'unpaid_found'],
    ])
    const text = await run(['pay', 'check', payroll, '--timesheet', shifts])
    expect(text.out).toMatch(
      /Timesheet: 5 shifts\.\n {2}Line 2: worker A\.(?:.*\n)*Workers of the timesheet who are not in the payroll: 1\./,
    )
    const long = await write(
      'long.csv',
      `worker_ref,date,start,end\nA,2026-10-05,06:00,22:00\nA,2026-10-06,06:00,14:00\n`,
    )
    const over = JSON.parse((await run(['pay', 'check', payroll, '--timesheet', long, '--json'])).out)
    expect(
      over.timesheet.overLimits.map(({ rule, basis }: { rule: string; basis: string }) => [rule, basis]),
    ).toContainEqual(['daily_rest', 'law'])
    // Without it the hours are missed.
    expect((await run(['pay', 'check', payroll])).err).toMatch(/hours_worked/)
    const wrong = await write('wrong.csv', 'worker_ref,date,start,end\nA,2026-10-05,noon,17:00\n')
    expect(await run(['pay', 'check', payroll, '--timesheet', wrong])).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('Timesheet, line 2, column start'),
    })
  })

  it('reads a submission to HMRC, says that hours are not in it, and finds its payments', async () => {
    const digits = (pence: number) => String(pence).padStart(11, '0')
    const hash = createHash('sha256')
      .update(`/A1B000001000000${digits(195_275)}`)
      .digest('hex')
    const person = (ref: string, born: string, code: string) =>
      `<Employee><EmployeeDetails><NINO>QQ123456A</NINO><Name><Sur>CANARY</Sur></Name><BirthDate>${born}</BirthDate></EmployeeDetails><Employment><PayId>${ref}</PayId><Payment><BacsHashCode>${code}</BacsHashCode><PayFreq>M1</PayFreq><PmtDate>2026-10-31</PmtDate><HoursWorked>D</HoursWorked><TaxablePay>1480.00</TaxablePay><PayAfterStatDedns>1952.75</PayAfterStatDedns></Payment></Employment></Employee>`
    const fps = await write(
      'fps.xml',
      `<?xml version="1.0"?><IRenvelope><FullPaymentSubmission>${person('007', '1990-01-01', hash)}${person('008', '1990-01-01', '1'.repeat(64))}</FullPaymentSubmission></IRenvelope>`,
    )
    const bacs = await write(
      'bacs.txt',
      `VOL1\r\n${'000000'}${'12345678'}0${'99'}${'000001'}${'99999999'}/A1B${digits(195_275)}\r\n`,
    )
    const { status, out, err } = await run(['pay', 'check', fps, '--workplace', 'london', '--json'])
    expect(status).toBe(3)
    expect(err).toMatch(/bands of normal weekly hours: it cannot prove how long/)
    expect(out).not.toMatch(/CANARY|QQ123456A/)
    expect(JSON.parse(out).summary.minimumWage).toMatchObject({ cannotSay: 2, fail: 0, pass: 0 })
    const paid = await run(['pay', 'check', fps, '--workplace', 'london', '--payments', bacs, '--json'])
    expect(JSON.parse(paid.out).payments).toMatchObject({
      credits: 1,
      paid: 1,
      notFound: 1,
      creditsNotMatched: 0,
    })
    const shifts = await write('fps-shifts.csv', 'worker_ref,date,start,end\n007,2026-10-05,09:00,17:00\n')
    const joined = await run(['pay', 'check', fps, '--workplace', 'london', '--timesheet', shifts, '--json'])
    expect(JSON.parse(joined.out).summary.minimumWage).toMatchObject({ cannotSay: 1, pass: 1 })
  })
})

describe('the template', () => {
  it.each(['xlsx', 'ods'])('as %s can be filled in and checked; its example is right', async (ending) => {
    const path = join(folder, `template.${ending}`)
    expect((await run(['pay', 'template', '--out', path])).status).toBe(0)
    const empty = await run(['pay', 'check', path])
    expect(empty).toMatchObject({ status: 2, err: expect.stringContaining('holds no workers') })
    expect((await run(['pay', 'template', '--out', join(folder, 'template.pdf')])).status).toBe(2)
  })
})

it('explains itself', async () => {
  expect((await run(['--help'])).out).toMatch(/pay check FILE\|-/)
  expect(await run(['pay', 'check', '--help'])).toMatchObject({ status: 0 })
  const stopped = new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, 'main.ts'), 'help'],
      (error, stdout) => resolve([error, stdout]),
    )
    child.stdin?.end()
  })
  expect(await stopped).toEqual([null, expect.stringContaining('daylight pay sample')])
})

describe('standard input that has to be read twice', () => {
  it('leaves no file behind, whether it can be used, cannot, or is cut off by force', async () => {
    const temporary = await mkdtemp(join(folder, 'tmp-'))
    const main = join(import.meta.dirname, 'main.ts')
    const args = [main, 'pay', 'check', '-', '--json']
    const env = { ...process.env, TMPDIR: temporary }
    expect(spawnSync(process.execPath, args, { env, input: header + line('A', '1480') }).status).toBe(0)
    expect(spawnSync(process.execPath, args, { env, input: `${header}A,nonsense\n` }).status).toBe(2)
    expect(await readdir(temporary)).toEqual([])
    const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'ignore', 'ignore'] })
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.stdin.on('error', () => undefined)
    child.stdin.write(header + line('A', '1480').repeat(50_000))
    // Once it reads, more than the pipe itself holds has gone.
    await vi.waitFor(() => expect(child.stdin.writableLength).toBe(0), { timeout: 30_000 })
    child.kill('SIGKILL')
    await ended
    expect(await readdir(temporary)).toEqual([])
  })
})

describe('registry find', () => {
  const headings = 'StatementYear,OrganisationName,Address,CompanyNumber,StatementURL,StatementEndDate'
  async function find(suppliers: string, entries: string, ...more: string[]) {
    const list = join(folder, 'suppliers.csv')
    const registry = join(folder, 'StatementSummaries2026.csv')
    await writeFile(list, suppliers)
    await writeFile(registry, `\uFEFF${headings}\r\n${entries}`)
    return run(['registry', 'find', '--suppliers', list, registry, ...more])
  }

  it('says who has a statement, who is late and who has none', async () => {
    const { out, status } = await find(
      'Supplier name,Company number\nQuay Cleaning Ltd,1234567\n"""Best"" Guards Ltd",\nHarbour Catering,07654321\n',
      '2026,Quay Cleaning Limited,"1 Quay St, London",01234567,https://quay.example/ms,31/03/2026\r\n2024,"Best" Guards Ltd,,,https://best.example,31/03/2024\r\n',
      '--json',
    )
    const { suppliers }: { suppliers: readonly Record<string, unknown>[] } = JSON.parse(out)
    expect(suppliers.map(({ state, matchedBy, nextDueOn }) => [state, matchedBy, nextDueOn])).toEqual([
      ['found', 'company_number', '2027-09-30'],
      ['late', 'name', '2025-09-30'],
      ['none', null, null],
    ])
    expect(status).toBe(1)
  })

  it('names the line it cannot read, and another file for what it is', async () => {
    const { err, status } = await find(
      'name\nQuay Cleaning\n',
      '2026,Quay, Cleaning,Ltd,,,\r\n2026,Quay Cleaning,,,,31/03/2026\r\n',
    )
    expect(err).toContain('at line 2')
    expect(status).toBe(0)
    const list = join(folder, 'suppliers.csv')
    const wrong = await run(['registry', 'find', '--suppliers', list, list])
    expect(wrong.status).toBe(2)
    expect(wrong.err).toContain('not a yearly file')
  })
})

describe('statement verify', () => {
  it('tells a whole seal from a broken one, in words and as JSON, with no network and no database', async () => {
    const sealer = createSealer({ secret: 'a secret that only this test uses' })
    const key = { organisationId: 'o', keyId: 'k' }
    const content = { sections: ['We checked 14 payrolls.'] }
    const seal = {
      organisationId: 'o',
      organisationName: 'Fair Bakers',
      statementId: 's',
      publicationId: 'p',
      corrects: null,
      publishedAt: '2026-07-20T09:00:00.000Z',
      contentSha256: sealer.sha256(canonicalJson(content)),
      auditHead: { sequence: 3, hash: 'ab'.repeat(32) },
      keyId: 'k',
      publicKey: sealer.publicKey(key),
    }
    const signature = sealer.sign(key, sealText(seal))
    const file = async (name: string, text: string) => {
      await writeFile(join(folder, name), text)
      return join(folder, name)
    }
    const text = bundleText({ content, seal, signature })
    const bundle = await file('bundle.json', text)
    const altered = await file('altered.json', text.replace('14', '15'))
    const alone = await file('content.json', `${canonicalJson(content)}\n`)
    const apart = await file('signature.json', signatureText(seal, signature))
    const verify = (...args: string[]) => run(['statement', 'verify', ...args])

    expect(await verify(bundle)).toMatchObject({
      status: 0,
      out: expect.stringContaining('The seal is whole: Fair Bakers'),
    })
    expect(await verify(alone, '--signature', apart, '--key', seal.publicKey)).toMatchObject({ status: 0 })
    expect(await verify(altered)).toMatchObject({ status: 1, out: expect.stringContaining('NOT genuine') })
    expect(JSON.parse((await verify(altered, '--json')).out)).toMatchObject({
      genuine: false,
      reason: 'content_changed',
    })
    expect((await verify(bundle, '--key', 'ab'.repeat(32))).status).toBe(1)
    expect((await verify(join(folder, 'nowhere.json'))).status).toBe(2)
    expect((await verify(bundle, '--key', 'short')).status).toBe(2)

    const passportSeal = {
      ...{ organisationId: 'o', organisationName: 'Bright Cleaning', asOf: '2026-07-20T09:00:00.000Z' },
      ...{ contentSha256: seal.contentSha256, keyId: 'k', publicKey: seal.publicKey },
    }
    const signed = sealer.sign(key, passportSealText(passportSeal))
    const passport = passportText({ content, seal: passportSeal, signature: signed })
    expect(await verify(await file('passport.json', passport), '--key', seal.publicKey)).toMatchObject({
      status: 0,
      out: expect.stringContaining('passport of Bright Cleaning'),
    })
    const forged = await verify(await file('forged.json', passport.replace('14', '15')), '--json')
    expect(JSON.parse(forged.out)).toMatchObject({ genuine: false, reason: 'content_changed' })
  })
})
