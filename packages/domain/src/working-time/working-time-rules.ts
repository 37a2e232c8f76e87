import type { Confidence } from '../reference/index.ts'

const WTR = 'Working Time Regulations 1998'
const ETI = 'ETI Base Code, clause 6, https://www.ethicaltrade.org/eti-base-code'

export interface WorkingTimeRule {
  readonly name: string
  readonly text: string
  readonly source: string
  readonly confidence: Confidence
  /** The ETI Base Code is a standard somebody chose; the rest is law. */
  readonly basis: 'law' | 'eti'
}

/** Every limit of working time that a timesheet is held against. The numbers are dated reference data. */
export const workingTimeRules = {
  average_48: {
    name: '48 hours a week on average',
    text: 'Working time averages 48 hours a week at most over 17 weeks, unless the worker opted out in writing. A sleep-in at work is working time here. Weeks of leave or sickness would be replaced by later ones, which a timesheet does not show.',
    source: `${WTR}, regulations 4 and 5; https://www.myhrdept.co.uk/atoz/working-time-regulations/`,
    confidence: 'sourced',
    basis: 'law',
  },
  daily_rest: {
    name: 'Rest each day',
    text: '11 hours one after another without work in each 24 (12 under 18).',
    source: `${WTR}, regulation 10`,
    confidence: 'sourced',
    basis: 'law',
  },
  weekly_rest: {
    name: 'Rest each week',
    text: '24 hours one after another without work in each 7 days, or two such rests or one of 48 hours in 14 (48 hours in 7 under 18). Weeks begin on Monday.',
    source: `${WTR}, regulation 11`,
    confidence: 'sourced',
    basis: 'law',
  },
  breaks: {
    name: 'Break at work',
    text: '20 minutes of break in a working day of more than 6 hours (30 minutes in more than 4½ hours under 18).',
    source: `${WTR}, regulation 12`,
    confidence: 'sourced',
    basis: 'law',
  },
  night_average: {
    name: 'Night work',
    text: 'Somebody who works at least 3 hours of the night on most working days works 8 hours in each 24 at most on average over 17 weeks, days of weekly rest left out.',
    source: `${WTR}, regulations 2 and 6; https://yourhr.guide/categories/hr-administration/working-time-regulations`,
    confidence: 'memory',
    basis: 'law',
  },
  young_day: {
    name: 'Under 18: hours a day',
    text: 'At 16 and 17, 8 hours a day at most; nothing is averaged.',
    source: `${WTR}, regulation 5A; https://lexhr.ai/working-hours-regulations`,
    confidence: 'sourced',
    basis: 'law',
  },
  young_week: {
    name: 'Under 18: hours a week',
    text: 'At 16 and 17, 40 hours a week at most; nothing is averaged.',
    source: `${WTR}, regulation 5A; https://lexhr.ai/working-hours-regulations`,
    confidence: 'sourced',
    basis: 'law',
  },
  young_night: {
    name: 'Under 18: night work',
    text: 'At 16 and 17, no work between 22:00 and 06:00 in most kinds of work; there are exceptions that a timesheet does not show.',
    source: `${WTR}, regulation 6A`,
    confidence: 'memory',
    basis: 'law',
  },
  eti_contract_48: {
    name: 'ETI: contract hours',
    text: 'The ETI Base Code: no more than 48 hours a week by contract, overtime left out.',
    source: ETI,
    confidence: 'memory',
    basis: 'eti',
  },
  eti_60: {
    name: 'ETI: 60 hours in any 7 days',
    text: 'The ETI Base Code: no more than 60 hours in any 7 days, overtime included.',
    source: ETI,
    confidence: 'memory',
    basis: 'eti',
  },
  eti_day_off: {
    name: 'ETI: a day off in 7',
    text: 'The ETI Base Code: at least one day off in every 7 days.',
    source: ETI,
    confidence: 'memory',
    basis: 'eti',
  },
} as const satisfies Readonly<Record<string, WorkingTimeRule>>

export type WorkingTimeRuleId = keyof typeof workingTimeRules
