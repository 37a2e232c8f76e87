import type { PayRule } from './pay-rules.ts'

const FAQ = 'https://www.livingwage.org.uk/faqs'
const BONUS = 'https://www.livingwage.org.uk/node?page=20'
const PRACTICE = 'Daylight reads the Living Wage as a base rate for every hour; not found in writing'

/** How the voluntary Living Wage is worked out, each rule in our own words with where it comes from. */
export const livingWageRules = {
  'lw.scope': {
    text: 'The Living Wage holds from age 18, for direct staff and for contracted staff who work regularly on the premises. Apprentices, interns and volunteers are not required to be paid it.',
    source: `${FAQ}; https://www.livingwage.org.uk/node?page=12`,
    confidence: 'sourced',
  },
  'lw.third_party': {
    text: 'Contracted staff are owed it when they work 2 hours or more on the site, in 8 weeks one after another. Whether the hours are of a week or of a day is a setting, as sources differ; a week is wider and safer, and is remembered, not found in writing.',
    source:
      'https://www.livingwage.org.uk/node?page=13; https://www.islington.gov.uk/about-the-council/vision-and-priorities/living-wage-place/living-wage-faq',
    confidence: 'memory',
  },
  'lw.zone': {
    text: 'The London rate is owed for work in any borough of Greater London; the workplace decides, not the home or the office of the employer.',
    source: 'https://livingwage.org.uk/faq',
    confidence: 'sourced',
  },
  'lw.rate': {
    text: 'The rate required is the newest whose pay-by date has come by the first day of the period.',
    source: FAQ,
    confidence: 'sourced',
  },
  'lw.announced': {
    text: 'A new rate may be paid at once and must be paid by the date announced with it.',
    source: `${FAQ}; http://www.livingwage.org.uk/faq`,
    confidence: 'sourced',
  },
  'lw.hours': {
    text: 'The rate must be met for every hour of work at the basic rate.',
    source: FAQ,
    confidence: 'sourced',
  },
  'lw.unpaid_hours': {
    text: 'Time that counts as work but was not paid, such as travel between sites, must be covered too.',
    source: FAQ,
    confidence: 'sourced',
    finding: 'Working time such as travel between sites, training or waiting was not paid',
  },
  'lw.salaried_excess': {
    text: 'Where a salary is used, hours beyond those it pays for must be covered too.',
    source: FAQ,
    confidence: 'sourced',
    finding: 'Salaried hours beyond the basic hours of the year were not paid',
  },
  'lw.absence': {
    text: 'Paid absence is left out of the hours and of the pay, so that only pay for work is compared.',
    source: PRACTICE,
    confidence: 'memory',
  },
  'lw.basic_pay': {
    text: 'Basic pay counts, as it stands before any voluntary salary sacrifice.',
    source: FAQ,
    confidence: 'sourced',
    finding: 'The basic hourly rate is below the Living Wage',
  },
  'lw.overtime': {
    text: 'Every overtime hour must itself be paid at the rate; a premium in some hours cannot make up for others.',
    source: FAQ,
    confidence: 'sourced',
    finding: 'Overtime is paid below the Living Wage',
  },
  'lw.guaranteed_allowance': {
    text: 'An allowance or bonus that is guaranteed and not deferred, such as a London weighting, counts.',
    source: BONUS,
    confidence: 'sourced',
  },
  'lw.performance_pay': {
    text: 'Commission and bonuses that are not guaranteed do not count.',
    source: BONUS,
    confidence: 'sourced',
  },
  'lw.other_allowance': {
    text: 'On-call, unsocial-hours and other allowances that are not guaranteed for every hour do not count.',
    source: PRACTICE,
    confidence: 'memory',
  },
  'lw.tips': {
    text: 'Tips, service charges and tronc do not count.',
    source: PRACTICE,
    confidence: 'memory',
  },
  'lw.expenses': {
    text: 'A refund of what the worker spent is not pay.',
    source: PRACTICE,
    confidence: 'memory',
  },
  'lw.accommodation': {
    text: 'Accommodation and other benefits in kind add nothing.',
    source: PRACTICE,
    confidence: 'memory',
  },
  'lw.salary_sacrifice': {
    text: 'Voluntary salary sacrifice takes nothing away, as long as pay before it reaches the rate.',
    source: PRACTICE,
    confidence: 'memory',
  },
  'lw.deduction_loan': {
    text: 'Repaying a loan or an advance takes nothing away.',
    source: PRACTICE,
    confidence: 'memory',
  },
  'lw.deduction_job': {
    text: 'What is deducted for the job, such as a uniform or tools, is taken off.',
    source: PRACTICE,
    confidence: 'memory',
    finding: 'Deductions for uniform, tools or other needs of the job',
  },
  'lw.deduction_employer': {
    text: "A deduction for the employer's own use or benefit is taken off.",
    source: PRACTICE,
    confidence: 'memory',
    finding: "Deductions for the employer's own use or benefit",
  },
  'lw.deduction_recruitment': {
    text: 'A recruitment, visa or work-finding fee is taken off.',
    source: PRACTICE,
    confidence: 'memory',
    finding: 'Recruitment, visa or work-finding fees were taken from pay',
  },
  'lw.deduction_transport': {
    text: 'A deduction for transport to or for work is taken off.',
    source: PRACTICE,
    confidence: 'memory',
    finding: 'Deductions for transport',
  },
  'lw.job_costs': {
    text: 'What the worker paid for the job and did not get back is taken off.',
    source: PRACTICE,
    confidence: 'memory',
    finding: 'Costs of the job were left with the worker',
  },
  'lw.result': {
    text: 'Pay that counts must reach the rate for the hours; nothing is rounded first and a penny short is short.',
    source: FAQ,
    confidence: 'sourced',
  },
} as const satisfies Readonly<Record<string, PayRule>>
