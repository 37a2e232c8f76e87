import { describe, expect, it } from 'vitest'
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import { addDays, addMonths, type IsoDate, isoDate } from '../dates/index.ts'
import { add, exact, isPositive, roundTo, ZERO } from '../exact/index.ts'
import { checkPayRow, preparePayCheck } from '../pay/index.ts'
import { sketchRow } from '../pay/vectors/run-row.ts'
import { type PayRates, parsePayRates } from '../reference/index.ts'
import {
  type ClaimStanding,
  claimFromLine,
  findLeaversOwed,
  groupRemedy,
  mayCloseRemedy,
  type RemedyClaim,
  type RemedyPayment,
  reckonRemedy,
  sumRemedy,
} from './index.ts'

/*
 * Every expected figure stands in remedy-by-hand.md with its sum, worked out without this code.
 */
const parsed = parsePayRates(rateData)
if (!parsed.ok) throw new Error(parsed.error.message)
const rates = parsed.value

interface Group {
  readonly name: 'adult' | 'aged21' | 'aged19'
  readonly workers: number
  readonly age: number
  /** Pounds an hour in February and March 2024, then from April. */
  readonly paid: readonly [string, string]
  readonly partPaid: string
  readonly lastPaid: string
}
const groups: readonly Group[] = [
  { name: 'adult', workers: 80, age: 30, paid: ['10.00', '10.92'], partPaid: '500', lastPaid: '755.82' },
  { name: 'aged21', workers: 20, age: 21, paid: ['10.00', '11.00'], partPaid: '400', lastPaid: '595.37' },
  { name: 'aged19', workers: 20, age: 19, paid: ['7.25', '8.40'], partPaid: '200', lastPaid: '380.68' },
]
const LEAVERS = 10
const day = isoDate
const context = preparePayCheck({ rates, asOf: day('2025-06-30'), zone: 'london' })
const six = (value: Parameters<typeof roundTo>[0]) => roundTo(value, 6)

function months(): IsoDate[] {
  return Array.from({ length: 14 }, (_, index) => addMonths(day('2024-02-01'), index))
}

function claimsOf(group: Group, number: number): RemedyClaim[] {
  return months().flatMap((periodStart, index) => {
    const perHour = group.paid[index < 2 ? 0 : 1]
    const row = sketchRow({
      workerRef: `${group.name}-${number}`,
      periodStart,
      periodEnd: addDays(addMonths(periodStart, 1), -1),
      ageAtPeriodStart: group.age,
      hoursWorked: exact(160),
      basicPay: exact(`${Number(perHour) * 160}`),
    })
    const claim = claimFromLine(checkPayRow(row, context), row)
    return claim ? [claim] : []
  })
}

const people = groups.flatMap((group) =>
  Array.from({ length: group.workers }, (_, number) => ({ group, number })),
)
const claims = people.flatMap(({ group, number }) => claimsOf(group, number))
const stayers = people.filter(({ group, number }) => group.name !== 'adult' || number >= LEAVERS)
const pay = (amountOf: (group: Group) => string, paidOn: IsoDate): RemedyPayment[] =>
  stayers.map(({ group, number }) => ({
    workerRef: `${group.name}-${number}`,
    kind: 'wages',
    amount: exact(amountOf(group)),
    paidOn,
  }))
const partPayments = pay((group) => group.partPaid, day('2025-07-31'))
const payments = [...partPayments, ...pay((group) => group.lastPaid, day('2026-04-30'))]

const on = (date: string, paid = payments, byRates: PayRates = rates) =>
  reckonRemedy({ claims, payments: paid, rates: byRates, on: day(date) })
const ofWorker = (standings: readonly ClaimStanding[], worker: string) =>
  sumRemedy(standings.filter(({ claim }) => claim.workerRef === worker))
const lawOf = (standings: readonly ClaimStanding[], worker: string) => {
  const { owed, paid, left } = ofWorker(standings, worker).law
  return [six(owed), six(paid), six(left)]
}

function withRisesOf2027(): PayRates {
  const newest = rates.minimumWage.at(-1)
  if (!newest) throw new Error('No rates.')
  const rise: Readonly<Record<string, string>> = { national_living_wage: '13.21', '18_to_20': '11.27' }
  const bands = newest.bands.map((band) => ({ ...band, rate: exact(rise[band.band] ?? '8.31') }))
  return {
    ...rates,
    minimumWageConfirmedTo: day('2028-03-31'),
    minimumWage: [...rates.minimumWage, { ...newest, from: day('2027-04-01'), bands }],
  }
}

