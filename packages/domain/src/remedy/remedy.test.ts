import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import rateData from '../../../../prisma/reference/pay-rates/2026-11-23.json' with { type: 'json' }
import { type IsoDate, isoDate } from '../dates/index.ts'
import {
  add,
  compare,
  equals,
  exact,
  isNegative,
  isPositive,
  ratio,
  roundTo,
  sum,
  ZERO,
} from '../exact/index.ts'
import { parsePayRates } from '../reference/index.ts'
import {
  judgeSchedule,
  MOST_INSTALMENTS,
  mayCloseRemedy,
  type RemedyClaim,
  type RemedyPayment,
  reckonRemedy,
  scheduleRepayment,
  sumRemedy,
} from './index.ts'

const parsed = parsePayRates(rateData)
if (!parsed.ok) throw new Error(parsed.error.message)
const rates = parsed.value
const day = isoDate

const claim = (change: Partial<RemedyClaim> = {}): RemedyClaim => ({
  workerRef: 'one',
  periodStart: day('2024-05-01'),
  periodEnd: day('2024-05-31'),
  law: undefined,
  shortfall: ZERO,
  fees: ZERO,
  ...change,
})
const payment = (change: Partial<RemedyPayment> = {}): RemedyPayment => ({
  workerRef: 'one',
  kind: 'wages',
  amount: exact(1),
  paidOn: day('2026-05-31'),
  ...change,
})
const pence = fc.integer({ min: 1, max: 200_000 }).map((value) => ratio(value, 100))
const someDay = (from: string) =>
  fc.integer({ min: 0, max: 27 }).map((n) => day(`${from}-${String(n + 1).padStart(2, '0')}`))
const periodStart = fc.constantFrom<IsoDate>(
  day('2024-02-01'),
  day('2024-05-01'),
  day('2025-05-01'),
  day('2026-05-01'),
)

