/** What one person types about one payment. Nothing tells who it is, for whom they work or where they come from. */
export const OWN_PAY_FIELDS = [
  'workType',
  'weeklyHours',
  'periodStart',
  'periodLength',
  'age',
  'apprentice',
  'zone',
  'hoursPaid',
  'hoursUnpaid',
  'pay',
  'extraHours',
  'extraPay',
  'uniform',
  'transport',
  'fees',
  'otherDeductions',
  'costs',
  'accommodation',
  'accommodationDays',
  'accommodationCharge',
] as const
export type OwnPayField = (typeof OWN_PAY_FIELDS)[number]
/** As typed; a field that is absent or empty was left out. */
export type OwnPayTexts = Readonly<Partial<Record<OwnPayField, string>>>

export const OWN_WORK_TYPES = ['time', 'salaried', 'task'] as const
export const OWN_PERIOD_LENGTHS = ['weekly', 'fortnightly', 'four_weekly', 'monthly'] as const
export const OWN_APPRENTICE = ['no', 'first_year', 'later'] as const

/** What is wrong with a field, for the page to say in the reader's language. */
export type OwnPayProblem =
  | 'missing'
  | 'choose'
  | 'not_money'
  | 'not_hours'
  | 'not_number'
  | 'not_date'
  | 'too_many_hours'
  | 'too_many_days'
  | 'more_than_all'
  | 'too_much'
export type OwnPayProblems = Readonly<Partial<Record<OwnPayField, OwnPayProblem>>>
