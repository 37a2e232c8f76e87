import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import holidayData from '../../../../prisma/reference/bank-holidays/england-2026-11.json' with {
  type: 'json',
}
import ruleData from '../../../../prisma/reference/reminders/2026-11-25.json' with { type: 'json' }
import { addDays, daysBetween, type IsoDate, isoDate } from '../dates/index.ts'
import { FINDING_SEVERITIES } from '../findings/index.ts'
import { ACTION_STATES, isFinished } from '../remediation/index.ts'
import {
  dayOfRule,
  digestDay,
  isWorkingDay,
  type PlannedReminder,
  planReminders,
  readBankHolidays,
  readReminderRules,
  waitsOn,
  weekdayOf,
} from './index.ts'

const holidays = readBankHolidays(holidayData)
const rules = readReminderRules(ruleData)
const day = isoDate
const ruleOf = (id: string) => {
  const rule = rules.rules.find((one) => one.id === id)
  if (!rule) throw new Error(`No rule ${id}.`)
  return rule
}

const members = [
  { membershipId: 'ada', role: 'contributor' },
  { membershipId: 'max', role: 'manager' },
  { membershipId: 'olu', role: 'owner' },
] as const
const action = {
  id: 'a',
  status: 'in_progress',
  severity: 'major',
  dueOn: day('2026-12-29'),
  ownerId: 'ada',
  agreedOn: day('2026-10-01'),
} as const

function told() {
  const sent: PlannedReminder[] = []
  const keyOf = (one: Omit<PlannedReminder, 'fallsOn' | 'kind'>) =>
    [one.actionId, one.ruleId, one.membershipId, one.dueOn].join('|')
  return {
    sent,
    wasTold: (one: Omit<PlannedReminder, 'fallsOn' | 'kind'>) => sent.some((it) => keyOf(it) === keyOf(one)),
  }
}

describe('the days on which reminders fall', () => {
  it.each([
    // due, rule, falls on, why
    ['2026-12-29', 'week_before', '2026-12-22', 'a Tuesday a week before'],
    [
      '2026-12-29',
      'day_before',
      '2026-12-24',
      'back over Boxing Day’s substitute, the weekend and Christmas',
    ],
    ['2026-12-24', 'day_after', '2026-12-29', 'on over Christmas, the weekend and the substitute day'],
    ['2026-04-02', 'day_after', '2026-04-07', 'on over Good Friday to after Easter Monday'],
    ['2026-04-07', 'day_before', '2026-04-02', 'back over Easter to Maundy Thursday'],
    ['2027-12-29', 'day_before', '2027-12-24', 'Christmas on a Saturday: two substitute days'],
    ['2028-01-02', 'day_after', '2028-01-04', 'New Year’s Day kept on Monday'],
    ['2026-03-28', 'day_after', '2026-03-30', 'the clocks go forward on Sunday 29 March'],
    ['2026-03-30', 'day_before', '2026-03-27', 'the same, backwards'],
    ['2026-10-24', 'day_after', '2026-10-26', 'the clocks go back on Sunday 25 October'],
    ['2026-10-28', 'week_before', '2026-10-21', 'a week over the end of summer time'],
    ['2026-08-17', 'to_managers', '2026-09-01', 'the 31st is the summer bank holiday'],
  ])('due %s, %s: %s (%s)', (due, rule, fallsOn) => {
    expect(dayOfRule(ruleOf(rule), day(due), holidays)).toBe(fallsOn)
  })

  it('are working days, never later than a rule before the day says, never sooner than one after it', () => {
    const due = fc.integer({ min: 0, max: 1400 }).map((days) => addDays(day('2025-02-01'), days))
    fc.assert(
      fc.property(due, fc.constantFrom(...rules.rules), (dueOn, rule) => {
        const fallsOn = dayOfRule(rule, dueOn, holidays)
        expect(isWorkingDay(fallsOn, holidays)).toBe(true)
        const moved = daysBetween(addDays(dueOn, rule.days), fallsOn)
        expect(rule.days < 0 ? moved <= 0 : moved >= 0).toBe(true)
        // The longest run of days off is Good Friday to Easter Monday, or Christmas: four.
        expect(Math.abs(moved)).toBeLessThanOrEqual(4)
      }),
    )
  })

  it('know the weekday without a clock', () => {
    expect(
      ['2026-11-25', '2026-03-29', '2026-10-25', '2023-12-31'].map((text) => weekdayOf(day(text))),
    ).toEqual([3, 7, 7, 7])
  })
})

