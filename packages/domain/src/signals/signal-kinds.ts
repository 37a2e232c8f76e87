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
