import { describe, expect, it } from 'vitest'
import data from '../../../../prisma/reference/leaving-guide/2026-11-25.json' with { type: 'json' }
import { isoDate } from '../dates/index.ts'
import {
  checkLeavingAnswers,
  type LeavingAnswers,
  readLeavingGuide,
  warnLeaving,
  workStanding,
} from './leaving-guide.ts'

const guide = readLeavingGuide(data)
/** The answer to each question that warns of nothing, with a day where one belongs to it. */
const calm: LeavingAnswers = Object.fromEntries(
  guide.questions.map(({ id, options }) => {
    const option = options.find(({ warning }) => warning === null) ?? options[0]
    return [id, { choice: option?.value ?? '', day: option?.needsDay === true ? '2027-01-31' : '', note: '' }]
  }),
)
const nothing = { moneyOpen: 0, fates: [] }

describe('the leaving guide', () => {
  it('says of every question where it comes from, and lets each be answered without a warning', () => {
    expect(guide.questions.every(({ source, options }) => source !== '' && options.length > 1)).toBe(true)
    expect(checkLeavingAnswers(guide, calm)).toEqual({})
    expect(warnLeaving(guide, calm, nothing)).toEqual([])
  })

  it('asks each question, and for the day where one belongs to the answer', () => {
    expect(Object.keys(checkLeavingAnswers(guide, {}))).toEqual(
      guide.questions.map(({ id }) => `choice-${id}`),
    )
    const with_ = (day: string) => ({ ...calm, notice: { choice: 'contract', day, note: '' } })
    expect(Object.keys(checkLeavingAnswers(guide, with_('')))).toEqual(['day-notice'])
    expect(Object.keys(checkLeavingAnswers(guide, with_('2027-02-30')))).toEqual(['day-notice'])
    const other = { ...calm, tupe: { choice: 'of_another_question', day: '', note: '' } }
    expect(Object.keys(checkLeavingAnswers(guide, other))).toEqual(['choice-tupe'])
  })

  it('warns by the answer, and where the records say otherwise', () => {
    const said = (id: string, choice: string) => ({ ...calm, [id]: { choice, day: '', note: '' } })
    expect(warnLeaving(guide, said('leverage', 'not_tried'), nothing)).toHaveLength(1)
    const none = said('money', 'nothing_owed')
    expect(warnLeaving(guide, none, nothing)).toEqual([])
    expect(warnLeaving(guide, none, { ...nothing, moneyOpen: 1 })).toHaveLength(1)
    const fates = ['stops', 'goes_on', 'stops'] as const
    expect(warnLeaving(guide, calm, { moneyOpen: 0, fates })[0]).toContain('2 findings')
  })

  it('counts a supplier as having left from the day after the last day', () => {
    const on = (day: string) => workStanding('2027-01-31', isoDate(day))
    expect([on('2027-01-30'), on('2027-01-31'), on('2027-02-01')]).toEqual(['leaving', 'leaving', 'left'])
    expect(workStanding(null, isoDate('2027-01-01'))).toBe('going_on')
  })
})
