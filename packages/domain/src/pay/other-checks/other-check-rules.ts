import type { PayRule } from '../pay-rules.ts'
import type { OtherCheckId } from './other-check.ts'

const WTR = 'Working Time Regulations 1998'
const ETI = 'ETI Base Code, clause 6, https://www.ethicaltrade.org/eti-base-code'

export type OtherCheckRuleId = `oc.${OtherCheckId}`

/** What each other check asks, in our own words, with where it comes from. Thresholds have sources of their own. */
export const otherCheckRules = {
  'oc.holiday_accrual': {
    text: 'With irregular hours, or for part of the year, holiday builds up at 12.07% of the hours worked in a pay period, to the nearest hour.',
    source: `${WTR}, regulation 15B; https://www.thepayrollcentre.co.uk/news/holiday-pay-for-part-year-and-irregular-hours-workers/`,
    confidence: 'sourced',
  },
  'oc.rolled_up_holiday': {
    text: 'Rolled-up holiday pay is 12.07% of all pay for work in the period, paid with it and shown apart. It is only for irregular hours or part of the year, and not in Northern Ireland.',
    source: `${WTR}, regulation 16A; https://payadvice.uk/2023/11/09/rolled-up-holiday-pay-choice-for-employers/`,
    confidence: 'sourced',
  },
  'oc.sick_pay': {
    text: 'Statutory Sick Pay is due for each qualifying day of sickness, from the fourth day before 6 April 2026 and from the first day since. It is the flat rate, since then at most 80% of average earnings.',
    source:
      'Social Security Contributions and Benefits Act 1992, part XI; https://www.gov.uk/guidance/rates-and-thresholds-for-employers-2026-to-2027',
    confidence: 'sourced',
  },
  'oc.auto_enrolment': {
    text: 'A worker from 22 to State Pension age who earns the trigger or more in the period has to be enrolled in a pension, unless they opted out or it is put off for three months.',
    source: 'Pensions Act 2008, section 3; The Pensions Regulator',
    confidence: 'sourced',
  },
  'oc.pension_minimum': {
    text: 'At least 8% of qualifying earnings goes into the pension, 3% of it from the employer. Schemes may use other bases, which ask for no less than 7% of all earnings.',
    source: 'Pensions Act 2008, sections 20 and 28; The Pensions Regulator',
    confidence: 'memory',
  },
  'oc.payslip': {
    text: 'A payslip comes on or before payday and shows gross pay, net pay and every deduction, and the hours where pay varies with them.',
    source: 'Employment Rights Act 1996, section 8; https://www.gov.uk/payslips',
    confidence: 'sourced',
  },
  'oc.weekly_rest': {
    text: 'A worker has 24 hours without work in each 7 days, or 48 in each 14.',
    source: `${WTR}, regulation 11`,
    confidence: 'sourced',
  },
  'oc.average_hours': {
    text: 'Working time averages 48 hours a week at most over 17 weeks, unless the worker opted out in writing.',
    source: `${WTR}, regulations 4 and 5`,
    confidence: 'sourced',
  },
  'oc.young_hours': {
    text: 'At 16 and 17 nobody works more than 8 hours a day or 40 a week; nothing is averaged.',
    source: `${WTR}, regulation 5A`,
    confidence: 'sourced',
  },
  'oc.eti_day_off': {
    text: 'Workers have at least one day off in every 7 days. The ETI Base Code asks for it, apart from the law.',
    source: ETI,
    confidence: 'memory',
  },
  'oc.living_hours': {
    text: 'Living Hours: at least 16 hours a week guaranteed unless the worker asks for fewer, 4 weeks’ notice of shifts, and pay for shifts cancelled inside it. A contract that shows the hours really worked is asked for too, and is not checked here.',
    source: 'https://www.livingwage.org.uk/living-hours',
    confidence: 'sourced',
  },
  'oc.living_pension': {
    text: 'Living Pension: 12% of pay in total, 7 of them from the employer, or a cash amount a year.',
    source:
      'https://dev.livingwage.org.uk/living-pension; the employer’s share is remembered, not found again',
    confidence: 'memory',
  },
} as const satisfies Readonly<Record<OtherCheckRuleId, PayRule>>
