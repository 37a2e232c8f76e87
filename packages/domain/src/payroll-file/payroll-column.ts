export type PayrollColumnKind =
  | 'text'
  | 'date'
  | 'whole_number'
  | 'number'
  | 'money'
  | 'hours'
  | 'yes_no'
  | 'choice'
  | 'workplace'
  | 'compared'

/** What becomes of a column once it has been read. */
export type PayrollColumnFate = 'stored' | 'pseudonym' | 'age_band' | 'never_stored'

export interface PayrollColumn {
  readonly name: string
  /** `yes`, or when it is needed in plain words; undefined: optional. */
  readonly needed?: string
  readonly kind: PayrollColumnKind
  readonly meaning: string
  readonly fate: PayrollColumnFate
  readonly choices?: readonly string[]
  /** Names that payroll programs give it. */
  readonly alsoCalled: readonly string[]
}

type Extra = Partial<Pick<PayrollColumn, 'needed' | 'fate' | 'choices'>>

/** For the lists of the template. */
export const column = <const Name extends string>(
  name: Name,
  kind: PayrollColumnKind,
  meaning: string,
  alsoCalled = '',
  extra: Extra = {},
): PayrollColumn & { readonly name: Name } => ({
  name,
  kind,
  meaning,
  alsoCalled: alsoCalled === '' ? [] : alsoCalled.split(' | '),
  fate: 'stored',
  ...extra,
})
