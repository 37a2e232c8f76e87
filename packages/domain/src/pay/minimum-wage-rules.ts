import type { PayRule } from './pay-rules.ts'
import { workTypeRules } from './work-type-rules.ts'

const MANUAL = 'https://www.gov.uk/hmrc-internal-manuals/national-minimum-wage-manual'
const TYPES_OF_WORK = 'https://www.gov.uk/minimum-wage-different-types-work'
const COUNTS = 'https://www.nibusinessinfo.co.uk/content/what-counts-as-minimum-wage-pay'
const REDUCES = 'https://www.nibusinessinfo.co.uk/content/deductions-and-payments-reduce-minimum-wage-pay'
const BONUSES =
  'https://www.nibusinessinfo.co.uk/content/national-minimum-wage-and-living-wage-pay-reference-periods-bonuses'

/** How the legal minimum is worked out, each rule in our own words with where it comes from. */
export const minimumWageRules = {
  'mw.scope': {
    text: 'The legal minimum is owed to workers above school-leaving age. Volunteers are not workers. Interns are not checked; one who is a worker in law is owed the minimum and should be entered as direct.',
    source: 'National Minimum Wage Act 1998, sections 1 and 44',
    confidence: 'memory',
  },
  'mw.period': {
    text: 'Pay is tested in each pay reference period on its own. A period is one month at most, and a good month cannot repair a poor one.',
    source: `National Minimum Wage Regulations 2015, regulation 6; ${MANUAL}/nmwm13160`,
    confidence: 'sourced',
  },
  'mw.rate': {
    text: 'The rate is the one for the age on the first day of the period, at the rates of that day. A birthday or a rise inside the period takes effect from the next one.',
    source: `National Minimum Wage Regulations 2015, regulations 4 to 4B; ${MANUAL}/nmwm03010 and nmwm13160`,
    confidence: 'sourced',
  },
  'mw.apprentice': {
    text: 'The apprentice rate holds for apprentices under 19, and for older ones in the first year of their apprenticeship.',
    source:
      'National Minimum Wage Regulations 2015, regulation 5; https://www.gov.uk/national-minimum-wage-rates',
    confidence: 'sourced',
  },
  'mw.hours_worked': {
    text: 'Every hour of time work in the period counts.',
    source: `National Minimum Wage Regulations 2015, regulation 30; ${MANUAL}/nmwm07050`,
    confidence: 'sourced',
  },
  'mw.unpaid_hours': {
    text: 'Travel between assignments, training, waiting and hand-over are working time, whether they are paid or not.',
    source: `National Minimum Wage Regulations 2015, regulations 32 to 34; ${TYPES_OF_WORK}`,
    confidence: 'sourced',
    finding: 'Working time such as travel between sites, training or waiting was not paid',
  },
  'mw.absence': {
    text: 'Paid absence is not work: its hours and its pay are both taken out.',
    source:
      'National Minimum Wage Regulations 2015, regulation 10(b); https://community.hmrc.gov.uk/customerforums/nmwnlw/483a9cf9-b624-ef11-a81c-002248c75111',
    confidence: 'sourced',
  },
  'mw.basic_pay': {
    text: 'Pay for the hours at the basic rate counts.',
    source: `National Minimum Wage Regulations 2015, regulation 8; ${MANUAL}/nmwm09040`,
    confidence: 'sourced',
    finding: 'The basic hourly rate is below the legal minimum',
  },
  'mw.overtime': {
    text: 'Pay for hours at another rate counts up to the lowest rate of the contract for the same work.',
    source: `National Minimum Wage Regulations 2015, regulation 10(j); ${MANUAL}/nmwm09270`,
    confidence: 'sourced',
    finding: 'The overtime rate is below the legal minimum',
  },
  'mw.premium': {
    text: 'The part of pay above the lowest rate of the contract for the same work is a premium, and does not count.',
    source: `National Minimum Wage Regulations 2015, regulation 10(j); ${MANUAL}/nmwm09270`,
    confidence: 'sourced',
    finding: 'Pay reaches the legal minimum only with a premium that does not count',
  },
  'mw.performance_pay': {
    text: 'Commission, incentives and most bonuses count in the period in which they are paid.',
    source: `${COUNTS}; ${MANUAL}/nmwm09140`,
    confidence: 'sourced',
  },
  'mw.annual_bonus': {
    text: 'Of a bonus earned over several months, the share of the period before belongs to that period. The rest counts where it is paid.',
    source: `National Minimum Wage Regulations 2015, regulation 9; ${BONUSES}`,
    confidence: 'sourced',
  },
  'mw.allowances': {
    text: 'Allowances that are not for doing the work well and are not part of basic pay, such as on call, unsocial hours or a London weighting, do not count.',
    source: `National Minimum Wage Regulations 2015, regulation 10(k); ${MANUAL}/nmwm09070 and nmwm09090`,
    confidence: 'sourced',
  },
  'mw.tips': {
    text: 'Tips, service charges and tronc never count, even when they go through payroll.',
    source: `National Minimum Wage Regulations 2015, regulation 10(m); ${COUNTS}`,
    confidence: 'sourced',
  },
  'mw.expenses': {
    text: 'A refund of what the worker spent for the job is not pay.',
    source: `National Minimum Wage Regulations 2015, regulation 10(l); ${MANUAL}/nmwm09170`,
    confidence: 'sourced',
  },
  'mw.salary_sacrifice': {
    text: 'Pay that was given up never becomes pay, so it does not count.',
    source: 'https://community.hmrc.gov.uk/customerforums/nmwnlw/483a9cf9-b624-ef11-a81c-002248c75111',
    confidence: 'sourced',
    finding: 'Salary sacrifice brought pay below the legal minimum',
  },
  'mw.deduction_job': {
    text: 'What is deducted for the job, such as a uniform, tools, a DBS check or protective equipment, is taken off, in the period in which it was deducted.',
    source: `National Minimum Wage Regulations 2015, regulation 12; ${REDUCES}`,
    confidence: 'sourced',
    finding: 'Deductions for uniform, tools or other needs of the job',
  },
  'mw.deduction_employer': {
    text: "A deduction for the employer's own use or benefit is taken off, even where the worker agreed to it.",
    source: `National Minimum Wage Regulations 2015, regulation 12; ${REDUCES}`,
    confidence: 'sourced',
    finding: "Deductions for the employer's own use or benefit",
  },
  'mw.deduction_recruitment': {
    text: 'A recruitment, visa or work-finding fee is a cost of the business: it is taken off.',
    source: `National Minimum Wage Regulations 2015, regulation 12; ${REDUCES}`,
    confidence: 'sourced',
    finding: 'Recruitment, visa or work-finding fees were taken from pay',
  },
  'mw.deduction_transport': {
    text: 'A deduction for transport to or for work is taken off.',
    source: `National Minimum Wage Regulations 2015, regulation 12; ${REDUCES}`,
    confidence: 'sourced',
    finding: 'Deductions for transport',
  },
  'mw.deduction_loan': {
    text: 'Repaying a loan or an advance of wages does not reduce pay.',
    source:
      'National Minimum Wage Regulations 2015, regulation 12(2)(b); https://www.nibusinessinfo.co.uk/content/deductions-and-payments-do-not-reduce-minimum-wage-pay',
    confidence: 'sourced',
  },
  'mw.job_costs': {
    text: 'What the worker paid for the job and did not get back is taken off.',
    source: `National Minimum Wage Regulations 2015, regulation 13; ${MANUAL}/nmwm11170`,
    confidence: 'sourced',
    finding: 'Costs of the job were left with the worker',
  },
  'mw.accommodation': {
    text: 'Free accommodation adds the daily offset. A charge up to the offset changes nothing; what is charged above it is taken off.',
    source: `National Minimum Wage Regulations 2015, regulations 14 to 16; ${MANUAL}/nmwm10030`,
    confidence: 'sourced',
    finding: 'Accommodation was charged above the daily offset',
  },
  'mw.doubtful': {
    text: 'A figure that cannot be right is left out. The line is only said to fail if it fails without that figure.',
    source: 'How Daylight works, so that saying more never hides a failing',
    confidence: 'sourced',
  },
  ...workTypeRules,
  'mw.result': {
    text: 'Pay that counts must reach the rate for the hours that count. Nothing is rounded before the comparison and a penny short is short.',
    source: `National Minimum Wage Act 1998, section 1; ${MANUAL}/nmwm08020`,
    confidence: 'sourced',
  },
  'mw.arrears': {
    text: "What is owed is the underpayment at today's rate for the band of that period, and never less than the underpayment.",
    source: `National Minimum Wage Act 1998, section 17; ${MANUAL}/nmwm13160`,
    confidence: 'sourced',
  },
} as const satisfies Readonly<Record<string, PayRule>>
