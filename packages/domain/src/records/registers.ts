/** The organisation's own registers. Statements, the registry and the charter ask for them all. */
export const REGISTERS = ['policies', 'training', 'governance', 'measures', 'charter'] as const
export type Register = (typeof REGISTERS)[number]

/** What a policy is about, so that whoever asks for one of a kind finds it. */
export const POLICY_TOPICS = {
  modern_slavery: 'Modern slavery',
  procurement: 'Procurement',
  supplier_code: 'Code of conduct for suppliers',
  whistleblowing: 'Whistleblowing',
  recruitment: 'Recruitment and agency work',
  safeguarding: 'Safeguarding',
  other: 'Something else',
} as const
export type PolicyTopic = keyof typeof POLICY_TOPICS

export const POLICY_SCOPES = {
  own: 'Our own organisation',
  suppliers: 'Our suppliers and contractors',
  both: 'Both',
} as const
export type PolicyScope = keyof typeof POLICY_SCOPES

/** At which level of the organisation somebody answers for it. */
export const GOVERNANCE_LEVELS = {
  board: 'Board, cabinet, members or trustees',
  executive: 'Chief executive or directors',
  management: 'Managers',
  operational: 'Those who do the work',
} as const
export type GovernanceLevel = keyof typeof GOVERNANCE_LEVELS

export const MEETING_RHYTHMS = {
  monthly: 'Every month',
  quarterly: 'Every quarter',
  half_yearly: 'Twice a year',
  yearly: 'Once a year',
  as_needed: 'When there is a reason',
} as const
export type MeetingRhythm = keyof typeof MEETING_RHYTHMS

export const MEASURE_UNITS = {
  percent: 'Per cent',
  number: 'A number',
  people: 'People',
  pounds: 'Pounds',
  days: 'Days',
} as const
export type MeasureUnit = keyof typeof MEASURE_UNITS

export const TARGET_DIRECTIONS = {
  at_least: 'At least the target',
  at_most: 'At most the target',
} as const
export type TargetDirection = keyof typeof TARGET_DIRECTIONS