describe('what is told', () => {
  const plan = (
    change: object,
    today: string,
    wasTold: (one: Omit<PlannedReminder, 'fallsOn' | 'kind'>) => boolean = () => false,
  ) =>
    planReminders({
      actions: [{ ...action, ...change }],
      members,
      rules,
      holidays,
      today: day(today),
      wasTold,
    })
  const idsOf = (planned: readonly PlannedReminder[]) =>
    planned.map(({ ruleId, membershipId }) => `${ruleId} ${membershipId}`)

  it('goes to whoever is to do it, then to named roles', () => {
    expect(idsOf(plan({}, '2026-12-21'))).toEqual([])
    expect(idsOf(plan({}, '2026-12-22'))).toEqual(['week_before ada'])
    expect(idsOf(plan({}, '2026-12-30'))).toEqual(['day_after ada'])
    expect(idsOf(plan({}, '2027-01-12'))).toEqual(['week_after ada', 'to_managers max'])
    expect(idsOf(plan({}, '2027-01-26'))).toEqual(['week_after ada', 'to_managers max', 'to_owners olu'])
  })

  it('is sooner told to those above where it is critical', () => {
    const critical = { severity: 'business_critical' }
    expect(idsOf(plan(critical, '2026-12-31'))).toEqual(['day_after ada', 'critical_to_managers max'])
  })

  it('is nothing while it waits on somebody else, and nothing once it is done', () => {
    for (const status of ACTION_STATES) {
      const turn = waitsOn(status)
      expect(turn === 'nobody').toBe(isFinished(status))
      expect(plan({ status }, '2027-01-26').length > 0).toBe(turn === 'owner')
    }
  })

  it('escalates what a supplier has not done, and reminds no member of the supplier’s work', () => {
    expect(idsOf(plan({ ownerId: null }, '2027-01-12'))).toEqual(['to_managers max'])
  })

  it('tells nothing from before it was agreed, and nothing before the day once that has passed', () => {
    expect(idsOf(plan({ agreedOn: '2026-12-23' }, '2026-12-23'))).toEqual([])
    expect(idsOf(plan({ ownerId: 'ada' }, '2026-12-29', ({ ruleId }) => ruleId === 'x'))).toEqual([
      'day_before ada',
    ])
  })

  it('begins anew when the day is put off', () => {
    const { sent, wasTold } = told()
    sent.push(...plan({}, '2026-12-22'))
    expect(plan({}, '2026-12-22', wasTold)).toEqual([])
    expect(idsOf(plan({ dueOn: '2027-01-29' }, '2027-01-22', wasTold))).toEqual(['week_before ada'])
  })

  it('is told once to each, whatever days the worker was stopped, and after a stop not all at once', () => {
    const runs = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(runs, fc.constantFrom(...FINDING_SEVERITIES), (days, severity) => {
        const { sent, wasTold } = told()
        for (const after of [...days].sort((a, b) => a - b)) {
          const today: IsoDate = addDays(day('2026-12-01'), after)
          for (let twice = 0; twice < 2; twice += 1) {
            const planned = planReminders({
              actions: [{ ...action, severity }],
              members,
              rules,
              holidays,
              today,
              wasTold,
            })
            if (twice === 1) expect(planned).toEqual([])
            expect(planned.filter(({ kind }) => kind === 'reminder').length).toBeLessThanOrEqual(1)
            for (const one of planned) expect(one.fallsOn <= today).toBe(true)
            sent.push(...planned)
          }
        }
        const last = addDays(day('2026-12-01'), Math.max(...days))
        // Every escalation whose day has come was told, however long the worker stood.
        const escalated = rules.rules.filter(
          (rule) =>
            rule.kind === 'escalation' &&
            rule.severities.includes(severity) &&
            dayOfRule(rule, action.dueOn, holidays) <= last,
        )
        expect(
          sent
            .filter(({ kind }) => kind === 'escalation')
            .map(({ ruleId }) => ruleId)
            .sort(),
        ).toEqual(escalated.map(({ id }) => id).sort())
      }),
    )
  })
})

describe('the weekly digest', () => {
  it.each([
    ['2026-11-25', '2026-11-23', 'the Monday before'],
    ['2026-11-23', '2026-11-23', 'the day itself'],
    ['2026-12-28', '2026-12-21', 'Monday is a bank holiday: not yet'],
    ['2026-12-29', '2026-12-29', 'so it comes on Tuesday'],
    ['2027-12-28', '2027-12-20', 'two days off in a row'],
    ['2027-12-29', '2027-12-29', 'and then it comes'],
    ['2026-03-30', '2026-03-30', 'the day after the clocks went forward'],
  ])('on %s is that of %s: %s', (today, expected) => {
    expect(digestDay(rules, holidays, day(today))).toBe(expected)
  })

  it('comes once a week', () => {
    const days = new Set(
      Array.from({ length: 364 }, (_, at) => digestDay(rules, holidays, addDays(day('2026-01-05'), at))),
    )
    expect(days.size).toBe(52)
  })
})