describe('a remedy of 120 workers over 14 months, against the hand calculation', () => {
  it('owes what each was short of, uplifted to the rate of the day', () => {
    const { standings } = on('2025-06-30')
    const totals = sumRemedy(standings)
    expect(totals.people).toBe(120)
    expect(standings).toHaveLength(1680)
    const short = groupRemedy(standings).reduce((sum, { underpayment }) => add(sum, underpayment), ZERO)
    expect(six(short)).toBe('117888.000000')
    expect(six(totals.law.owed)).toBe('128242.951291')
    expect(six(totals.livingWage.owed)).toBe('676928.000000')
    expect(lawOf(standings, 'adult-50')).toEqual(['1223.087908', '0.000000', '1223.087908'])
    expect(lawOf(standings, 'aged21-3')).toEqual(['970.747590', '0.000000', '970.747590'])
    expect(lawOf(standings, 'aged19-3')).toEqual(['549.048344', '0.000000', '549.048344'])
    expect(totals.progress).toEqual({ settled: 0, part_paid: 0, unpaid: 120 })
  })

  it('makes each sum from groups that name nobody', () => {
    const found = groupRemedy(on('2025-06-30').standings)
    const [first] = found.filter(({ rateThen }) => rateThen && six(rateThen) === '10.420000')
    expect(first?.periodStart).toBe('2024-02-01')
    expect(first && six(first.underpayment)).toBe('5376.000000') // 80 × 67.20
    expect(first && six(first.totals.law.owed)).toBe('6299.516315') // 80 × 67.20 ÷ 10.42 × 12.21
    // 2 months with three rates then; 12 months in which the two older groups share theirs.
    expect(found).toHaveLength(2 * 3 + 12 * 2)
  })

  it('takes a part payment off, the oldest months first', () => {
    const { standings, beyond } = on('2025-07-31')
    const totals = sumRemedy(standings)
    expect(six(totals.law.paid)).toBe('47000.000000')
    expect(six(totals.law.left)).toBe('81242.951291')
    expect(six(totals.livingWage.left)).toBe('629928.000000')
    expect(lawOf(standings, 'adult-50')).toEqual(['1223.087908', '500.000000', '723.087908'])
    expect(lawOf(standings, 'aged21-3')).toEqual(['970.747590', '400.000000', '570.747590'])
    expect(lawOf(standings, 'aged19-3')).toEqual(['549.048344', '200.000000', '349.048344'])
    expect(lawOf(standings, 'adult-0')).toEqual(['1223.087908', '0.000000', '1223.087908'])
    const settled = (worker: string) =>
      standings.filter(({ claim, law }) => claim.workerRef === worker && law?.settledOn !== undefined).length
    expect([settled('adult-50'), settled('aged21-3'), settled('aged19-3')]).toEqual([5, 6, 4])
    const next = standings.filter(({ claim }) => claim.workerRef === 'adult-50')[5]?.law
    expect(next && [six(next.paid), six(next.left)]).toEqual(['76.112092', '12.687908'])
    expect(totals.progress).toEqual({ settled: 0, part_paid: 110, unpaid: 10 })
    expect(beyond.size).toBe(0)
  })

  it('reckons anew what is left when the rates rise, and leaves settled months alone', () => {
    const { standings } = on('2026-04-01')
    const totals = sumRemedy(standings)
    expect(six(totals.law.owed)).toBe('132159.581213')
    expect(six(totals.law.left)).toBe('85159.581213')
    expect(lawOf(standings, 'adult-50')).toEqual(['1255.815181', '500.000000', '755.815181'])
    expect(lawOf(standings, 'aged21-3')).toEqual(['995.362974', '400.000000', '595.362974'])
    expect(lawOf(standings, 'aged19-3')).toEqual(['580.676251', '200.000000', '380.676251'])
    expect(lawOf(standings, 'adult-0')).toEqual(['1273.173408', '0.000000', '1273.173408'])
  })

  it('is settled by law for those who were paid, and stays open for those who left', () => {
    const { standings } = on('2026-04-30')
    const totals = sumRemedy(standings)
    expect(six(totals.law.left)).toBe('12731.734078')
    expect(totals.law.peopleLeft).toBe(LEAVERS)
    expect(six(totals.livingWage.left)).toBe('557499.600000')
    const inPayroll = new Set(stayers.map(({ group, number }) => `${group.name}-${number}`))
    const leavers = findLeaversOwed(standings, inPayroll)
    expect([...leavers].sort()).toEqual(Array.from({ length: LEAVERS }, (_, number) => `adult-${number}`))
    expect(mayCloseRemedy(totals).ok).toBe(false)
  })

  it('owes those who were settled nothing more after a later rise, but the others', () => {
    const { standings } = on('2027-04-01', payments, withRisesOf2027())
    expect(six(sumRemedy(standings).law.left)).toBe('13232.589077')
    expect(lawOf(standings, 'adult-50')[2]).toBe('0.000000')
    expect(lawOf(standings, 'adult-0')).toEqual(['1323.258908', '0.000000', '1323.258908'])
    // Had the last payment not come, the rest would have risen again.
    const unpaid = on('2027-04-01', partPayments, withRisesOf2027())
    expect(isPositive(ofWorker(unpaid.standings, 'adult-50').law.left)).toBe(true)
  })

  it('closes once the leavers and what was missing up to the Living Wage are paid', () => {
    const { standings } = on('2026-04-30')
    const rest = people.map(({ group, number }): RemedyPayment => {
      const workerRef = `${group.name}-${number}`
      return {
        workerRef,
        kind: 'wages',
        amount: ofWorker(standings, workerRef).wagesLeft,
        paidOn: day('2026-06-30'),
      }
    })
    const done = on('2026-06-30', [...payments, ...rest])
    expect(mayCloseRemedy(sumRemedy(done.standings))).toEqual({ ok: true, value: 'settled' })
    expect(sumRemedy(done.standings).progress).toEqual({ settled: 120, part_paid: 0, unpaid: 0 })
    expect(done.beyond.size).toBe(0)
  })
})
