import { describe, expect, it } from 'vitest'
import ruleData from '../../../../prisma/reference/signals/2026-11-25.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import { type Exact, exact, parseExact } from '../exact/index.ts'
import { createPayrollRowReader, guessPayrollMapping } from '../payroll-file/index.ts'
import {
  createSignalFinder,
  findHistorySignals,
  findHoursShaved,
  findMeetingSignals,
  needsAdviceFirst,
  type PayrollHistory,
  readSignalRules,
  type Signal,
  signalKinds,
} from './index.ts'

const rules = readSignalRules(ruleData)

const money = (text: string): Exact => {
  const read = parseExact(text)
  if (read === null) throw new Error(text)
  return read
}

/** Signals of a file as the command line and the worker find them: from its cells. */
function signalsOf(csv: string): readonly Signal[] {
  const [headers = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  const made = createPayrollRowReader({ headers, mapping: guessPayrollMapping(headers).mapping })
  if (!made.ok) throw new Error(made.error.message)
  const finder = createSignalFinder(rules)
  for (const [index, cells] of rows.entries()) {
    const read = made.value.read(index + 2, cells)
    if (read.kind !== 'row') throw new Error(JSON.stringify(read))
    finder.add(read.row, read.compared)
  }
  return finder.finish()
}

const FIXED = 'worker_ref,period_start,period_end,age_at_period_start,workplace,hours_worked,basic_pay'
const fixed = (ref: string, { age = 30, hours = '160', pay = '2400' } = {}) =>
  `${ref},2026-09-01,2026-09-30,${age},london,${hours},${pay}`
/** A file of these workers with some more columns. */
const file = (columns: string, rows: readonly (readonly [string, string])[]) =>
  signalsOf([`${FIXED},${columns}`, ...rows.map(([ref, cells]) => `${fixed(ref)},${cells}`)].join('\n'))
const brief = (signals: readonly Signal[]) => signals.map(({ kind, workers }) => [kind, workers])
const many = (count: number, cells: (index: number) => string) =>
  Array.from({ length: count }, (_, index): [string, string] => [`W${index + 1}`, cells(index)])

describe('what one payroll shows', () => {
  it.each([
    ['pay to somebody else', 'paid_to_third_party', ['yes', 'no'], 'paid_to_third_party'],
    ['a recruitment fee of a penny', 'deduction_recruitment', ['0.01', '0'], 'recruitment_deduction'],
    ['transport taken from pay', 'deduction_transport', ['12', ''], 'transport_deduction'],
    ['a run of 13 days, not of 12', 'longest_run_of_days', ['13', '12'], 'no_day_off'],
    [
      'a quarter of pay for housing, not less',
      'accommodation_charge',
      ['600', '599.99'],
      'accommodation_deduction',
    ],
    [
      'no National Insurance number where others have one',
      'ni_number',
      ['', 'QQ123456C'],
      'missing_ni_number',
    ],
    ['a temporary number', 'ni_number', ['TN 01 02 80 M', 'QQ123456C'], 'missing_ni_number'],
  ])('%s', (_, column, [seen = '', unseen = ''], kind) => {
    expect(
      brief(
        file(column, [
          ['A', seen],
          ['B', unseen],
        ]),
      ),
    ).toEqual([[kind, ['A']]])
  })

  it('says nothing of National Insurance numbers where the column is empty', () => {
    expect(
      file('ni_number', [
        ['A', ''],
        ['B', ''],
      ]),
    ).toEqual([])
  })

  it('compares details however they are written: two for an account, five for an address', () => {
    expect(
      brief(
        file('bank_account', [
          ['A', '00-00-00 12345678'],
          ['B', '000000 12345678'],
          ['C', '000000 99999999'],
        ]),
      ),
    ).toEqual([['shared_bank_account', ['A', 'B']]])
    const at = (count: number) =>
      file(
        'address',
        many(count, () => '1 Example Street Testford'),
      )
    expect(at(4)).toEqual([])
    expect(brief(at(5))).toEqual([['shared_address', ['W1', 'W2', 'W3', 'W4', 'W5']]])
  })

  it('speaks of long hours from more than 60 a week on average, absence left out', () => {
    const month = (hours: string, absence = '') =>
      brief(signalsOf(`${FIXED},absence_hours\n${fixed('A', { hours, pay: '9999' })},${absence}`))
    // 30 days are 30/7 weeks: 257 1/7 hours.
    expect(month('257')).toEqual([])
    expect(month('257.25')).toEqual([['excessive_hours', ['A']]])
    expect(month('257.25', '8')).toEqual([])
  })

  it('speaks of what is left only where something was taken for the employer', () => {
    const left = (net: string, loan: string) =>
      brief(file('net_pay,gross_pay,deduction_loan', [['A', `${net},2400,${loan}`]]))
    expect(left('1199', '')).toEqual([])
    expect(left('1200', '40')).toEqual([['little_left', ['A']]])
    expect(left('1200.01', '40')).toEqual([])
  })

  it('finds the same net pay for different hours, and round sums, from five workers on', () => {
    const net = (count: number, amount: (index: number) => string, hours: (index: number) => string) =>
      brief(
        signalsOf(
          [
            `${FIXED},net_pay`,
            ...many(count, amount).map(
              ([ref, cell], index) => `${fixed(ref, { hours: hours(index) })},${cell}`,
            ),
          ].join('\n'),
        ),
      )
    const differing = (index: number) => String(100 + index)
    expect(net(5, () => '1234.56', differing)).toEqual([
      ['identical_net_pay', ['W1', 'W2', 'W3', 'W4', 'W5']],
    ])
    expect(
      net(
        5,
        () => '1234.56',
        () => '160',
      ),
    ).toEqual([])
    expect(net(4, () => '1234.56', differing)).toEqual([])
    expect(net(5, (index) => `${1000 + index * 10}`, differing).map(([kind]) => kind)).toEqual([
      'round_net_pay',
    ])
    // One in a hundred is round by chance alone.
    expect(
      net(100, (index) => (index < 5 ? `${1000 + index * 10}` : `1${index + 100}.37`), differing),
    ).toEqual([])
  })

  it('puts the child safeguarding procedure first where somebody is under 18', () => {
    const [signal] = signalsOf(
      `${FIXED},paid_to_third_party\n${fixed('A', { age: 17 })},yes\n${fixed('B')},yes`,
    )
    expect(signal?.under18).toEqual(['A'])
    expect(
      signal?.why.startsWith('Someone under 18 is concerned: the child safeguarding procedure comes first'),
    ).toBe(true)
  })

  it('never reads nationality: a column of that name changes nothing and appears nowhere', () => {
    const rows = (nationality: string) =>
      `${nationality === '' ? FIXED : `${FIXED},Nationality`},paid_to_third_party\n${fixed('A')}${nationality === '' ? '' : `,${nationality}`},yes`
    const without = signalsOf(rows(''))
    for (const word of ['Testlandic', 'British']) {
      expect(signalsOf(rows(word))).toEqual(without)
      expect(JSON.stringify(signalsOf(rows(word)))).not.toMatch(/Testlandic|British|nationality/i)
    }
    expect(JSON.stringify(ruleData)).not.toMatch(/nationalit|ethnic|immigra|passport/i)
  })
})

describe('every kind', () => {
  it('says that it is no proof, where its rule comes from and whether the number is our own', () => {
    for (const kind of signalKinds) {
      const rule = rules.of(kind)
      expect(rule.rule, kind).not.toMatch(/[{}]/)
      expect(rule.source.length, kind).toBeGreaterThan(5)
      expect(rule.confidence === 'our_own', kind).toBe(/our own|heuristic|not published/.test(rule.source))
    }
    const [signal] = file('paid_to_third_party', [['A', 'yes']])
    expect(signal?.why).toMatch(/A reason to look, not proof\.$/)
    expect(signal?.rule).toContain('HMRC')
  })

  it('has no score, grade or colour anywhere', () => {
    expect(JSON.stringify(ruleData)).not.toMatch(/score|severity|\bred\b|amber|green|weight/i)
  })
})

const history = (change: Partial<PayrollHistory>): PayrollHistory => ({
  periodStart: isoDate('2026-09-01'),
  lastWorkers: 100,
  vanished: [],
  accountsCompared: 100,
  changedAccounts: [],
  detailsOfAnother: [],
  instalments: [],
  isUnder18: () => false,
  ...change,
})
const refs = (count: number) => Array.from({ length: count }, (_, index) => `W${index}`)

describe('what earlier payrolls show', () => {
  it.each([
    ['changedAccounts', 'changed_bank_details'],
    ['vanished', 'workers_vanished'],
  ] as const)('a wave of %s from five workers and a fifth on', (field, kind) => {
    const found = (count: number, of: number) =>
      brief(
        findHistorySignals(rules, history({ [field]: refs(count), accountsCompared: of, lastWorkers: of })),
      )
    expect(found(20, 100)).toEqual([[kind, refs(20)]])
    expect(found(19, 100)).toEqual([])
    expect(found(5, 20)).toEqual([[kind, refs(5)]])
    expect(found(4, 4)).toEqual([])
  })

  const loan = (
    amounts: readonly string[],
    months = ['06', '07', '08', '09', '10', '11', '12'].slice(0, amounts.length),
  ) =>
    findHistorySignals(
      rules,
      history({
        periodStart: isoDate(`2026-${months.at(-1)}-01`),
        instalments: amounts.map((amount, index) => ({
          workerRef: 'A',
          periodStart: isoDate(`2026-${months[index]}-01`),
          amount: money(amount),
        })),
      }),
    ).length

  it('a loan that is repaid in each of four payrolls and becomes no smaller', () => {
    expect(loan(['40', '40', '40', '40'])).toBe(1)
    expect(loan(['40', '40', '40'])).toBe(0)
    expect(loan(['40', '0', '40', '40'])).toBe(0)
    expect(loan(['40', '40', '40', '39.99'])).toBe(0)
    // Four weekly payrolls are not long.
    expect(loan(['40', '40', '40', '40'], ['09', '09', '09', '09'])).toBe(0)
  })

  it('hours that another record has and pay does not, beyond a small difference', () => {
    expect(findHoursShaved(rules, { paid: exact(980), recorded: exact(1000) })).toBeNull()
    expect(findHoursShaved(rules, { paid: exact(979), recorded: exact(1000) })?.kind).toBe('hours_shaved')
    expect(findHoursShaved(rules, { paid: exact(1000), recorded: exact(900) })).toBeNull()
  })
})

describe('several together', () => {
  const signal = (kind: Signal['kind'], workers: readonly string[]) => ({ kind, workers })

  it('are named by worker, by kind, and not counted twice', () => {
    const meeting = findMeetingSignals([
      signal('shared_phone', ['A', 'B']),
      signal('shared_phone', ['A', 'C']),
      signal('no_day_off', ['B']),
    ])
    expect([...meeting]).toEqual([['B', ['shared_phone', 'no_day_off']]])
  })

  it('put advice first; so does one means of control, or somebody under 18', () => {
    const first = (kinds: readonly Signal['kind'][], someMeet = false, someUnder18 = false) =>
      needsAdviceFirst(rules, { kinds, someMeet, someUnder18 })
    expect(first(['shared_phone'])).toBe(false)
    expect(first(['shared_phone', 'no_day_off'])).toBe(false)
    expect(first(['shared_phone', 'no_day_off'], true)).toBe(true)
    expect(first(['paid_to_third_party'])).toBe(true)
    expect(first(['no_day_off'], false, true)).toBe(true)
    expect(first([])).toBe(false)
  })
})

it('leaves a worker’s row alone when nothing stands out', () => {
  expect(brief(file('net_pay,deduction_loan,longest_run_of_days', [['A', '1900.17,20,6']]))).toEqual([])
})
