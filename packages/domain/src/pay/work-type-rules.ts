import type { PayRule } from './pay-rules.ts'

const REGULATIONS = 'National Minimum Wage Regulations 2015'
const MANUAL = 'https://www.gov.uk/hmrc-internal-manuals/national-minimum-wage-manual'
const TYPES_OF_WORK = 'https://www.gov.uk/minimum-wage-different-types-work'

/** How hours and pay are told for salaried, output and unmeasured work. */
export const workTypeRules = {
  'mw.salaried_hours': {
    text: 'A salary pays for the basic hours of the year: a week has a 52nd of them, a month a 12th.',
    source: `${REGULATIONS}, regulations 21 and 22; ${MANUAL}/nmwm08030 and nmwm08035`,
    confidence: 'sourced',
  },
  'mw.salaried_part': {
    text: 'Where someone starts or leaves inside the period, the basic hours of the year are taken by days: × days ÷ 365.',
    source: `${REGULATIONS}, regulation 22; ${MANUAL}/nmwm08050`,
    confidence: 'sourced',
  },
  'mw.salaried_absence': {
    text: 'Paid leave is part of salaried hours. Hours of absence for which the salary was reduced are taken off.',
    source: `${REGULATIONS}, regulations 23 and 27`,
    confidence: 'memory',
  },
  'mw.salaried_excess': {
    text: 'Once more than the basic hours of the calculation year have been worked, the hours beyond them count too, from that period on.',
    source: `${REGULATIONS}, regulation 28; http://www.legislation.gov.uk/uksi/2015/621/regulation/28/made; ${MANUAL}/nmwm08110 and nmwm08140`,
    confidence: 'sourced',
    finding: 'Salaried hours beyond the basic hours of the year were not paid',
  },
  'mw.salaried_overtime': {
    text: 'Overtime that is paid apart is time work: it stays outside the basic hours, and its hours and pay are added.',
    source: `${MANUAL}/nmwm08110; https://gov.uk/guidance/calculating-the-minimum-wage/working-hours-for-which-the-minimum-wage-must-be-paid`,
    confidence: 'sourced',
  },
  'mw.output_hours': {
    text: 'Where output work is not rated by the rules, every hour worked counts.',
    source: `${REGULATIONS}, regulation 37; ${TYPES_OF_WORK}/paid-per-task-or-piece-of-work-done`,
    confidence: 'sourced',
  },
  'mw.rated_output': {
    text: 'Rated output work counts for 120% of the hours an average worker would have taken. It needs a fair test of the average, written notice before the period, and hours that the employer neither sets nor controls.',
    source: `${REGULATIONS}, regulations 41 to 43; ${TYPES_OF_WORK}/paid-per-task-or-piece-of-work-done; http://www.legislation.gov.uk/uksi/2015/621/regulation/42/made`,
    confidence: 'sourced',
  },
  'mw.piece_pay': {
    text: 'Pay for pieces or tasks counts.',
    source: `${REGULATIONS}, regulation 8; ${MANUAL}/nmwm09040`,
    confidence: 'sourced',
    finding: 'Pay by the piece does not reach the legal minimum for the hours',
  },
  'mw.piece_premium': {
    text: 'What is paid for a piece above the lowest rate for the same piece is a premium, and does not count.',
    source: `${REGULATIONS}, regulation 10(j); ${MANUAL}/nmwm09280`,
    confidence: 'sourced',
  },
  'mw.unmeasured_hours': {
    text: 'Without a daily average agreement, every hour of unmeasured work counts.',
    source: `${REGULATIONS}, regulation 45; ${TYPES_OF_WORK}/paid-in-other-ways-unmeasured-work`,
    confidence: 'sourced',
  },
  'mw.daily_average': {
    text: 'A written agreement on the hours of an average day, made before the period and realistic, counts for each day worked.',
    source: `${REGULATIONS}, regulations 49 and 50; ${TYPES_OF_WORK}/paid-in-other-ways-unmeasured-work`,
    confidence: 'sourced',
  },
} as const satisfies Readonly<Record<string, PayRule>>
