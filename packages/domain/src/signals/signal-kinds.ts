/** Every kind of signal, in the order in which they are shown. */
export const signalKinds = [
  'paid_to_third_party',
  'recruitment_deduction',
  'loan_not_clearing',
  'shared_bank_account',
  'details_of_another_worker',
  'changed_bank_details',
  'shared_ni_number',
  'missing_ni_number',
  'shared_phone',
  'shared_address',
  'accommodation_deduction',
  'transport_deduction',
  'little_left',
  'excessive_hours',
  'no_day_off',
  'hours_shaved',
  'identical_net_pay',
  'round_net_pay',
  'workers_vanished',
] as const

export type SignalKind = (typeof signalKinds)[number]

/** What each is called in lists. */
export const signalNames: Readonly<Record<SignalKind, string>> = {
  paid_to_third_party: 'Pay to someone else',
  recruitment_deduction: 'Deduction for recruitment',
  loan_not_clearing: 'Loan that does not clear',
  shared_bank_account: 'Shared bank account',
  details_of_another_worker: 'Details of another worker',
  changed_bank_details: 'Bank accounts changed together',
  shared_ni_number: 'Shared National Insurance number',
  missing_ni_number: 'No National Insurance number',
  shared_phone: 'Shared telephone number',
  shared_address: 'Shared address',
  accommodation_deduction: 'Much taken for accommodation',
  transport_deduction: 'Deduction for transport',
  little_left: 'Little pay left',
  excessive_hours: 'Very long hours',
  no_day_off: 'No day off',
  hours_shaved: 'Fewer hours paid than recorded',
  identical_net_pay: 'The same net pay for different hours',
  round_net_pay: 'Round net pay',
  workers_vanished: 'Many no longer in the payroll',
}

export function isSignalKind(text: string): text is SignalKind {
  return signalKinds.some((kind) => kind === text)
}

/** A screening signal: a reason to look, never proof of anything about anyone, and never a score. */
export interface Signal {
  readonly kind: SignalKind
  /** References of the workers it concerns, in the order of the file; empty when it is about a payroll as a whole. */
  readonly workers: readonly string[]
  /** Those of them who are under 18: for them the child safeguarding procedure comes first. */
  readonly under18: readonly string[]
  /** What was seen and what it may mean, ending in the words that it is not proof. */
  readonly why: string
  /** The rule applied and where it comes from. */
  readonly rule: string
}

/** Records other than the payroll that say how many hours were worked. */
export const hoursSources = ['invoice', 'sign_in', 'rota'] as const
export type HoursSource = (typeof hoursSources)[number]