describe('money owed to workers', () => {
  const claims = fc.array(
    fc.record({
      workerRef: fc.constantFrom('one', 'two', 'three'),
      periodStart,
      periodEnd: fc.constant(day('2026-05-31')),
      law: fc.option(
        fc.record({
          underpayment: pence,
          rateThen: fc.constant(exact('11.44')),
          band: fc.constant('national_living_wage' as const),
          age: fc.constant(30),
        }),
        { nil: undefined },
      ),
      shortfall: pence,
      fees: pence,
    }),
    { minLength: 1, maxLength: 12 },
  )
  const payments = fc.array(
    fc.record({
      workerRef: fc.constantFrom('one', 'two', 'three'),
      kind: fc.constantFrom('wages' as const, 'fees' as const),
      amount: pence,
      paidOn: fc.oneof(someDay('2025-07'), someDay('2026-05'), someDay('2026-09')),
    }),
    { maxLength: 12 },
  )

  it('loses no penny of a payment and never pays more than is owed', () => {
    fc.assert(
      fc.property(claims, payments, (owed, paid) => {
        const { standings, beyond } = reckonRemedy({
          claims: owed,
          payments: paid,
          rates,
          on: day('2026-10-01'),
        })
        for (const { law, livingWage, fees } of standings) {
          for (const part of [law, livingWage, fees]) {
            if (!part) continue
            expect(isNegative(part.left)).toBe(false)
            expect(equals(add(part.paid, part.left), part.owed)).toBe(true)
          }
        }
        const feesPaid = sum(standings.map(({ fees }) => fees.paid))
        const wagesPaid = sum(
          standings.map(({ law, livingWage }) =>
            law && compare(law.paid, livingWage.paid) > 0 ? law.paid : livingWage.paid,
          ),
        )
        const all = sum(paid.map(({ amount }) => amount))
        expect(equals(sum([feesPaid, wagesPaid, ...beyond.values()]), all)).toBe(true)
      }),
    )
  })

  it('owes no more after another payment, and nothing less without one', () => {
    fc.assert(
      fc.property(claims, payments, pence, (owed, paid, amount) => {
        const left = (all: readonly RemedyPayment[]) =>
          sumRemedy(reckonRemedy({ claims: owed, payments: all, rates, on: day('2026-10-01') }).standings)
            .wagesLeft
        const more = payment({ amount, paidOn: day('2026-10-01') })
        expect(compare(left([...paid, more]), left(paid))).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('owes an underpayment whole where the rate has not risen, and no Living Wage uplift ever', () => {
    const law = {
      underpayment: exact(50),
      rateThen: exact('12.71'),
      band: 'national_living_wage',
      age: 40,
    } as const
    const owed = [claim({ periodStart: day('2026-05-01'), law, shortfall: exact(90) })]
    const totals = sumRemedy(
      reckonRemedy({ claims: owed, payments: [], rates, on: day('2026-11-01') }).standings,
    )
    expect([roundTo(totals.law.owed, 2), roundTo(totals.livingWage.owed, 2)]).toEqual(['50.00', '90.00'])
    expect(roundTo(totals.wagesLeft, 2)).toBe('90.00')
  })

  it('keeps what comes later out, and money for people to whom nothing is owed apart', () => {
    const owed = [claim({ shortfall: exact(30) })]
    const paid = [
      payment({ amount: exact(30), paidOn: day('2026-09-30') }),
      payment({ workerRef: 'stranger' }),
    ]
    const before = reckonRemedy({ claims: owed, payments: paid, rates, on: day('2026-08-31') })
    expect(roundTo(sumRemedy(before.standings).wagesLeft, 2)).toBe('30.00')
    expect([...before.beyond.keys()]).toEqual(['stranger'])
    const after = reckonRemedy({ claims: owed, payments: paid, rates, on: day('2026-09-30') })
    expect(isPositive(sumRemedy(after.standings).wagesLeft)).toBe(false)
  })

  it('is not closed by wages while fees are owed, nor by fees paid as wages', () => {
    const owed = [claim({ shortfall: exact(30), fees: exact(200) })]
    const close = (paid: readonly RemedyPayment[]) =>
      mayCloseRemedy(
        sumRemedy(reckonRemedy({ claims: owed, payments: paid, rates, on: day('2026-06-30') }).standings),
      )
    const wages = payment({ amount: exact(30) })
    const short = close([payment({ amount: exact('29.99') }), payment({ kind: 'fees', amount: exact(200) })])
    expect(!short.ok && short.error.kind).toBe('wages_owed')
    const unpaid = close([payment({ amount: exact(230) })])
    expect(!unpaid.ok && unpaid.error.kind).toBe('fees_owed')
    expect(close([wages, payment({ kind: 'fees', amount: exact(200) })]).ok).toBe(true)
  })
})

describe('a repayment schedule', () => {
  it('adds up to what is left, up to the next penny, in monthly parts', () => {
    const left = fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 700 }))
    fc.assert(
      fc.property(left, fc.integer({ min: 1, max: MOST_INSTALMENTS }), ([top, bottom], instalments) => {
        const owed = ratio(top, bottom)
        const made = scheduleRepayment({
          left: owed,
          firstOn: day('2026-12-31'),
          instalments,
          today: day('2026-12-01'),
        })
        if (!made.ok) throw new Error(made.error.message)
        const total = sum(made.value.map(({ amount }) => amount))
        expect(compare(total, owed)).toBeGreaterThanOrEqual(0)
        expect(compare(total, add(owed, ratio(1, 100)))).toBeLessThan(0)
        for (const { amount } of made.value) expect(roundTo(amount, 2)).toBe(roundTo(amount, 4).slice(0, -2))
      }),
    )
  })

  it('falls on the last day of a short month', () => {
    const made = scheduleRepayment({
      left: exact('100.01'),
      firstOn: day('2026-12-31'),
      instalments: 3,
      today: day('2026-12-01'),
    })
    expect(made.ok && made.value.map(({ dueOn, amount }) => [dueOn, roundTo(amount, 2)])).toEqual([
      ['2026-12-31', '33.35'],
      ['2027-01-31', '33.33'],
      ['2027-02-28', '33.33'],
    ])
    if (!made.ok) return
    const judged = judgeSchedule(made.value, { paidSince: exact(40), on: day('2027-01-31') })
    expect([roundTo(judged.due, 2), roundTo(judged.behind, 2)]).toEqual(['66.68', '26.68'])
  })

  it('is refused for nothing, for too many parts, and for a day that has passed', () => {
    const make = (change: object) =>
      scheduleRepayment({
        left: exact(9),
        firstOn: day('2026-12-01'),
        instalments: 2,
        today: day('2026-12-01'),
        ...change,
      })
    const kindOf = (change: object) => {
      const made = make(change)
      return made.ok ? 'ok' : made.error.kind
    }
    expect(kindOf({ left: ZERO })).toBe('nothing_owed')
    expect(kindOf({ instalments: 25 })).toBe('instalments')
    expect(kindOf({ instalments: 1.5 })).toBe('instalments')
    expect(kindOf({ firstOn: day('2026-11-30') })).toBe('in_the_past')
    expect(kindOf({})).toBe('ok')
  })
})
